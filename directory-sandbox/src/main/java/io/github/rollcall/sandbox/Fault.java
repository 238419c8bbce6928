package io.github.rollcall.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A way in which an answer goes wrong. The request is handled as usual, unless it is a write that the fault refuses; the
 * fault then replaces or spoils its answer in the wire shape of the provider. A fault that spoils a listing leaves an answer
 * that is no listing, or that is an error already, as it is; more of them are in {@link ListingFault} and {@link ConnectionFault}. Immutable; one fault
 * may be used many times.
 */
public final class Fault {

    /** What a fault does with an answer that no other kind says. */
    interface Spoiling {
        Answer spoil(Answer answer, SpoiltRequest request);
    }

    private final FaultKind kind;
    private final int status;
    private final String text;
    private final String contentType;
    private final Duration duration;
    private final boolean prevents;
    private final Spoiling spoiling;
    private final UnaryOperator<Answer> headers;

    private Fault(FaultKind kind, int status, String text, String contentType, Duration duration) {
        this.kind = kind;
        this.status = status;
        this.text = text;
        this.contentType = contentType;
        this.duration = duration;
        this.prevents = refuses(kind, status);
        this.spoiling = (answer, request) -> answer;
        this.headers = UnaryOperator.identity();
    }

    private Fault(Fault fault, boolean prevents, Spoiling spoiling, UnaryOperator<Answer> headers) {
        this.kind = fault.kind;
        this.status = fault.status;
        this.text = fault.text;
        this.contentType = fault.contentType;
        this.duration = fault.duration;
        this.prevents = prevents;
        this.spoiling = spoiling;
        this.headers = headers;
    }

    /** An answer 4xx says that a write was refused; all the rest may come after its effect. */
    private static boolean refuses(FaultKind kind, int status) {
        return kind == FaultKind.TOO_MANY_REQUESTS || (kind == FaultKind.STATUS && status < 500 && status != 408);
    }

    private static Fault of(FaultKind kind) {
        return new Fault(kind, 200, "", "", Duration.ZERO);
    }

    private static Fault of(FaultKind kind, String text) {
        return new Fault(kind, 200, text, Answer.JSON, Duration.ZERO);
    }

