package io.github.rollcall.claims.adapter;

import io.github.rollcall.claims.AssuranceStatus;
import io.github.rollcall.claims.Claim;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.Provenance;
import io.github.rollcall.claims.VerifiedClaims;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads one {@code verified_claims} object.
 *
 * @param statuses what the levels of the trust frameworks are worth
 * @param provenBy the evidence types, besides {@code document}, that count
 * @param provenWithoutEvidence whether a verification without any evidence counts
 * @param more claims beyond the standard ones, by their name
 */
record AssuredClaims(
        Map<Level, AssuranceStatus> statuses,
        Set<String> provenBy,
        boolean provenWithoutEvidence,
        Map<String, Claim> more) {

    private static final Set<Claim> TYPED = Set.of(Claim.NAME, Claim.DATE_OF_BIRTH, Claim.ADDRESS);
    private static final Set<Claim> PRINTED =
            Set.of(Claim.NAME, Claim.DATE_OF_BIRTH, Claim.ADDRESS, Claim.COUNTRY, Claim.REGION);

    /** Vendor and reference are still to be set. When a problem was noted, the side is worthless but can be built. */
    VerifiedClaims.Builder read(JsonPart object, ClaimSet outside) {
        object.requireObject();
        JsonPart verification = object.at("verification");
        JsonPart claims = object.at("claims");
        AssuranceStatus status = verification.requireObject() ? status(verification) : AssuranceStatus.UNKNOWN;
        claims.requireObject();
        ClaimSet.Builder all = new OidcClaims(claims, false).read(more);
        ClaimSet inside = all.build();
        addOutside(all, inside, outside);
        VerifiedClaims.Builder side = VerifiedClaims.builder(all.build())
                .status(status)
                .verifiedAt(time(verification.at("time")))
                .documentExpiry(expiry(verification.at("evidence")));
        evidence(verification, inside, side);
        asserted(inside, outside, side);
        return side;
    }

    private AssuranceStatus status(JsonPart verification) {
        String framework = verification.at("trust_framework").requiredText();
        String level = verification.at("assurance_level").text();
        return statuses.getOrDefault(new Level(framework, level == null ? "" : level), AssuranceStatus.UNKNOWN);
    }

    /** The day on which the first of the documents expires. */
    private static @Nullable LocalDate expiry(JsonPart evidence) {
        LocalDate first = null;
        for (JsonPart element : evidence.oneOrMore()) {
            LocalDate expiry = Dates.date(element.at("document_details").at("date_of_expiry"));
            if (expiry != null && (first == null || expiry.isBefore(first))) {
                first = expiry;
            }
        }
        return first;
    }

    private static Instant time(JsonPart part) {
        String text = part.requiredText();
        try {
            return text.isBlank() ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            part.problem("must be a time with its offset from UTC, such as 2026-03-01T12:00:00Z");
            return Instant.EPOCH;
        }
    }

    private void evidence(JsonPart verification, ClaimSet inside, VerifiedClaims.Builder side) {
        List<JsonPart> evidence = verification.at("evidence").oneOrMore();
        Set<String> types = new TreeSet<>();
        for (JsonPart element : evidence) {
            if (element.requireObject()) {
                types.add(element.at("type").requiredText());
            }
        }
        boolean document = types.contains("document");
        boolean proven =
                evidence.isEmpty() ? provenWithoutEvidence : types.stream().anyMatch(provenBy::contains);
        Provenance otherwise = proven ? Provenance.PROVEN : Provenance.ASSERTED;
        for (Claim claim : inside.claims()) {
            side.provenance(claim, document && PRINTED.contains(claim) ? Provenance.DOCUMENT : otherwise);
        }
    }

    /** Adds what stands outside the object: single statements where it makes none, and further texts. */
    private static void addOutside(ClaimSet.Builder all, ClaimSet inside, ClaimSet outside) {
        if (inside.name() == null) {
            all.name(outside.name());
        }
        if (inside.dateOfBirth() == null) {
            all.dateOfBirth(outside.dateOfBirth());
        }
        if (inside.address() == null) {
            all.address(outside.address());
        }
        for (Claim claim : outside.claims()) {
            if (!TYPED.contains(claim)) {
                further(claim, inside, outside).forEach(text -> all.value(claim, text));
            }
        }
    }

    private static void asserted(ClaimSet inside, ClaimSet outside, VerifiedClaims.Builder side) {
        for (Claim claim : outside.claims()) {
            if (!inside.claims().contains(claim)) {
                side.provenance(claim, Provenance.ASSERTED);
            } else if (!TYPED.contains(claim)) {
                further(claim, inside, outside).forEach(text -> side.provenance(claim, text, Provenance.ASSERTED));
            }
        }
    }

    private static List<String> further(Claim claim, ClaimSet inside, ClaimSet outside) {
        Set<String> stated = new HashSet<>(inside.values(claim));
        return outside.values(claim).stream()
                .filter(text -> !stated.contains(text))
                .toList();
    }

    /** An assurance level of a trust framework; an empty text for none. */
    record Level(String framework, String level) {}
}
