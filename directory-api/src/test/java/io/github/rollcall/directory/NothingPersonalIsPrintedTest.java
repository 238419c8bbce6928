package io.github.rollcall.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.rollcall.directory.audit.AuditValues;
import io.github.rollcall.directory.connector.AccountContext;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.Confirmation;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.connector.ContextPart;
import io.github.rollcall.directory.connector.ListingPage;
import io.github.rollcall.directory.connector.ListingRow;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.directory.connector.RemovedUser;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.consent.AdminProof;
import io.github.rollcall.directory.consent.ConsentAttempts;
import io.github.rollcall.directory.consent.ConsentOutcome;
import io.github.rollcall.directory.consent.ConsentProblem;
import io.github.rollcall.directory.consent.ConsentRequest;
import io.github.rollcall.directory.context.ContextValues;
import io.github.rollcall.directory.limit.LimitValues;
import io.github.rollcall.directory.notification.NotificationAnswer;
import io.github.rollcall.directory.notification.NotificationCall;
import io.github.rollcall.directory.reset.ResetValues;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.AreaScan;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.ConsentAttempt;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.Settlement;
import io.github.rollcall.directory.store.StagedPlan;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.StoredVerification;
import io.github.rollcall.directory.store.Subscription;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserChange;
import io.github.rollcall.directory.store.UserListing;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserWrite;
import io.github.rollcall.directory.store.VerificationState;
import io.github.rollcall.directory.verification.VerificationValues;
import io.github.rollcall.directory.wire.BoundedBody;
import io.github.rollcall.directory.wire.Exchange;
import io.github.rollcall.directory.wire.HostPin;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.RetryPolicy;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WriteReply;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Puts a canary wherever a person's data, a link or a secret can stand, and looks for it in everything printed. Ids of
 * directories and users are no canaries: they are printed on purpose, so that a log line can be followed.
 */
class NothingPersonalIsPrintedTest {
    private static final String CANARY = "canary";
    private static final DirectoryId CORP = new DirectoryId("corp");
    private static final Cursor CURSOR = new Cursor(CANARY, CANARY);
    private static final SyncState STATE = new SyncState(CANARY);
    private static final DirectoryUser USER = user("u1");
    private static final DirectoryGroup GROUP = new DirectoryGroup("g1", CANARY, CANARY);
    private static final ApplicationAssignment ASSIGNMENT = new ApplicationAssignment("a1", CANARY, CANARY);
    private static final StoredUser STORED = new StoredUser(USER, EnrollmentStatus.notEnrolled(), Optional.empty());

    static List<Object> values() throws IOException {
        JsonObject json = StrictJson.object(stream("{\"canary\":{\"canary\":[\"canary\"]}}"));
        PendingDeactivation pending = new PendingDeactivation("u1", DeactivationReason.DELETED);
        List<Object> values = new ArrayList<>(ResetValues.of(USER.id(), CANARY));
        values.addAll(VerificationValues.of(USER, CANARY));
        values.addAll(AuditValues.of(USER.id(), CANARY));
        values.addAll(LimitValues.of(USER.id(), CANARY));
        values.addAll(ContextValues.of(STORED));
        values.add(writeReply());
        values.addAll(List.of(
                new LoginHint(CANARY),
                HintKey.of(CANARY),
                HintMatch.one(CANARY),
                AttributeValue.of(CANARY),
                CURSOR,
                CORP,
                USER,
                USER.id(),
                EnrollmentStatus.notEnrolled(),
                UserAttribute.EMAIL,
                AreaStatus.disabled("m", CANARY, "r"),
                CallCost.NONE,
                Completion.proven().changesFrom(CURSOR),
                new Confirmation(Map.of("u1", Presence.DELETED), CallCost.NONE),
                ConnectionReport.of(Map.of(Area.USERS, AreaStatus.enabled()), CallCost.NONE),
                RejectedRow.of(CANARY, "p"),
                new RemovedUser("u1", Presence.DELETED),
                UserPage.builder()
                        .user(USER)
                        .rejected(RejectedRow.of(CANARY, "p"))
                        .next(CURSOR),
                ApplyResult.NONE,
                connection(),
                new ConsentAttempt(CANARY, CORP, CANARY, Instant.EPOCH),
                new ConsentAttempts.Started(CANARY, Instant.EPOCH),
                new ConsentRequest(URI.create("https://login.example.com/" + CANARY), Instant.EPOCH),
                new AdminProof("tenant", CANARY, Set.of(CANARY)),
                ConsentOutcome.incomplete(ConsentProblem.REJECTED, CANARY)
                        .ticket(CANARY)
                        .build(),
                new Subscription(CANARY, CORP, CANARY, "/users", CANARY, Instant.EPOCH),
                new NotificationCall(
                        "POST", CANARY, Map.of(CANARY, List.of(CANARY)), CANARY.getBytes(StandardCharsets.UTF_8)),
                new NotificationAnswer(200, "text/plain", CANARY, Set.of(CORP), Set.of(CORP)),
                GROUP,
                new DirectoryApplication("a1", CANARY, CANARY, AccountStatus.ACTIVE),
                ASSIGNMENT,
                new ServicePrincipal("s1", CANARY, CANARY, CANARY, AccountStatus.ACTIVE),
                ListingPage.<DirectoryGroup>builder()
                        .row(GROUP)
                        .rejected(RejectedRow.of(CANARY, "p"))
                        .next(CURSOR),
                ListingRow.of(GROUP),
                ListingRow.rejected(Optional.of(CANARY), "p"),
                AccountContext.of(USER)
                        .groups(List.of(GROUP))
                        .applications(List.of(ASSIGNMENT))
                        .off(ContextPart.GROUPS, AreaStatus.disabled("m", CANARY, "r"))
                        .build(),
                new AreaScan(CORP, 1, "scan"),
                new Lease(CORP, 1, STATE, 1),
                pending,
                new Settlement(Set.of("u1"), Set.of(), STATE),
                new StagedPlan("ab12", 1, "run", Instant.EPOCH, Instant.EPOCH),
                STORED,
                new StoredVerification(
                        CANARY,
                        CORP,
                        CANARY,
                        VerificationState.VERIFIED,
                        1,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        CANARY,
                        CANARY),
                STATE,
                UserChange.of(null, USER),
                new UserListing(List.of(STORED), Optional.of("u1")),
                UserQuery.of(CORP).text(CANARY).after(CANARY).build(),
                UserWrite.of(STATE)
                        .users(List.of(USER))
                        .scan("scan", Set.of("u1"))
                        .pending(List.of(pending)),
                json,
                new Reply<>(json, CallCost.NONE),
                HostPin.of(URI.create("https://graph.example.com")),
                DirectoryException.of(ErrorCode.PROVIDER_ERROR, "p", "r").build()));
        return values;
    }

