package io.github.rollcall.entra;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An HTTP proxy on loopback that opens tunnels, as for https, and notes where to and what it can see of them. */
final class LoopbackTunnel implements AutoCloseable {
    private final ServerSocket server;
    private final @Nullable String wanted;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    /** @param wanted the value of the header that it lets through; null for all */
    LoopbackTunnel(@Nullable String wanted) {
        this.wanted = wanted;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        start(this::accept);
    }

    String host() {
        return server.getInetAddress().getHostAddress();
    }

    int port() {
        return server.getLocalPort();
    }

    /** The first line of each request, with its fate. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** What went through the tunnels towards the server, as far as a proxy can read it. */
    String seen() {
        return seen.toString(StandardCharsets.ISO_8859_1);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "loopback-tunnel");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                start(() -> serve(client));
            } catch (IOException closed) {
                // The test is over.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            while (true) {
                String head = head(client.getInputStream());
                String line = head.substring(0, head.indexOf('\r'));
                if (wanted != null && !head.contains("Proxy-Authorization: " + wanted + "\r\n")) {
                    requests.add("refused " + line);
                    answer(
                            client,
                            "HTTP/1.1 407 Who is it\r\nProxy-Authenticate: Basic realm=\"loopback\"\r\n"
                                    + "Content-Length: 0\r\n\r\n");
                    continue;
                }
                requests.add("passed " + line);
                tunnel(client, line.split(" ", -1)[1]);
                return;
            }
        } catch (IOException ended) {
            // One of both has hung up.
        }
    }

    private void tunnel(Socket client, String target) throws IOException {
        int colon = target.lastIndexOf(':');
        try (Socket server =
                new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(target.substring(colon + 1)))) {
            answer(client, "HTTP/1.1 200 Connected\r\n\r\n");
            start(() -> pump(server, client, null));
            pump(client, server, seen);
        }
    }

    private static void pump(Socket from, Socket to, @Nullable ByteArrayOutputStream noted) {
        byte[] some = new byte[8_192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (noted != null) {
                    noted.write(some, 0, read);
                }
                out.write(some, 0, read);
                out.flush();
            }
        } catch (IOException ended) {
            // One of both has hung up.
        }
    }

    private static void answer(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("hung up");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
