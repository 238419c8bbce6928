package io.github.rollcall.testkit.verification;

import static io.github.rollcall.testkit.verification.VerificationStory.ANA;
import static io.github.rollcall.testkit.verification.VerificationStory.BOB;
import static io.github.rollcall.testkit.verification.VerificationStory.CORP;
import static io.github.rollcall.testkit.verification.VerificationStory.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.reset.ResetRefusal;
import io.github.rollcall.directory.store.StoredVerification;
import io.github.rollcall.directory.store.VerificationState;
import io.github.rollcall.directory.verification.PolicyRouter;
import io.github.rollcall.directory.verification.RecordKey;
import io.github.rollcall.directory.verification.VerificationOutcome.Kind;
import io.github.rollcall.directory.verification.VerificationReviews.ReviewOutcome;
import io.github.rollcall.testkit.verification.VerificationStory.Begun;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever a store changes, a record is refused, and the refusal is written down. */
@Tag("R-41")
class TamperedRecordTest {
    private static final byte[] OTHER_KEY = "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.US_ASCII);

    /** A record whose fields a test changes one at a time. */
    private static final class Fields {
        private final StoredVerification one;
        private String id;
        private DirectoryId directory;
        private @Nullable String externalId;
        private VerificationState state;
        private long version;
        private Instant startedAt;
        private Instant changedAt;
        private Instant expiresAt;
        private String content;
        private String seal;

        Fields(StoredVerification one) {
            this.one = one;
            id = one.id();
            directory = one.directory();
            externalId = one.externalId();
            state = one.state();
            version = one.version();
            startedAt = one.startedAt();
            changedAt = one.changedAt();
            expiresAt = one.expiresAt();
            content = one.content();
            seal = one.seal();
        }

        StoredVerification changed() {
            StoredVerification changed = new StoredVerification(
                    id, directory, externalId, state, version, startedAt, changedAt, expiresAt, content, seal);
            assertThat(changed).isNotEqualTo(one);
            return changed;
        }
    }

    private static UnaryOperator<StoredVerification> field(Consumer<Fields> change) {
        return stored -> {
            Fields fields = new Fields(stored);
            change.accept(fields);
            return fields.changed();
        };
    }

    private static Map<String, UnaryOperator<StoredVerification>> columns() {
        Map<String, UnaryOperator<StoredVerification>> all = new LinkedHashMap<>();
        all.put("id", field(one -> one.id = "A".repeat(22)));
        all.put("directory", field(one -> one.directory = new DirectoryId("other")));
        all.put("user", field(one -> one.externalId = BOB));
        all.put("no user", field(one -> one.externalId = null));
        all.put(
                "state",
                field(one -> one.state =
                        one.state == VerificationState.VERIFIED ? VerificationState.DONE : VerificationState.VERIFIED));
        all.put("version", field(one -> one.version++));
        all.put("started at", field(one -> one.startedAt = one.startedAt.minusMillis(1)));
        all.put("changed at", field(one -> one.changedAt = one.changedAt.plusMillis(1)));
        all.put("expires at", field(one -> one.expiresAt = one.expiresAt.plusMillis(1)));
        all.put("no content", field(one -> one.content = ""));
        all.put("no seal", field(one -> one.seal = ""));
        all.put("seal of another key", field(one -> one.seal = one.seal.replace("k1:", "k2:")));
        all.put(
                "one character of the seal",
                field(one -> one.seal =
                        one.seal.startsWith("k1:A") ? "k1:B" + one.seal.substring(4) : "k1:A" + one.seal.substring(4)));
        return all;
    }

    /** One change for each line of the content, whatever stands there. */
    private static Map<String, UnaryOperator<StoredVerification>> facts(StoredVerification stored) {
        Map<String, UnaryOperator<StoredVerification>> all = new LinkedHashMap<>();
        for (String line : stored.content().split("\n")) {
            String name = line.substring(0, line.indexOf(' '));
            char last = line.charAt(line.length() - 1);
            String other = line.substring(0, line.length() - 1) + (last == 'a' ? 'b' : 'a');
            all.put("fact " + name, field(one -> one.content = one.content.replace(line, other)));
            all.put("without fact " + name, field(one -> one.content = one.content.replace(line + "\n", "")));
        }
        return all;
    }