    private static WriteReply<String> writeReply() {
        Exchange unsent = () -> {
            throw new ConnectException(CANARY);
        };
        return RetryPolicy.defaults()
                .write(
                        unsent,
                        answer -> DirectoryException.of(ErrorCode.PROVIDER_ERROR, "p", "r")
                                .build(),
                        answer -> CANARY);
    }

    @ParameterizedTest
    @MethodSource("values")
    void noValuePrintsWhatItHolds(Object value) {
        assertThat(value.toString()).doesNotContainIgnoringCase(CANARY);
    }

    /** A new type that prints itself has to join the values above. */
    @Test
    void everyTypeThatPrintsItselfIsAmongTheValues() throws IOException, URISyntaxException {
        Set<Class<?>> tested = values().stream().map(Object::getClass).collect(Collectors.toSet());
        List<String> untested = new ArrayList<>();
        for (Class<?> type : typesThatPrintThemselves()) {
            if (!tested.contains(type)) {
                untested.add(type.getName());
            }
        }

        assertThat(untested).isEmpty();
    }

    static Stream<ThrowingCallable> failures() {
        String tooLong = CANARY.repeat(20_000);
        HostPin pin = HostPin.of(URI.create("https://graph.example.com/v1.0"));
        return Stream.of(
                () -> new DirectoryId("canary/canary"),
                () -> new DirectoryUserId(CORP, "canary\n"),
                () -> new LoginHint("canary\n"),
                () -> new LoginHint(tooLong),
                () -> new UserAttribute("Canary"),
                () -> new Cursor(tooLong, CANARY),
                () -> new SyncState(tooLong),
                () -> Connection.builder(CORP, tooLong, CANARY),
                () -> HostPin.of(new URI("https://canary:canary@graph.example.com/")),
                () -> HostPin.of(new URI("http://canary.example/canary?canary#canary")),
                () -> pin.check("https://canary.example/v1.0/canary"),
                () -> pin.check("canary canary://%zz"),
                () -> StrictJson.object(stream("{\"canary\":canary}")),
                () -> StrictJson.object(stream("{\"canary\":1,\"canary\":2}")),
                () -> StrictJson.object(stream("{\"canary\":1e9999999999}")),
                () -> StrictJson.object(stream("{\"a\":\"" + tooLong + "\"}")),
                () -> StrictJson.rows(stream("{\"canary\":[]}"), row -> {}),
                () -> StrictJson.page(stream("{\"canary\":[]}"), "value", row -> {}),
                () -> BoundedBody.of(stream(tooLong), 10).readAllBytes(),
                () -> UserChange.of(STORED, user("u2")),
                () -> new InMemoryUserStore().apply(new Lease(CORP, 7, STATE, 0), UserWrite.of(STATE)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void noRefusalQuotesWhatItRefuses(ThrowingCallable refused) {
        Throwable failure = catchThrowable(refused);

        assertThat(failure).isInstanceOfAny(DirectoryException.class, IllegalArgumentException.class);
        assertThat(printed(failure)).doesNotContainIgnoringCase(CANARY);
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static List<Class<?>> typesThatPrintThemselves() throws IOException, URISyntaxException {
        Path root = Path.of(DirectoryId.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> types = new ArrayList<>();
        for (String name :
                List.of("", "audit", "connector", "context", "limit", "reset", "store", "verification", "wire")) {
            Path folder = root.resolve("io/github/rollcall/directory").resolve(name);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".class")).toList()) {
                    String type = root.relativize(file).toString().replace(File.separatorChar, '.');
                    types.add(typeOf(type.substring(0, type.length() - ".class".length())));
                }
            }
        }
        assertThat(types).hasSizeGreaterThan(60);
        types.removeIf(type -> type.isEnum() || !printsItself(type));
        return types;
    }

    private static Class<?> typeOf(String name) {
        try {
            return Class.forName(name, false, DirectoryId.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static boolean printsItself(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("toString") && method.getParameterCount() == 0);
    }

    private static DirectoryUser user(String externalId) {
        return DirectoryUser.builder(new DirectoryUserId(CORP, externalId))
                .status(AccountStatus.ACTIVE, CANARY)
                .attribute(UserAttribute.EMAIL, CANARY)
                .attribute(UserAttribute.DISPLAY_NAME, CANARY)
                .build();
    }

    private static Connection connection() {
        return Connection.builder(CORP, CANARY, "entra")
                .groupId(CANARY)
                .state(ConnectionState.QUARANTINED, CANARY)
                .lastReport(CANARY)
                .build();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
