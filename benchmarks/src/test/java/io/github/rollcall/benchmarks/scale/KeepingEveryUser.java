package io.github.rollcall.benchmarks.scale;

import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The same as {@link ScaleChild} with a mistake in it: whatever was read stays in memory. */
final class KeepingEveryUser {
    private KeepingEveryUser() {}

    public static void main(String[] arguments) {
        int users = Integer.parseInt(arguments[3]);
        UserStore store = new MeasuringUserStore(users);
        List<DirectoryUser> kept = new ArrayList<>();
        UserStore keeping = (UserStore) Proxy.newProxyInstance(
                KeepingEveryUser.class.getClassLoader(), new Class<?>[] {UserStore.class}, (proxy, method, values) -> {
                    if (method.getName().equals("apply")) {
                        kept.addAll(((UserWrite) values[1]).users());
                    }
                    try {
                        return method.invoke(store, values);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
        boolean right = new SyncPhase(ScaleProvider.valueOf(arguments[1]), URI.create(arguments[2]), users)
                .run(keeping, System.out);
        System.out.println("kept " + kept.size());
        System.exit(right ? 0 : 1);
    }
}
