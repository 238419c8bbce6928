package io.github.rollcall.claims.adapter;

import io.github.rollcall.claims.BirthDate;
import io.github.rollcall.claims.Claim;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.RecordedClaims;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What Okta asks of an identity verification vendor. In Okta's flow the directory's values come with the request, so that the vendor compares: the request
 * holds the recorded side, the vendor's own check of a document delivers the verified one. Okta leaves out attributes without a value; their absence is
 * missing data. Immutable.
 *
 * <p>Authenticating the client and checking {@code redirect_uri}, PKCE and {@code login_hint} is the host's.
 */
public final class OktaIdvRequest {

    /** The claims of the profile and what they are here; an answer may name no other. */
    static final Map<String, Claim> SUPPORTED = Map.of(
            "given_name", Claim.NAME,
            "middle_name", Claim.NAME,
            "family_name", Claim.NAME,
            "birthdate", Claim.DATE_OF_BIRTH,
            "email", Claim.EMAIL,
            "phone_number", Claim.PHONE,
            "address", Claim.ADDRESS);

    /** As the published sample of the request spells it. */
    private static final String MISSPELT_BIRTHDATE = "bithdate";

    private final RecordedClaims recorded;
    private final Set<String> names;

    private OktaIdvRequest(RecordedClaims recorded, Set<String> names) {
        this.recorded = recorded;
        this.names = Collections.unmodifiableSet(names);
    }

    /**
     * Reads the {@code claims} parameter of a pushed authorization request.
     *
     * @param json the value of the parameter, a JSON object with {@code id_token}; an object that has it as its member {@code claims} is read as well
     * @return the request
     * @throws MalformedClaimsException when the text is not well-formed or does not ask for exactly one set of verified claims
     */
    public static OktaIdvRequest parse(String json) {
        JsonProblems problems = new JsonProblems();
        JsonPart root = JsonPart.root(Arguments.required(json, "json"), problems);
        JsonPart parameter = root.has("claims") ? root.at("claims") : root;
        JsonPart member = parameter.at("id_token").at("verified_claims");
        List<JsonPart> objects = member.oneOrMore();
        if (objects.size() != 1) {
            member.problem(objects.isEmpty() ? "is missing" : "must hold exactly one object");
            problems.throwIfAny();
        }
        JsonPart claims = objects.get(0).at("claims");
        claims.requireObject();
        OidcClaims read = new OidcClaims(claims, true);
        ClaimSet.Builder set = read.read(Map.of());
        Set<String> names = names(claims, read);
        birthdate(claims, read, set, names);
        problems.throwIfAny();
        return new OktaIdvRequest(RecordedClaims.of(set.build()), names);
    }

    private static void birthdate(JsonPart claims, OidcClaims read, ClaimSet.Builder set, Set<String> names) {
        String text = read.text(claims.at(MISSPELT_BIRTHDATE));
        if (text == null || text.isBlank()) {
            return;
        }
        if (names.contains("birthdate")) {
            claims.at(MISSPELT_BIRTHDATE).problem("must not stand beside birthdate");
        }
        set.dateOfBirth(BirthDate.parse(text));
        names.add("birthdate");
    }

    /** The supported claims that have a value. */
    private static Set<String> names(JsonPart claims, OidcClaims read) {
        Set<String> names = new TreeSet<>();
        for (String name : SUPPORTED.keySet()) {
            JsonPart claim = claims.at(name);
            boolean present = name.equals("address") ? !claim.isAbsent() : read.hasText(claim);
            if (present) {
                names.add(name);
            }
        }
        return names;
    }

    /**
     * What the directory holds about the person.
     *
     * @return the recorded side of a match
     */
    public RecordedClaims recorded() {
        return recorded;
    }

    /**
     * The supported claims that the request names, as Okta's documentation spells them.
     *
     * @return the names in alphabetical order, unmodifiable
     */
    public Set<String> requested() {
        return names;
    }

    /** The claims of a name in the request, by the claim they belong to. */
    Map<String, Claim> requestedClaims() {
        Map<String, Claim> requested = new TreeMap<>(SUPPORTED);
        requested.keySet().retainAll(names);
        return requested;
    }

    /** The names of the claims, never their values. */
    @Override
    public String toString() {
        return "OktaIdvRequest" + names;
    }
}
