package io.github.rollcall.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedBodyTest {

    @Test
    void aBodyUpToTheBoundIsReadWhole() throws IOException {
        assertThat(bounded(10, 10).readAllBytes()).hasSize(10);
        assertThat(bounded(0, 1).readAllBytes()).isEmpty();
        assertThat(bounded(3, 10).readAllBytes()).hasSize(3);
    }

    @Test
    void oneByteMoreEndsWithAnError() {
        tooLarge(() -> bounded(11, 10).readAllBytes());
    }

    @Test
    void everyWayOfReadingCounts() throws IOException {
        InputStream one = bounded(3, 2);
        assertThat(one.read()).isZero();
        assertThat(one.read()).isZero();
        tooLarge(one::read);

        InputStream many = bounded(4, 2);
        assertThat(many.read(new byte[2])).isEqualTo(2);
        tooLarge(() -> many.read(new byte[8], 3, 1));

        tooLarge(() -> bounded(3, 2).skip(3));
        tooLarge(() -> bounded(3, 2).skipNBytes(3));
        tooLarge(() -> bounded(3, 2).readNBytes(3));
        tooLarge(() -> bounded(3, 2).transferTo(OutputStream.nullOutputStream()));

        InputStream mixed = bounded(9, 3);
        assertThat(mixed.skip(2)).isEqualTo(2);
        assertThat(mixed.read()).isZero();
        tooLarge(mixed::read);
    }

    @Test
    void theEndCountsNothing() throws IOException {
        InputStream body = bounded(1, 1);

        assertThat(body.read()).isZero();
        for (int i = 0; i < 5; i++) {
            assertThat(body.read()).isEqualTo(-1);
            assertThat(body.read(new byte[4])).isEqualTo(-1);
        }
    }

    @Test
    void aBodyWithoutAnEndIsNotReadWithoutAnEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        tooLarge(() -> BoundedBody.of(endless, 1_000_000).readAllBytes());
    }

    @Test
    void goingBackIsNotOffered() throws IOException {
        InputStream body = bounded(4, 3);

        assertThat(body.markSupported()).isFalse();
        assertThat(body.read(new byte[3])).isEqualTo(3);
        body.mark(100);
        assertThatExceptionOfType(IOException.class).isThrownBy(body::reset);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void aBoundBelowOneIsRefused(long limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoundedBody.of(InputStream.nullInputStream(), limit))
                .withMessage("limit: at least 1 is needed");
    }

    private static InputStream bounded(int size, long limit) {
        return BoundedBody.of(new ByteArrayInputStream(new byte[size]), limit);
    }

    private static void tooLarge(ThrowingCallable read) {
        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(read)
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.RESPONSE_TOO_LARGE));
    }
}
