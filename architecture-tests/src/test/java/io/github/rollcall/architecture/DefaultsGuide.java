package io.github.rollcall.architecture;

import io.github.rollcall.directory.sync.SyncLimits;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of all bounds and intervals, with the values the code has. */
final class DefaultsGuide {
    private static final String SYNC = "io.github.rollcall.directory.sync.";
    private static final String WIRE = "io.github.rollcall.directory.wire.";
    private static final String ENTRA = "io.github.rollcall.entra.";
    private static final String OKTA = "io.github.rollcall.okta.";
    private static final String SIGN_IN = "io.github.rollcall.signin.";

    private final StringBuilder text = new StringBuilder();
    private final List<String> told = new ArrayList<>();

    private DefaultsGuide() {}

    static String text() {
        return new DefaultsGuide().written();
    }

    /** The constants the page tells, as {@code Class.FIELD}. */
    static List<String> told() {
        DefaultsGuide guide = new DefaultsGuide();
        guide.written();
        return guide.told;
    }

    private String written() {
        text.append("""
                # Defaults and bounds

                Made from the code; a test compares.
                `mvn -B -q -pl architecture-tests -am test -Dtest=DefaultsGuideTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true` writes it anew.
                What a builder or `SyncLimits` can change says how; the rest is fixed.
                """);
        runs();
        engine();
        quarantine();
        requests();
        providers();
        signIn();
        return text.toString();
    }

    private void runs() {
        SyncLimits limits = SyncLimits.defaults();
        section("A run (`SyncLimits`)");
        row("longest run", limits.maxRunTime(), "`maxRunTime`: the run ends TIME_LIMIT, and the next goes on");
        row("most pages of a pass in one run", limits.maxPages(), "`maxPages`");
        row("lease", limits.leaseLife(), "`leaseLife`: renewed by every write; longer than the slowest page");
        row("full pass of AUTO", limits.fullEvery(), "`fullEvery`: in between, AUTO reads changes");
        row("approval of staged deactivations", limits.approvalLife(), "`approvalLife`: then the next run stages anew");
    }

    private void engine() {
        section("Doubt and staleness");
        row(
                SYNC + "PassChoice",
                "LEAST_LIFE_OF_A_PASS",
                "an interrupted pass that is older starts over, or at `fullEvery` if that is longer");
        row(
                SYNC + "SyncRun",
                "FAILURES_BEFORE_STARTING_OVER",
                "runs in a row that fail at one place before the pass starts over");
        row(SYNC + "SyncRun", "LONGEST_WAIT", "the longest a provider can have the next run wait");
        row(SYNC + "OpenQuestions", "LAG", "so long a provider's lists may lag behind its reads by id");
        row(SYNC + "OpenQuestions", "PATIENCE", "so long a departure that a read contradicts is asked about again");
        row(SYNC + "OpenQuestions", "MOST_IDS", "of so many users; of more, the next run reads everything");
        row(SYNC + "Presences", "BATCH", "users asked about at once before a deactivation");
        row(
                SYNC + "PassEnd",
                "TOLERATED_SHARE_OF_TOTAL",
                "a listing may lack one in so many of the provider's own count");
        text.append(
                "| more than | max(5, 10 %) of the active users | deactivations of one run wait for a person; so do two or more that are all |\n");
        row("io.github.rollcall.directory.store.UserQuery", "MAX_LIMIT", "users on a page of `UserStore.list`");
        row("io.github.rollcall.directory.store.SyncState", "MAX_LENGTH", "characters of the state a store keeps");
        row("io.github.rollcall.directory.AttributeValue", "MAX_LENGTH", "characters kept of an attribute's value");
        row(SYNC + "DryRun", "LIFE", "lease of a dry run on its own copy");
    }

    private void quarantine() {
        section("A refused connection");
        row(SYNC + "Quarantine", "WAITS", "until it is asked again; the last from then on");
        row(SYNC + "Quarantine", "OFF_AFTER", "then not any more, until `DirectoryConnections.verify`");
    }

