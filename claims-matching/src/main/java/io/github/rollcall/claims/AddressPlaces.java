package io.github.rollcall.claims;

import java.util.List;

/** How the places of two addresses relate. One name in common is enough: sources state districts and counties as they like. */
final class AddressPlaces {

    private final AddressParts v;
    private final AddressParts d;
    private final Comparison.Trace trace;

    AddressPlaces(AddressParts v, AddressParts d, Comparison.Trace trace) {
        this.v = v;
        this.d = d;
        this.trace = trace;
    }

    /** Adds the rule that applies; whether the places agree. */
    boolean relate(boolean sameCode) {
        if (v.places.isEmpty() || d.places.isEmpty()) {
            return (!v.places.isEmpty() && shareKey(v.places, d.buildings))
                    || (!d.places.isEmpty() && shareKey(d.places, v.buildings));
        }
        if (shareKey(v.places, d.places) || shareKey(v.places, d.buildings) || shareKey(v.buildings, d.places)) {
            return true;
        }
        if (isWithin(v.places, d.places) || isWithin(d.places, v.places)) {
            if (!sameCode) {
                trace.rule(RuleId.ADDRESS_PARTIAL);
            }
            return true;
        }
        if (isDistrict(v.places, d.places) || isDistrict(d.places, v.places)) {
            trace.rule(sameCode ? RuleId.ADDRESS_DISTRICT : RuleId.ADDRESS_LOCALITY_OTHER);
            return true;
        }
        return relateWords(sameCode);
    }

    private boolean relateWords(boolean sameCode) {
        if (isInStreet(v.places, d, v) || isInStreet(d.places, v, d)) {
            return true;
        }
        if (isCountry(v) || isCountry(d)) {
            return false;
        }
        AddressName.Relation best = AddressName.Relation.DIFFERENT;
        for (AddressPlace a : v.places) {
            for (AddressPlace b : d.places) {
                AddressName.Relation relation = AddressStreet.relateRest(a.words(), b.words());
                best = relation.compareTo(best) < 0 ? relation : best;
            }
        }
        trace.rule(ruleOf(best, sameCode));
        if (best == AddressName.Relation.LOOKS) {
            trace.flag(MatchFlag.CONFUSABLE);
        } else if (best == AddressName.Relation.READ || best == AddressName.Relation.UNREADABLE) {
            trace.flag(MatchFlag.SCRIPT_DIFFERS);
        }
        return best != AddressName.Relation.DIFFERENT && best != AddressName.Relation.UNREADABLE;
    }

    /** Whether a place stands among the words of the other side's street that this side's street does not have. */
    private static boolean isInStreet(List<AddressPlace> places, AddressParts there, AddressParts here) {
        if (there.street == null || here.street == null) {
            return false;
        }
        for (AddressPlace place : places) {
            boolean all = !place.words().isEmpty();
            for (AddressName word : place.words()) {
                all &= AddressName.contains(there.street.names(), word)
                        && !AddressName.contains(here.street.names(), word);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    /** Whether the place is the country itself, as in states that are a city. */
    private static boolean isCountry(AddressParts parts) {
        for (AddressPlace place : parts.places) {
            if (parts.country != null && parts.country.equals(Countries.codeOf(place.key()))) {
                return true;
            }
        }
        return false;
    }

    private static RuleId ruleOf(AddressName.Relation relation, boolean sameCode) {
        return switch (relation) {
            case SAME, SHORT -> RuleId.ADDRESS_PARTIAL;
            case EDIT -> RuleId.ADDRESS_EDIT1;
            case READ -> RuleId.ADDRESS_READ;
            case LOOKS -> RuleId.ADDRESS_CONFUSABLE;
            case UNREADABLE -> sameCode ? RuleId.ADDRESS_LOCALITY_OTHER : RuleId.ADDRESS_UNREADABLE;
            case DIFFERENT -> sameCode ? RuleId.ADDRESS_LOCALITY_OTHER : RuleId.ADDRESS_LOCALITY_DIFFERENT;
        };
    }

    private static boolean shareKey(List<AddressPlace> some, List<AddressPlace> others) {
        for (AddressPlace a : some) {
            for (AddressPlace b : others) {
                if (a.key().equals(b.key()) || AddressStreet.isJoinedSame(a.words(), b.words())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isWithin(List<AddressPlace> some, List<AddressPlace> others) {
        for (AddressPlace a : some) {
            for (AddressPlace b : others) {
                if (b.holdsAll(a)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDistrict(List<AddressPlace> some, List<AddressPlace> cities) {
        for (AddressPlace a : some) {
            for (AddressPlace city : cities) {
                if (a.isDistrictOf(city)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one of the names is the same, or holds all its words among those of other names. */
    static boolean holds(List<AddressPlace> names, AddressPlace name) {
        for (AddressPlace other : names) {
            boolean same = other.key().equals(name.key()) || AddressStreet.isJoinedSame(other.words(), name.words());
            if (same || (other.loose() && other.holdsAll(name))) {
                return true;
            }
        }
        return false;
    }

    static boolean shareWord(List<AddressPlace> some, List<AddressPlace> others) {
        for (AddressPlace a : some) {
            for (AddressPlace b : others) {
                for (AddressName word : a.words()) {
                    if (AddressName.contains(b.words(), word)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
