package io.github.rollcall.directory.verification;

import io.github.rollcall.claims.DecisionRecord;
import io.github.rollcall.claims.MatchDecision;
import io.github.rollcall.claims.MatchPurpose;
import io.github.rollcall.claims.Verdict;
import io.github.rollcall.claims.VerifiedClaims;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.audit.AuditActor;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.limit.RateOperation;
import io.github.rollcall.directory.limit.RateRequest;
import io.github.rollcall.directory.store.VerificationState;
import io.github.rollcall.directory.verification.VerificationOutcome.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a vendor's claims against the record as the provider states it now. */
final class VerificationCompletion {
    /** How long a decision can be redeemed. */
    static final Duration REDEEMABLE = Duration.ofMinutes(10);
    /** How long a person may take to decide. */
    static final Duration REVIEWABLE = Duration.ofHours(24);

    private static final int MAX_REFERENCE = 500;

    private final VerificationParts parts;
    private final FreshLook look;
    private final ReviewGrounds grounds;
    private final Enrolment enrolment;

    VerificationCompletion(VerificationParts parts, Enrolment enrolment) {
        this.parts = parts;
        this.look = new FreshLook(parts);
        this.grounds = new ReviewGrounds(parts);
        this.enrolment = enrolment;
    }

    VerificationOutcome complete(String id, VerifiedClaims claims) {
        demandStorable(claims.vendor());
        demandStorable(claims.reference());
        RateRequest attempt =
                RateRequest.of(RateOperation.ATTEMPT, parts.directory()).hint(HintKey.of("claims " + id));
        if (!parts.take(attempt, AuditActor.system()).isTaken()) {
            return VerificationOutcome.of(Kind.LIMITED);
        }
        Optional<VerificationRecord> found = parts.records().find(id);
        if (found.isEmpty()) {
            return VerificationOutcome.of(Kind.NOT_FOUND);
        }
        VerificationRecord record = found.get();
        @Nullable Kind refused = refusal(record, claims);
        if (refused != null) {
            parts.write(parts.event(AuditStep.CLAIMS_REFUSED, record).reason(refused));
            return VerificationOutcome.of(refused);
        }
        parts.write(parts.event(AuditStep.CLAIMS_RECEIVED, record));
        return record.hasUser() ? looked(record, claims) : nobody(record);
    }

    /** They stand in the decision, which is sealed, so a store must be able to keep them as they are. */
    private static void demandStorable(String text) {
        if (text.length() > MAX_REFERENCE || text.indexOf('\0') >= 0 || !ReviewNote.isStorable(text)) {
            throw new IllegalArgumentException(
                    "claims: vendor and reference have up to " + MAX_REFERENCE + " characters, none of them broken");
        }
    }

    private @Nullable Kind refusal(VerificationRecord record, VerifiedClaims claims) {
        if (record.state() != VerificationState.STARTED) {
            return Kind.ALREADY_DECIDED;
        }
        if (record.isExpired(parts.now())) {
            return Kind.EXPIRED;
        }
        boolean claimed = parts.records().claimReference(claims.vendor(), claims.reference(), record);
        return claimed ? null : Kind.REFERENCE_USED;
    }

    private VerificationOutcome nobody(VerificationRecord record) {
        boolean several = record.fact(RecordFact.MATCH).equals(HintMatch.Kind.AMBIGUOUS.name());
        return stopped(record, several ? Kind.AMBIGUOUS_USER : Kind.UNKNOWN_USER, null, Map.of());
    }

    private VerificationOutcome looked(VerificationRecord record, VerifiedClaims claims) {
        FreshLook.Seen seen = look.look(record);
        return switch (seen.finding()) {
            case SAME -> matched(record, claims, Objects.requireNonNull(seen.user()));
            case GONE, OUT_OF_SCOPE -> stopped(record, Kind.UNKNOWN_USER, null, Map.of());
            case INACTIVE -> stopped(record, Kind.INACTIVE_USER, null, Map.of());
            case UNREADABLE -> {
                parts.write(parts.event(AuditStep.DECIDED, record).reason(Kind.STALE_DIRECTORY));
                yield VerificationOutcome.of(Kind.STALE_DIRECTORY);
            }
        };
    }

