package io.github.rollcall.claims.adapter;

import io.github.rollcall.claims.BirthDate;
import io.github.rollcall.claims.Claim;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.PersonName;
import io.github.rollcall.claims.PostalAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads claims by their names in OpenID Connect. Claims in other languages ({@code name#ja}) and unknown ones are passed over. */
final class OidcClaims {

    private final JsonPart claims;
    private final boolean wrapped;

    /** With {@code wrapped}, a claim may stand as an object whose {@code value} is the claim. */
    OidcClaims(JsonPart claims, boolean wrapped) {
        this.claims = claims;
        this.wrapped = wrapped;
    }

    ClaimSet.Builder read(Map<String, Claim> more) {
        ClaimSet.Builder set = ClaimSet.builder().name(name());
        String birthdate = text("birthdate");
        if (birthdate != null && !birthdate.isBlank()) {
            set.dateOfBirth(BirthDate.parse(birthdate));
        }
        JsonPart address = value(claims.at("address"));
        if (!address.isAbsent() && address.requireObject()) {
            address(address, set);
        }
        set.email(text("email")).phone(text("phone_number")).phone(subscriberNumber(text("msisdn")));
        more.forEach(
                (key, claim) -> value(claims.at(key)).oneOrMore().forEach(element -> set.value(claim, element.text())));
        return set;
    }

    private @Nullable PersonName name() {
        String given = text("given_name");
        String middle = text("middle_name");
        String family = text("family_name");
        String full = text("name");
        return given == null && middle == null && family == null && full == null
                ? null
                : PersonName.builder()
                        .given(given)
                        .middle(middle)
                        .family(family)
                        .full(full)
                        .build();
    }

    private void address(JsonPart address, ClaimSet.Builder set) {
        String street = component(address, "street_address");
        String locality = component(address, "locality");
        String region = component(address, "region");
        String postalCode = component(address, "postal_code");
        String code = component(address, "country_code");
        String country = code == null ? component(address, "country") : code;
        boolean components = street != null || locality != null || postalCode != null;
        String line = components ? street : component(address, "formatted");
        if (components || line != null || region != null || country != null) {
            set.address(PostalAddress.builder()
                    .street(oneLine(line))
                    .locality(locality)
                    .region(region)
                    .postalCode(postalCode)
                    .country(country)
                    .build());
        }
        set.country(country).region(region);
    }

    private @Nullable String component(JsonPart address, String key) {
        return text(address.at(key));
    }

    private static @Nullable String oneLine(@Nullable String text) {
        return text == null
                ? null
                : text.strip().replace("\r\n", "\n").replace('\r', '\n').replace("\n", ", ");
    }

    /** A subscriber number is an international number without its plus sign. */
    private static @Nullable String subscriberNumber(@Nullable String msisdn) {
        return msisdn == null || msisdn.startsWith("+") ? msisdn : "+" + msisdn;
    }

    private @Nullable String text(String key) {
        return text(claims.at(key));
    }

    /** The text of a claim or a component, null when absent. */
    @Nullable
    String text(JsonPart part) {
        return unwrapped(part).text();
    }

    /** Whether a claim has a value, of whatever type; nothing is noted. */
    boolean hasText(JsonPart part) {
        return !unwrapped(part).isAbsent();
    }

    private JsonPart unwrapped(JsonPart part) {
        return wrapped && part.isObject() ? part.at("value") : part;
    }

    /** A claim that may itself be an object, and then has no member {@code value}. */
    private JsonPart value(JsonPart part) {
        return wrapped && part.has("value") ? part.at("value") : part;
    }
}
