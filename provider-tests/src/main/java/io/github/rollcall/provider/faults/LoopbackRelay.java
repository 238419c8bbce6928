package io.github.rollcall.provider.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A door on loopback that passes connections on, until at a chosen request it slams shut and nobody listens any more. */
final class LoopbackRelay implements AutoCloseable {
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private @Nullable ServerSocket door;
    private int requests;
    private int last = Integer.MAX_VALUE;

    LoopbackRelay() {
        door = bind(0);
        port = door.getLocalPort();
        start(door);
    }

    private static ServerSocket bind(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void passOnTo(int targetPort) {
        target = targetPort;
    }

    /** Nobody listens from this request on, counted from now; the first is 1. */
    synchronized void refuseFrom(int request) {
        requests = 0;
        last = request;
        if (request == 1) {
            shut();
        }
    }

    /** Somebody listens again. */
    synchronized void listen() {
        last = Integer.MAX_VALUE;
        if (door == null) {
            door = bind(port);
            start(door);
        }
    }

    synchronized boolean isShut() {
        return door == null;
    }

    private synchronized void shut() {
        ServerSocket closing = door;
        door = null;
        if (closing != null) {
            close(closing);
        }
        open.forEach(LoopbackRelay::reset);
        open.clear();
    }

    private void start(ServerSocket accepting) {
        daemon(() -> {
            while (!accepting.isClosed()) {
                try {
                    passOn(accepting.accept());
                } catch (IOException closed) {
                    // Shut: the loop ends.
                }
            }
        });
    }

    private void passOn(Socket client) {
        open.add(client);
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            daemon(() -> requests(client, server));
            daemon(() -> answers(server, client));
        } catch (IOException nobody) {
            reset(client);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "loopback-relay");
        thread.setDaemon(true);
        thread.start();
    }

    /** Requests of a connection come one by one, each with a head and, if it says so, a body. */
    private void requests(Socket client, Socket server) {
        try {
            InputStream from = client.getInputStream();
            OutputStream to = server.getOutputStream();
            for (byte[] head = head(from); head.length > 0; head = head(from)) {
                if (isTooMany()) {
                    shut();
                    return;
                }
                to.write(head);
                to.write(from.readNBytes(bodyLength(new String(head, StandardCharsets.ISO_8859_1))));
                to.flush();
            }
            reset(server);
        } catch (IOException closed) {
            reset(client);
            reset(server);
        }
    }

    private synchronized boolean isTooMany() {
        return ++requests >= last;
    }

    private static byte[] head(InputStream from) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = from.read();
            if (next < 0) {
                return new byte[0];
            }
            head.append((char) next);
        }
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int bodyLength(String head) {
        for (String line : head.split("\r\n", -1)) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                return Integer.parseInt(line.substring(15).strip());
            }
        }
        return 0;
    }

    private static void answers(Socket server, Socket client) {
        try {
            server.getInputStream().transferTo(client.getOutputStream());
            client.close();
        } catch (IOException closed) {
            reset(client);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closed) {
            // It was closed before.
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        shut();
    }
}
