package io.github.rollcall.benchmarks.scale;

import java.io.IOException;
import java.net.URI;

/** The program of a virtual machine that reads the generated pages: {@code sync|cpu PROVIDER ADDRESS USERS ROUNDS}. */
final class ScaleChild {
    private ScaleChild() {}

    public static void main(String[] arguments) throws IOException {
        ScaleProvider provider = ScaleProvider.valueOf(arguments[1]);
        URI server = URI.create(arguments[2]);
        int users = Integer.parseInt(arguments[3]);
        boolean right = true;
        if (arguments[0].equals("sync")) {
            right = new SyncPhase(provider, server, users).run(new MeasuringUserStore(users), System.out);
        } else {
            new CpuPhase(provider, server, users).run(Integer.parseInt(arguments[4]), System.out);
        }
        System.exit(right ? 0 : 1);
    }
}
