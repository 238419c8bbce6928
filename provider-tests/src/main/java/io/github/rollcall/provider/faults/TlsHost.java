package io.github.rollcall.provider.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * A host on loopback that speaks TLS with a certificate of its own, and answers 503 to whoever believes it. While it is there
 * the process trusts the authority that signs the certificates, so that what is wrong with one is its only fault.
 */
final class TlsHost implements AutoCloseable {
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final String TRUST_STORE_PASSWORD = "javax.net.ssl.trustStorePassword";
    private static final String PASSWORD = "changeit";
    private static final byte[] UNAVAILABLE =
            "HTTP/1.1 503 no\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** What certificate it shows. */
    enum Certificate {
        EXPIRED("-signer authority -startdate -30d -validity 10 -ext san=dns:localhost,ip:127.0.0.1"),
        OF_ANOTHER_HOST("-signer authority -validity 10 -ext san=dns:elsewhere.example"),
        SELF_SIGNED("-validity 10 -ext san=dns:localhost,ip:127.0.0.1"),
        GOOD("-signer authority -validity 10 -ext san=dns:localhost,ip:127.0.0.1");

        private final String options;

        Certificate(String options) {
            this.options = options;
        }

        List<String> options() {
            return List.of(options.split(" ", -1));
        }

        /** Whether it can be trusted, to see that nothing else is wrong with the others. */
        boolean isGood() {
            return this == GOOD;
        }
    }

    private final SSLServerSocket socket;
    private final Path directory;
    private final AtomicInteger requests = new AtomicInteger();

    private TlsHost(SSLServerSocket socket, Path directory) {
        this.socket = socket;
        this.directory = directory;
    }

    static TlsHost with(Certificate certificate) {
        try {
            Path directory = Files.createTempDirectory("tls-host");
            keytool(directory, "authority", List.of("-ext", "bc:c", "-validity", "100"));
            keytool(directory, "host", certificate.options());
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream content = Files.newInputStream(directory.resolve("keys.p12"))) {
                keys.load(content, PASSWORD.toCharArray());
            }
            trust(directory, keys);
            keys.deleteEntry("authority");
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            TlsHost host = new TlsHost(
                    (SSLServerSocket) context.getServerSocketFactory()
                            .createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                    directory);
            Thread thread = new Thread(host::receive, "tls-host");
            thread.setDaemon(true);
            thread.start();
            return host;
        } catch (IOException | GeneralSecurityException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void trust(Path directory, KeyStore keys) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", keys.getCertificate("authority"));
        Path file = directory.resolve("trust.p12");
        try (OutputStream content = Files.newOutputStream(file)) {
            trusted.store(content, PASSWORD.toCharArray());
        }
        System.setProperty(TRUST_STORE, file.toString());
        System.setProperty(TRUST_STORE_PASSWORD, PASSWORD);
    }

    /** Makes a key with the JDK's own tool, so that no key lies in the sources. */
    private static void keytool(Path directory, String alias, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + alias,
                "-storetype",
                "PKCS12",
                "-keystore",
                directory.resolve("keys.p12").toString(),
                "-storepass",
                PASSWORD));
        command.addAll(options);
        Path log = directory.resolve("keytool.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("keytool failed: " + Files.readString(log));
        }
    }

    URI url() {
        return URI.create("https://localhost:" + socket.getLocalPort());
    }

    /** How many requests came through a connection that was believed. */
    int requests() {
        return requests.get();
    }

    private void receive() {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept()) {
                if (visitor.getInputStream().read() >= 0) {
                    requests.incrementAndGet();
                    visitor.getOutputStream().write(UNAVAILABLE);
                    visitor.getOutputStream().flush();
                }
            } catch (IOException refused) {
                // The visitor does not believe the certificate, or the host is closed.
            }
        }
    }

    @Override
    public void close() {
        System.clearProperty(TRUST_STORE);
        System.clearProperty(TRUST_STORE_PASSWORD);
        try (Stream<Path> files = Files.list(directory)) {
            socket.close();
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