    /**
     * The provider's own error answer with this status.
     *
     * @param status from 400 to 599
     * @return the fault
     */
    public static Fault status(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("an error status is 400 to 599: " + status);
        }
        return new Fault(FaultKind.STATUS, status, "", "", Duration.ZERO);
    }

    /**
     * Any status with any body, such as the page of a proxy.
     *
     * @param status from 200 to 599
     * @param body the body
     * @param contentType the media type of the body
     * @return the fault
     */
    public static Fault status(int status, String body, String contentType) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("a final status is 200 to 599: " + status);
        }
        return new Fault(FaultKind.STATUS_WITH_BODY, status, body, contentType, Duration.ZERO);
    }

    /**
     * The provider's 429: Entra with {@code Retry-After}, Okta with {@code X-Rate-Limit-Reset} and without
     * {@code Retry-After}.
     *
     * @param retryAfter how long to wait, in whole seconds
     * @return the fault
     */
    public static Fault tooManyRequests(Duration retryAfter) {
        return new Fault(FaultKind.TOO_MANY_REQUESTS, 429, "", "", notNegative(retryAfter));
    }

    /**
     * The provider's 503 with {@code Retry-After}.
     *
     * @param retryAfter how long to wait, in whole seconds
     * @return the fault
     */
    public static Fault unavailable(Duration retryAfter) {
        return new Fault(FaultKind.UNAVAILABLE, 503, "", "", notNegative(retryAfter));
    }

    /**
     * The same fault, striking before a write takes effect. Otherwise an error of the server, a broken connection or a
     * spoilt answer comes after the effect, and a refusal with a status below 500 comes instead of it.
     *
     * @return the fault
     */
    public Fault beforeEffect() {
        return new Fault(this, true, spoiling, headers);
    }

    /**
     * The same fault with other lines of one header, changed when the answer is otherwise complete.
     *
     * @param name the header, in any case
     * @param change makes the lines sent from the lines there would be; none leaves the header out
     * @return the fault
     */
    public Fault header(String name, UnaryOperator<List<String>> change) {
        return new Fault(this, prevents, spoiling, answer -> {
            Answer changed = headers.apply(answer);
            List<String> lines = changed.headers().stream()
                    .filter(line -> Ascii.same(line.name(), name))
                    .map(Answer.Header::value)
                    .toList();
            Answer rest = changed.without(name);
            for (String line : change.apply(lines)) {
                rest = rest.plus(name, line);
            }
            return rest;
        });
    }

    /**
     * The right answer, for faults that consist of a {@link #header}.
     *
     * @return the fault
     */
    public static Fault none() {
        return of(FaultKind.SPOILT);
    }

    /** A fault told by a function. */
    static Fault spoilt(Spoiling spoiling) {
        Fault none = none();
        return new Fault(none, none.prevents, spoiling, none.headers);
    }

    /**
     * The connection is reset before any answer.
     *
     * @return the fault
     */
    public static Fault connectionReset() {
        return of(FaultKind.CONNECTION_RESET);
    }

    /**
     * The connection is closed without any answer.
     *
     * @return the fault
     */
    public static Fault emptyResponse() {
        return of(FaultKind.EMPTY_RESPONSE);
    }

    /**
     * The connection ends in the middle of the body that {@code Content-Length} announced.
     *
     * @return the fault
     */
    public static Fault cutBody() {
        return of(FaultKind.CUT_BODY);
    }

    /**
     * Status 200, announced as JSON, with bytes that are none.
     *
     * @return the fault
     */
    public static Fault garbage() {
        return of(FaultKind.GARBAGE);
    }

    /**
     * Status 200 with this text as JSON.
     *
     * @param json the body
     * @return the fault
     */
    public static Fault body(String json) {
        return of(FaultKind.BODY, json);
    }

    /**
     * The listing without its collection: Entra's object lacks {@code value}, Okta's array is an empty object.
     *
     * @return the fault
     */
    public static Fault withoutCollection() {
        return of(FaultKind.WITHOUT_COLLECTION);
    }

    /**
     * A key twice in one object: Entra's {@code value}, or {@code status} in the first row of Okta, whose listing has no
     * key.
     *
     * @return the fault
     */
    public static Fault duplicateCollectionKey() {
        return of(FaultKind.DUPLICATE_COLLECTION_KEY);
    }

    /**
     * Well-formed JSON followed by more of it.
     *
     * @return the fault
     */
    public static Fault trailingBytes() {
        return of(FaultKind.TRAILING_BYTES);
    }

    /**
     * A next link to somewhere else.
     *
     * @param url the link
     * @return the fault
     */
    public static Fault foreignNextLink(String url) {
        return of(FaultKind.NEXT_LINK, URI.create(url).toString());
    }

    /**
     * A next link that leads to the page just read.
     *
     * @return the fault
     */
    public static Fault repeatedNextLink() {
        return of(FaultKind.REPEATED_NEXT_LINK);
    }

    /**
     * Status 302.
     *
     * @param url where to
     * @return the fault
     */
    public static Fault redirect(String url) {
        return of(FaultKind.REDIRECT, URI.create(url).toString());
    }

    /**
     * A first row with its id and with values of the wrong types.
     *
     * @return the fault
     */
    public static Fault poisonRow() {
        return of(FaultKind.POISON_ROW);
    }

    /**
     * A first row without its id.
     *
     * @return the fault
     */
    public static Fault rowWithoutId() {
        return of(FaultKind.ROW_WITHOUT_ID);
    }

    /**
     * The right answer, late.
     *
     * @param duration how late, in milliseconds precision
     * @return the fault
     */
    public static Fault delay(Duration duration) {
        return new Fault(FaultKind.DELAY, 200, "", "", notNegative(duration));
    }

    private static Duration notNegative(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a duration must not be negative: " + duration);
        }
        return duration;
    }

    /** Whether a write does not take effect. */
    boolean prevents() {
        return prevents;
    }

    FaultKind kind() {
        return kind;
    }

    Spoiling spoiling() {
        return spoiling;
    }

    /** The answer with its headers changed. */
    Answer headersOf(Answer answer) {
        return headers.apply(answer);
    }

    int statusCode() {
        return status;
    }

    String text() {
        return text;
    }

    String contentType() {
        return contentType;
    }

    Duration duration() {
        return duration;
    }

    @Override
    public String toString() {
        return "Fault[" + kind + "]";
    }
}
