package io.github.rollcall.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Random input, most of it nearly right. A failure names the seed; put it in place of the random one to repeat it. */
@Tag("R-18")
class WireFuzzTest {
    private static final int INPUTS = 100_000;
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final HostPin PIN = HostPin.of(URI.create("https://graph.example.com/v1.0"));

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private int taken;
    private int refused;

    @BeforeEach
    void tellTheSeed(TestInfo test) {
        System.out.println(test.getDisplayName() + " seed " + seed);
    }

    @Test
    void anyBytesAreReadOrRefusedAsInvalid() {
        List<byte[]> samples = List.of(
                utf8("{\"value\":[{\"id\":\"u1\",\"n\":-1.5e2,\"b\":[true,null]},{}],\"next\":\"https://h/a\"}"),
                utf8("[{\"id\":\"caf\u00E9\",\"s\":\"\\u00e9\\n\"},{\"o\":{\"p\":{}}}]"),
                utf8("{\"a\":12345678901234567890123,\"b\":1e400,\"c\":\"\uD83D\uDE00\"}"));
        for (int i = 0; i < INPUTS; i++) {
            byte[] body = mutated(samples.get(random.nextInt(samples.size())));
            check(HexFormat.of().formatHex(body), ErrorCode.RESPONSE_INVALID, () -> read(body));
        }
        bothHappened();
    }

    @Test
    void noLinkGetsPastThePinnedHost() {
        List<byte[]> samples = List.of(
                utf8("https://graph.example.com/v1.0/users?$skiptoken=a|b c#f"),
                utf8("https://user:password@graph.example.com:443/v1.0/../beta%2f%2e%2e"),
                utf8("http://evil.example\\@graph.example.com:8443/v1.0//users"),
                utf8("//graph.example.com./v1.0/gr\u0430ph\uFF0Ecom"));
        for (int i = 0; i < INPUTS; i++) {
            String link = new String(mutated(samples.get(random.nextInt(samples.size()))), StandardCharsets.UTF_8);
            check(link, ErrorCode.FOREIGN_HOST, () -> {
                URI uri = PIN.check(link);
                assertThat(uri.getScheme()).isEqualToIgnoringCase("https");
                assertThat(uri.getHost()).isEqualToIgnoringCase("graph.example.com");
                assertThat(uri.getPort()).isIn(-1, 443);
                assertThat(uri.getRawUserInfo()).isNull();
                assertThat(uri.normalize().getPath()).startsWith("/v1.0");
            });
        }
        bothHappened();
    }

    @Test
    void noHeaderAsksForMoreThanADay() {
        List<byte[]> samples = List.of(
                utf8("120"), utf8("1795176030"), utf8("Fri, 20 Nov 2026 12:00:30 GMT"), utf8("5, 10, -1, 99999999999"));
        for (int i = 0; i < INPUTS; i++) {
            Answer answer = Answer.of(429);
            for (String name : List.of("Retry-After", "X-Rate-Limit-Reset", "Date")) {
                if (random.nextBoolean()) {
                    byte[] value = mutated(samples.get(random.nextInt(samples.size())));
                    answer.header(name, new String(value, StandardCharsets.UTF_8));
                }
            }
            check(
                    "headers of input " + i,
                    ErrorCode.THROTTLED,
                    () -> RetryAfter.of(answer, NOW)
                            .ifPresent(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofDays(1))));
        }
    }

    /** Otherwise the inputs would be too odd, or not odd enough, to show anything. */
    private void bothHappened() {
        assertThat(taken).as("seed %s, taken", seed).isGreaterThan(INPUTS / 1000);
        assertThat(refused).as("seed %s, refused", seed).isGreaterThan(INPUTS / 1000);
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Runs a step that may end well or with a refusal of one kind, and with nothing else. */
    private void check(String input, ErrorCode refusal, Step step) {
        try {
            step.run();
            taken++;
        } catch (DirectoryException failure) {
            refused++;
            assertThat(failure.code()).as("seed %s, input %s", seed, input).isEqualTo(refusal);
        } catch (IOException | RuntimeException | StackOverflowError other) {
            throw new AssertionError("seed " + seed + ", input " + input, other);
        }
    }

    private void read(byte[] body) throws IOException {
        switch (random.nextInt(3)) {
            case 0 -> use(StrictJson.object(new ByteArrayInputStream(body)));
            case 1 -> use(StrictJson.page(new ByteArrayInputStream(body), "value", row -> {}));
            default ->
                StrictJson.rows(new ByteArrayInputStream(body), row -> {
                    if (row != null) {
                        use(row);
                    }
                });
        }
    }

    private static void use(JsonObject json) {
        for (String name : List.of("id", "n", "b", "value", "a", "o", "c")) {
            assertThat(json.attribute(name).all()).allMatch(value -> !value.isBlank());
            assertThat(json.number(name).isPresent() && json.string(name).isPresent())
                    .isFalse();
            assertThat(json.isNull(name) && !json.has(name)).isFalse();
            assertThat(json.strings(name)).doesNotContainNull();
        }
    }

    /** One to six bytes changed, taken out, doubled, or replaced by a piece that means something. */
    private byte[] mutated(byte[] sample) {
        byte[] bytes = sample.clone();
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            int at = random.nextInt(bytes.length + 1);
            bytes = switch (random.nextInt(4)) {
                case 0 -> spliced(bytes, at, at, new byte[] {(byte) random.nextInt(256)});
                case 1 -> spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(8)), new byte[0]);
                case 2 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at / 2, at));
                default -> spliced(bytes, at, Math.min(bytes.length, at + 1), piece());
            };
        }
        return bytes;
    }

    private byte[] piece() {
        List<String> pieces = List.of(
                "{",
                "}",
                "[",
                "]",
                "\"",
                ",",
                ":",
                "null",
                "1e99999999999",
                "-",
                "\\u0000",
                "\\ud800",
                "NaN",
                "@",
                "/",
                "\\",
                "#",
                "?",
                "%",
                "%2e",
                "..",
                "/../",
                ";",
                "|",
                " ",
                "\0",
                "\r\n",
                ".evil.example",
                "xn--",
                "\uFF0F",
                "\u212A",
                "0",
                "9",
                "99999999999",
                "GMT",
                "Mon",
                "\uFEFF");
        return utf8(pieces.get(random.nextInt(pieces.size())));
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
        byte[] result = new byte[from + piece.length + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(piece, 0, result, from, piece.length);
        System.arraycopy(bytes, to, result, from + piece.length, bytes.length - to);
        return result;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