    private static void refused(VerificationStory story, Begun begun) {
        assertThat(story.redeem(begun).refusal()).contains(ResetRefusal.NOT_FOUND);
        assertThat(story.verification().reviews().approve(begun.id(), "reviewer-1", "x"))
                .isEqualTo(ReviewOutcome.NOT_FOUND);
        assertThat(story.complete(begun).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(story.writes()).isEmpty();
        assertThat(story.steps()).filteredOn(AuditStep.RECORD_REJECTED::equals).hasSizeGreaterThanOrEqualTo(3);
    }

    @TestFactory
    Stream<DynamicTest> oneFieldOfAVerifiedRecordIsChanged() {
        VerificationStory sample = new VerificationStory();
        Begun verified = sample.verified();
        Map<String, UnaryOperator<StoredVerification>> changes = new LinkedHashMap<>(columns());
        changes.putAll(facts(sample.store.find(CORP, verified.id()).orElseThrow()));
        return changes.keySet().stream()
                .map(change -> dynamicTest(change, () -> {
                    VerificationStory story = new VerificationStory();
                    Begun begun = story.verified();
                    Map<String, UnaryOperator<StoredVerification>> own = new LinkedHashMap<>(columns());
                    own.putAll(facts(story.store.find(CORP, begun.id()).orElseThrow()));
                    UnaryOperator<StoredVerification> applied = Objects.requireNonNull(own.get(change));
                    story.store.handOut(applied);

                    refused(story, begun);

                    story.store.handOut(UnaryOperator.identity());
                    assertThat(story.redeem(begun).isDone()).isTrue();
                }));
    }

    @Test
    void theRecordOfAnotherVerificationIsNotThisOne() {
        VerificationStory story = new VerificationStory();
        Begun anas = story.verified();
        Begun bobs = story.begin(VerificationStory.selfServe(BOB).action(PASSWORD));
        StoredVerification other = story.store.find(CORP, anas.id()).orElseThrow();
        story.store.handOut(stored -> other);

        assertThat(story.redeem(new Begun(bobs.id(), anas.secret())).refusal()).contains(ResetRefusal.NOT_FOUND);
        assertThat(story.redeem(bobs).refusal()).contains(ResetRefusal.NOT_FOUND);
        assertThat(story.reasons(AuditStep.RECORD_REJECTED)).contains("ANOTHER_RECORD");
        assertThat(story.writes()).isEmpty();
    }

    @Test
    void anOldKeyIsGoodAsLongAsItIsKept() {
        VerificationStory story = new VerificationStory();
        PolicyRouter router = PolicyRouter.of(ClaimsPolicy.workforceDefault());
        Begun begun = story.verified();
        Begun later = story.begin(VerificationStory.selfServe(ANA).action(PASSWORD));

        story.rotate(router, RecordKey.of("k2", OTHER_KEY), RecordKey.of("k1", VerificationStory.KEY));
        assertThat(story.complete(later).isVerified()).isTrue();
        assertThat(story.redeem(begun).isDone()).isTrue();
        story.rotate(router, RecordKey.of("k3", OTHER_KEY));

        assertThat(story.redeem(later).refusal()).contains(ResetRefusal.NOT_FOUND);
    }

    @Test
    void aKeyOfTheSameNameIsNotTheSameKey() {
        VerificationStory story = new VerificationStory();
        Begun begun = story.verified();
        story.rotate(PolicyRouter.of(ClaimsPolicy.workforceDefault()), RecordKey.of("k1", OTHER_KEY));

        assertThat(story.redeem(begun).refusal()).contains(ResetRefusal.NOT_FOUND);
    }
}
