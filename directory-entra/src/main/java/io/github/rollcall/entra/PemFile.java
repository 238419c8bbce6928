package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A certificate file that is read whenever it is needed, so that it can be replaced while the host runs. */
final class PemFile {
    private PemFile() {}

    static Supplier<byte[]> reader(Path pem) {
        return () -> {
            try {
                return Files.readAllBytes(pem);
            } catch (IOException unreadable) {
                throw DirectoryException.of(
                                ErrorCode.CREDENTIALS_REJECTED,
                                "the certificate file cannot be read ("
                                        + unreadable.getClass().getSimpleName() + ")",
                                "Check the path given as clientCertificate and the rights of the process")
                        .build();
            }
        };
    }
}