    private void requests() {
        Object policy = call(WIRE + "RetryPolicy", "defaults");
        section("Requests (`RetryPolicy`, `BoundedBody`)");
        row("retries of a read", value(policy, "maxRetries"), "`maxRetries`; a write is sent once");
        row("wait budget of a call", value(policy, "waitBudget"), "`waitBudget`: a longer wait ends the run THROTTLED");
        row("pause before the first retry", value(policy, "firstDelay"), "doubled each time, with jitter");
        row(WIRE + "RetryAfter", "LONGEST", "a longer wait that is asked for is of a clock that is wrong");
        row(WIRE + "BoundedBody", "DEFAULT_LIMIT", "bytes of an answer");
        row(WIRE + "StrictJson", "MAX_DEPTH", "levels of JSON");
        row(WIRE + "StrictJson", "MAX_TEXT", "characters of a JSON text");
        row(
                "io.github.rollcall.directory.reset.WritePermit",
                "MAX_LIFETIME",
                "life of a permit for one credential write");
        row(
                "io.github.rollcall.directory.reset.ReadBackRule",
                "SETTLED",
                "until a write of unknown outcome that is not seen is taken for not done");
    }

    private void providers() {
        section("Providers");
        Object entra = call(ENTRA + "EntraDirectory", "builder");
        row("Entra: a call", value(entra, "callTimeout"), "`callTimeout`");
        row(ENTRA + "GraphTokens", "RENEW_BEFORE", "a token is renewed so long before its end");
        Object consent = call(ENTRA + "EntraConsent", "builder");
        row("Entra: a consent attempt", value(consent, "lifetime"), "`attemptLifetime`");
        row("Entra: wait for a fresh consent", value(consent, "propagationWait"), "`propagationWait`");
        Object okta = call(OKTA + "OktaDirectory", "builder");
        row("Okta: a call", value(okta, "callTimeout"), "`callTimeout`");
        row(OKTA + "OktaRateLimits", "LONGEST_WAIT", "the longest wait its rate limits can ask for");
    }

    private void signIn() {
        section("Sign-in");
        Object builder = call(SIGN_IN + "OidcSignIn", "builder");
        row("clock skew", value(builder, "clockSkew"), "`clockSkew`");
        row("life of an attempt", value(builder, "lifetime"), "from the redirect to the callback");
        row("a request", value(builder, "timeout"), "to the issuer");
        row(SIGN_IN + "ProviderKeys", "LIFE", "an issuer's keys are kept");
    }

    private void section(String title) {
        text.append("\n## ").append(title).append("\n\n| | Default | |\n|---|---|---|\n");
    }

    private void row(String name, Object value, String meaning) {
        text.append("| ")
                .append(name)
                .append(" | ")
                .append(readable(value))
                .append(" | ")
                .append(meaning)
                .append(" |\n");
    }

    private void row(String type, String constant, String meaning) {
        String name = type.substring(type.lastIndexOf('.') + 1) + "." + constant;
        told.add(name);
        row("`" + name + "`", value(type(type), null, constant), meaning);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    private static Object call(String type, String method) {
        try {
            return type(type).getMethod(method).invoke(null);
        } catch (ReflectiveOperationException gone) {
            throw new LinkageError(type + "." + method, gone);
        }
    }

    private static Object value(Object object, String field) {
        return value(object.getClass(), object, field);
    }

    private static Object value(Class<?> type, @Nullable Object object, String name) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    try {
                        field.setAccessible(true);
                        return field.get(object);
                    } catch (IllegalAccessException closed) {
                        throw new AssertionError(closed);
                    }
                }
            }
        }
        throw new AssertionError(type + " has no " + name);
    }

    private static String readable(Object value) {
        if (value instanceof Duration time) {
            return readable(time);
        }
        if (value instanceof List<?> several) {
            return several.stream().map(DefaultsGuide::readable).collect(Collectors.joining(", "));
        }
        return value instanceof Number number
                ? String.format(Locale.ROOT, "%,d", number.longValue())
                : value.toString();
    }

    private static String readable(Duration time) {
        if (time.toMillis() % 1000 != 0) {
            return time.toMillis() + " ms";
        }
        long seconds = time.toSeconds();
        if (seconds >= 172_800 && seconds % 86_400 == 0) {
            return seconds / 86_400 + " days";
        }
        if (seconds >= 3_600 && seconds % 3_600 == 0) {
            return seconds / 3_600 + " h";
        }
        return seconds >= 60 && seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
