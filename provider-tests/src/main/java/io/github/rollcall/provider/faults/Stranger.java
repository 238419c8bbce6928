package io.github.rollcall.provider.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A host on loopback that no connector is configured for; it counts who comes. */
final class Stranger implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger visits = new AtomicInteger();

    Stranger() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Thread thread = new Thread(this::receive, "stranger");
        thread.setDaemon(true);
        thread.start();
    }

    private void receive() {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept()) {
                visits.incrementAndGet();
                visitor.setSoLinger(true, 0);
            } catch (IOException closed) {
                // The grid is over, and the loop ends.
            }
        }
    }

    /** Host and port. */
    String authority() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    int visits() {
        return visits.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
