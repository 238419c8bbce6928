package io.github.rollcall.directory;

import java.io.Serial;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one exception that leaves Rollcall for anything broken; an expected "no" is a value instead. It says what is wrong
 * and what an administrator can do, and never carries a person's data, a token or an answer's body.
 */
public final class DirectoryException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String remedy;
    private final @Nullable Area area;
    private final @Nullable Duration retryAfter;
    private final @Nullable String providerCode;
    private final @Nullable String requestId;
    private final @Nullable String missing;

    private DirectoryException(Builder builder) {
        super(builder.text(), builder.cause);
        this.code = builder.code;
        this.remedy = builder.remedy;
        this.area = builder.area;
        this.retryAfter = builder.retryAfter;
        this.providerCode = builder.providerCode;
        this.requestId = builder.requestId;
        this.missing = builder.missing;
    }

    /**
     * Starts an exception.
     *
     * @param code what went wrong
     * @param problem the problem and where it is, one sentence without personal data; cut after 500 characters
     * @param remedy what to do, one sentence
     * @return a builder for one thread
     */
    public static Builder of(ErrorCode code, String problem, String remedy) {
        return new Builder(code, problem, remedy);
    }

    /**
     * What a store throws for a write under an epoch that is not the newest of its directory.
     *
     * @param directory the directory
     * @return the exception, code {@link ErrorCode#LEASE_LOST}
     */
    public static DirectoryException leaseLost(DirectoryId directory) {
        return of(
                        ErrorCode.LEASE_LOST,
                        "directory " + directory + ": the lease has expired or another run holds it",
                        "Nothing to do: the newer run goes on from the last stored page")
                .build();
    }

    /**
     * What went wrong.
     *
     * @return the stable code
     */
    public ErrorCode code() {
        return code;
    }

    /**
     * What a caller can do about it.
     *
     * @return the kind of {@link #code()}
     */
    public ErrorKind kind() {
        return code.kind();
    }

    /**
     * What an administrator can do.
     *
     * @return one sentence
     */
    public String remedy() {
        return remedy;
    }

    /**
     * Whether the provider says that something may not be read, rather than that it could not be: for want of a permission or
     * a licence, or because it does not offer it.
     *
     * @return true if asking again in the same way is of no use, and what was asked for can be told apart from the rest
     */
    public boolean isRefusal() {
        return switch (code) {
            case PERMISSION_MISSING, LICENCE_MISSING, REQUEST_REFUSED -> true;
            default -> false;
        };
    }

    /**
     * Whether the same call may succeed later without anybody changing anything.
     *
     * @return true if so
     */
    public boolean isRetryable() {
        return code.isRetryable();
    }

    /**
     * The part of the directory it concerns.
     *
     * @return empty if it concerns the whole connection
     */
    public Optional<Area> area() {
        return Optional.ofNullable(area);
    }

    /**
     * How long the provider asked to wait, counted from now.
     *
     * @return empty if it did not say
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /**
     * The provider's own error code, for example {@code E0000006} or {@code Authorization_RequestDenied}.
     *
     * @return empty if it gave none
     */
    public Optional<String> providerCode() {
        return Optional.ofNullable(providerCode);
    }

    /**
     * The provider's id of the request, to quote in a support case.
     *
     * @return empty if it gave none
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * What has to be granted or bought, by the provider's name, for example {@code User.Read.All}.
     *
     * @return empty if nothing is missing, or nobody can say what
     */
    public Optional<String> missing() {
        return Optional.ofNullable(missing);
    }

    /** Collects the parts of an exception. For one thread. */
    public static final class Builder {
        private static final int MAX_TEXT = 500;
        private static final int MAX_PROVIDER_TEXT = 100;

        private final ErrorCode code;
        private final String problem;
        private final String remedy;
        private @Nullable Area area;
        private @Nullable Duration retryAfter;
        private @Nullable String providerCode;
        private @Nullable String requestId;
        private @Nullable String missing;
        private @Nullable Throwable cause;

        private Builder(ErrorCode code, String problem, String remedy) {
            this.code = Objects.requireNonNull(code, "code");
            this.problem = line(problem);
            this.remedy = line(remedy);
        }

        /**
         * Names the part of the directory.
         *
         * @param area the area, or null for the whole connection
         * @return this
         */
        public Builder area(@Nullable Area area) {
            this.area = area;
            return this;
        }

        /**
         * Says how long the provider asked to wait.
         *
         * @param retryAfter the wait, or null
         * @return this
         */
        public Builder retryAfter(@Nullable Duration retryAfter) {
            this.retryAfter = retryAfter;
            return this;
        }

        /**
         * Keeps the provider's error code if it is 1 to 100 letters, digits and {@code ._-:}; anything else is left out.
         *
         * @param providerCode the code, or null
         * @return this
         */
        public Builder providerCode(@Nullable String providerCode) {
            this.providerCode = token(providerCode);
            return this;
        }

        /**
         * Keeps the provider's request id if it is 1 to 100 letters, digits and {@code ._-:}; anything else is left out.
         *
         * @param requestId the id, or null
         * @return this
         */
        public Builder requestId(@Nullable String requestId) {
            this.requestId = token(requestId);
            return this;
        }

        /**
         * Names the permission, role or licence that is missing, so that the status of its area can name it too.
         *
         * @param missing the provider's name of it, or null; cut after 500 characters
         * @return this
         */
        public Builder missing(@Nullable String missing) {
            this.missing = missing == null ? null : line(missing);
            return this;
        }

        /**
         * Keeps the cause. Its message must be free of personal data.
         *
         * @param cause the cause, or null
         * @return this
         */
        public Builder cause(@Nullable Throwable cause) {
            this.cause = cause;
            return this;
        }

        /**
         * Ends the collection.
         *
         * @return the exception
         */
        public DirectoryException build() {
            return new DirectoryException(this);
        }

        private String text() {
            StringBuilder text = new StringBuilder(code.name())
                    .append(": ")
                    .append(problem)
                    .append(". ")
                    .append(remedy);
            if (providerCode != null) {
                text.append(" [provider code ").append(providerCode).append(']');
            }
            if (requestId != null) {
                text.append(" [request id ").append(requestId).append(']');
            }
            return text.toString();
        }

        /** One line of bounded length: what a connector says must not forge lines of a log. */
        private static String line(String text) {
            return Texts.bounded(text, MAX_TEXT).replaceAll("\\p{Cntrl}", " ");
        }

        /** A text that is no plain token may hold anything, so it is left out whole. */
        private static @Nullable String token(@Nullable String text) {
            boolean plain = text != null && text.matches("[A-Za-z0-9._:-]{1," + MAX_PROVIDER_TEXT + "}");
            return plain ? text : null;
        }
    }
}
