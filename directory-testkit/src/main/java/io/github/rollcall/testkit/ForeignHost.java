package io.github.rollcall.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A host on loopback that no connector is configured for; it counts who comes. */
final class ForeignHost implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger visits = new AtomicInteger();

    private ForeignHost(ServerSocket socket) {
        this.socket = socket;
    }

    static ForeignHost listen() throws IOException {
        ForeignHost host = new ForeignHost(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(host::receive, "foreign-host");
        thread.setDaemon(true);
        thread.start();
        return host;
    }

    private void receive() {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept()) {
                visits.incrementAndGet();
                visitor.setSoLinger(true, 0);
            } catch (IOException e) {
                // The socket is closed: the test is over, and the loop ends.
            }
        }
    }

    /** Cursors that lead here, made to look as much like a genuine one as an attacker can make them. */
    List<String> cursorsLike(String genuine) {
        String here = "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
        List<String> cursors = new ArrayList<>();
        cursors.add(here + "/api/v1/users?after=1");
        cursors.add(here + "/v1.0/users?$skiptoken=1");
        cursors.add("//" + here.substring("http://".length()) + "/users");
        cursors.add(base64(here + "/users"));
        cursors.add(genuine + " " + here);
        String moved = genuine.replaceAll("https?://[^/\\s\"]+", here);
        if (!moved.equals(genuine)) {
            cursors.add(moved);
            cursors.add(genuine.replaceAll("(https?://[^/\\s\"]+)", "$1@" + here.substring("http://".length())));
        }
        return cursors;
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    int visits() {
        return visits.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
