package io.github.rollcall.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-18")
class Utf8BodyTest {
    private static final int ROUNDS = 20_000;
    private static final byte[] LETTERS = "{\"name\":\"".getBytes(StandardCharsets.UTF_8);

    @Test
    void everySequenceOfTwoBytesIsJudgedAsTheDecoderOfJavaDoes() throws IOException {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                judged(new byte[] {(byte) first, (byte) second});
            }
        }
    }

    @Test
    void everySecondByteOfALongCharacterIsJudgedAsTheDecoderOfJavaDoes() throws IOException {
        for (int first = 0xE0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                judged(new byte[] {(byte) first, (byte) second, (byte) 0x80});
                judged(new byte[] {(byte) first, (byte) second, (byte) 0x80, (byte) 0xBF});
                judged(new byte[] {(byte) first, (byte) second, (byte) 0x80, (byte) 0x7F});
                judged(new byte[] {(byte) first, (byte) second, (byte) 0xC0, (byte) 0x80});
            }
        }
    }

    @Test
    void brokenTextIsJudgedAsTheDecoderOfJavaDoesWhereverItStands() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] text = "Zo\u00EB \u4F50\u85E4 \uD83D\uDE00 Gr\u00FCber, plain words in between"
                    .repeat(1 + random.nextInt(2))
                    .getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(4) > 0) {
                text[random.nextInt(text.length)] = (byte) random.nextInt(256);
            }
            judged(text);
        }
    }

    @Test
    void aDocumentDoesNotBeginWithAMarkOrInTheMannerOfAnotherEncoding() {
        refused(0xEF, 0xBB, 0xBF, '{', '}');
        refused(0xFE, 0xFF, 0, '{');
        refused(0, '{', 0, '}');
        refused('{', 0, '}', 0);
        refused('{', '}', 0, 0);
        refused('{', '}', ' ', 0);
    }

    @Test
    void whatIsReadByteByByteIsCheckedTheSame() throws IOException {
        InputStream whole = new Utf8Body(new ByteArrayInputStream("a\u00E9".getBytes(StandardCharsets.UTF_8)));
        InputStream cut = new Utf8Body(new ByteArrayInputStream(new byte[] {'a', (byte) 0xC3}));

        assertThat(whole.read()).isEqualTo('a');
        assertThat(whole.read()).isEqualTo(0xC3);
        assertThat(whole.read()).isEqualTo(0xA9);
        assertThat(whole.read()).isEqualTo(-1);
        assertThat(cut.skip(5)).isEqualTo(1);
        assertThat(cut.read()).isEqualTo(0xC3);
        assertThatExceptionOfType(MalformedInputException.class).isThrownBy(cut::read);
    }

    /** Behind a few letters, so that the beginning of a document is not what is judged. */
    private static void judged(byte[] text) throws IOException {
        byte[] body = ByteBuffer.allocate(LETTERS.length + text.length)
                .put(LETTERS)
                .put(text)
                .array();
        for (int chunk : new int[] {1, 3, 8, 1000}) {
            assertThat(isAccepted(body, chunk)).as("%s", (Object) body).isEqualTo(isUtf8(body));
        }
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private static boolean isAccepted(byte[] body, int chunk) throws IOException {
        InputStream checked = new Utf8Body(new ByteArrayInputStream(body));
        byte[] target = new byte[chunk + 2];
        try {
            while (checked.read(target, 2, chunk) >= 0) {
                // Only whether it is read to its end matters.
            }
            return true;
        } catch (MalformedInputException malformed) {
            return false;
        }
    }

    private static void refused(int... bytes) {
        byte[] body = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            body[i] = (byte) bytes[i];
        }
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> new Utf8Body(new ByteArrayInputStream(body)).readAllBytes());
    }
}
