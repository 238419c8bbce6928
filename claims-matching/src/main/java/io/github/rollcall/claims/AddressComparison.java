package io.github.rollcall.claims;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares postal addresses by component, or word by word where one side has only a line. */
final class AddressComparison implements ClaimComparison {

    @Override
    public Comparison compare(ClaimSet verified, ClaimSet recorded, MatchContext context) {
        List<String> v = components(verified.address());
        List<String> d = components(recorded.address());
        if (v.isEmpty() || d.isEmpty() || verified.address() == null || recorded.address() == null) {
            return Comparison.absent(MissingSide.of(v.isEmpty(), d.isEmpty()), Set.of());
        }
        if (Stream.concat(v.stream(), d.stream()).anyMatch(TextFolding::isTooLong)) {
            return Comparison.of(RuleId.VALUE_TOO_LONG, "not compared");
        }
        if (Scripts.areDisjoint(String.join(" ", v), String.join(" ", d))) {
            return Comparison.of(RuleId.ADDRESS_UNREADABLE, "different scripts").withFlag(MatchFlag.SCRIPT_DIFFERS);
        }
        RuleId rule = isLine(verified.address()) || isLine(recorded.address())
                ? lines(line(verified.address()), line(recorded.address()))
                : new Components(verified.address(), recorded.address()).relate();
        return new Comparison.Trace()
                .rule(rule)
                .note("verified components: " + v.size())
                .note("recorded components: " + d.size())
                .build();
    }

    private static List<String> components(@Nullable PostalAddress address) {
        return address == null
                ? List.of()
                : Stream.of(
                                address.street(),
                                address.locality(),
                                address.region(),
                                address.postalCode(),
                                address.country())
                        .filter(Objects::nonNull)
                        .filter(text -> !TextFolding.isFiller(text))
                        .toList();
    }

    private static boolean isLine(PostalAddress address) {
        return address.street() != null && address.locality() == null && address.postalCode() == null;
    }

    /** The words of all components but the country, which many lines leave out. */
    private static AddressWords line(PostalAddress address) {
        List<String> parts = Stream.of(address.street(), address.locality(), address.region(), address.postalCode())
                .filter(Objects::nonNull)
                .toList();
        AddressWords all = AddressWords.ofAll(parts.stream());
        int last = all.words().size() - 1;
        boolean endsWithCountry = last > 0 && CountryComparison.code(all.words().get(last)) != null;
        return endsWithCountry ? new AddressWords(all.words().subList(0, last), all.unit()) : all;
    }

    private static RuleId lines(AddressWords v, AddressWords d) {
        if (v.joined().equals(d.joined())) {
            // A place without house number and postal code is not a whole address.
            return v.words().stream().filter(AddressWords::hasDigit).count() >= 2
                    ? RuleId.ADDRESS_EQUAL
                    : RuleId.ADDRESS_PARTIAL;
        }
        if (v.unit().equals(d.unit()) && v.isOneLetterOff(d)) {
            return RuleId.ADDRESS_EDIT1;
        }
        return v.isContainedIn(d) || d.isContainedIn(v) ? RuleId.ADDRESS_PARTIAL : RuleId.ADDRESS_DIFFERENT;
    }

    /** Two addresses in components. Country and postal code are hard: a conflict there decides. */
    private static final class Components {

        private final PostalAddress v;
        private final PostalAddress d;

        Components(PostalAddress v, PostalAddress d) {
            this.v = v;
            this.d = d;
        }

        RuleId relate() {
            Boolean postalCode = same(postalCode(v.postalCode()), postalCode(d.postalCode()));
            Boolean place = postalCode == null ? place() : postalCode;
            if (isFalse(same(country(v.country()), country(d.country()))) || isFalse(place)) {
                return RuleId.ADDRESS_DIFFERENT;
            }
            RuleId street = street();
            if (street == RuleId.ADDRESS_EQUAL) {
                return isTrue(postalCode) ? RuleId.ADDRESS_EQUAL : RuleId.ADDRESS_PARTIAL;
            }
            if (street != null) {
                return street;
            }
            return isTrue(place) ? RuleId.ADDRESS_PARTIAL : RuleId.ADDRESS_UNREADABLE;
        }

        private @Nullable RuleId street() {
            if (isAbsent(v.street()) || isAbsent(d.street())) {
                return null;
            }
            AddressWords a = AddressWords.of(Objects.requireNonNull(v.street()));
            AddressWords b = AddressWords.of(Objects.requireNonNull(d.street()));
            if (a.sorted().equals(b.sorted())) {
                if (a.unit().equals(b.unit())) {
                    return RuleId.ADDRESS_EQUAL;
                }
                return a.unit().isEmpty() || b.unit().isEmpty() ? RuleId.ADDRESS_UNIT : RuleId.ADDRESS_DIFFERENT;
            }
            return a.unit().equals(b.unit()) && a.isOneLetterOff(b) ? RuleId.ADDRESS_EDIT1 : RuleId.ADDRESS_DIFFERENT;
        }

        /** City and region; the region only where both sides use a code or both use a name. */
        private @Nullable Boolean place() {
            Boolean locality = same(words(v.locality()), words(d.locality()));
            String a = words(v.region());
            String b = words(d.region());
            boolean comparable = a != null && b != null && (a.length() <= 3) == (b.length() <= 3);
            return (comparable && isFalse(same(a, b))) ? Boolean.FALSE : locality;
        }

        private static boolean isAbsent(@Nullable String text) {
            return text == null || TextFolding.isFiller(text);
        }

        private static @Nullable String words(@Nullable String text) {
            return text == null || TextFolding.isFiller(text)
                    ? null
                    : AddressWords.of(text).joined();
        }

        private static @Nullable String country(@Nullable String text) {
            return text == null ? null : CountryComparison.code(text);
        }

        /** Letters and digits only, and a US code without its last four digits. */
        private static @Nullable String postalCode(@Nullable String text) {
            String joined = words(text);
            return joined == null ? null : joined.replace(" ", "");
        }

        private static @Nullable Boolean same(@Nullable String a, @Nullable String b) {
            return (a == null || b == null) ? null : (Boolean) a.equals(b);
        }

        private static boolean isTrue(@Nullable Boolean same) {
            return same != null && same;
        }

        private static boolean isFalse(@Nullable Boolean same) {
            return same != null && !same;
        }
    }
}