    private VerificationOutcome matched(VerificationRecord record, VerifiedClaims claims, DirectoryUser user) {
        Instant now = parts.now();
        MatchPurpose purpose = MatchPurpose.of(record.fact(RecordFact.PURPOSE));
        PolicyRoute route = parts.router().route(Standing.read(parts.connector(), user.id(), now), purpose, now);
        MatchDecision decision =
                parts.ruling().decide(route, claims, user, purpose, now).orElse(null);
        Map<RecordFact, String> facts = new EnumMap<>(RecordFact.class);
        facts.put(RecordFact.CLAIMS, parts.digests().claims(user));
        if (decision != null) {
            facts.put(RecordFact.DECISION, json(record, decision, now));
        }
        if (route.isPrivileged()) {
            facts.put(RecordFact.PRIVILEGED, "yes");
        }
        if (decision != null && !decision.isEnforced()) {
            facts.put(RecordFact.TRIAL, "yes");
        }
        boolean otherKind = grounds.wasOtherKindReset(record, now);
        if (otherKind) {
            facts.put(RecordFact.OTHER_KIND, "yes");
        }
        if (decision == null || decision.verdict() == Verdict.STOP) {
            return stopped(record, Kind.STOPPED, decision, facts);
        }
        if (route.isPrivileged() && record.isSelfServe()) {
            return stopped(record, Kind.PRIVILEGED_USER, decision, facts);
        }
        int approvals = approvals(record, user, route, decision, otherKind);
        return approvals == Approvals.NONE
                ? verified(record, user, decision, facts)
                : inReview(record, decision, approvals, facts);
    }

    private String json(VerificationRecord record, MatchDecision decision, Instant readAt) {
        return DecisionRecord.of(decision, record.user().externalId())
                .withDecisionId(record.id())
                .withDirectory(record.directory().value(), readAt)
                .toJson();
    }

    private int approvals(
            VerificationRecord record,
            DirectoryUser user,
            PolicyRoute route,
            MatchDecision decision,
            boolean otherKind) {
        int needed = decision.verdict() == Verdict.PASS ? Approvals.NONE : Approvals.REVIEW;
        if (otherKind) {
            needed = Math.max(needed, Approvals.REVIEW);
        }
        if (grounds.isContactNew(record, user, parts.now())) {
            needed = Math.max(needed, Approvals.CONTACT_CHANGED);
        }
        return route.isPrivileged() ? Math.max(needed, Approvals.PRIVILEGED) : needed;
    }

    private VerificationOutcome stopped(
            VerificationRecord record, Kind kind, @Nullable MatchDecision decision, Map<RecordFact, String> facts) {
        return move(record, VerificationState.STOPPED, kind, record.expiresAt(), facts)
                ? VerificationOutcome.of(kind, decision)
                : VerificationOutcome.of(Kind.ALREADY_DECIDED);
    }

    private VerificationOutcome inReview(
            VerificationRecord record, MatchDecision decision, int approvals, Map<RecordFact, String> facts) {
        facts.put(RecordFact.APPROVALS_NEEDED, String.valueOf(approvals));
        Instant expiry = parts.now().plus(REVIEWABLE);
        return move(record, VerificationState.IN_REVIEW, Kind.MANUAL_REVIEW, expiry, facts)
                ? VerificationOutcome.review(decision, approvals)
                : VerificationOutcome.of(Kind.ALREADY_DECIDED);
    }

    private VerificationOutcome verified(
            VerificationRecord record, DirectoryUser user, MatchDecision decision, Map<RecordFact, String> facts) {
        Instant expiry = parts.now().plus(REDEEMABLE);
        if (!move(record, VerificationState.VERIFIED, Kind.VERIFIED, expiry, facts)) {
            return VerificationOutcome.of(Kind.ALREADY_DECIDED);
        }
        enrolment.enrol(record, user);
        return VerificationOutcome.verified(user.id(), decision);
    }

    private boolean move(
            VerificationRecord record,
            VerificationState to,
            Kind reason,
            Instant expiry,
            Map<RecordFact, String> facts) {
        Map<RecordFact, String> all = new EnumMap<>(RecordFact.class);
        all.putAll(facts);
        all.put(RecordFact.REASON, reason.name());
        parts.write(parts.event(AuditStep.DECIDED, record).reason(reason));
        return parts.records().move(record, to, parts.now(), expiry, all).isPresent();
    }
}
