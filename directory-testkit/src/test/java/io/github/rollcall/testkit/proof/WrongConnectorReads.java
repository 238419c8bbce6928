package io.github.rollcall.testkit.proof;

import static io.github.rollcall.testkit.proof.WrongConnectors.bent;

import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.Confirmation;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.testkit.DirectoryFixture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Connectors that confirm, read or find wrongly. */
final class WrongConnectorReads {
    private WrongConnectorReads() {}

    static Stream<Wrong<Supplier<DirectoryFixture>>> all() {
        return Stream.of(
                bent(
                        "takes everybody for present",
                        TakesEverybodyForPresent::new,
                        "anIdItNeverSawIsNeverInScope",
                        "confirmTellsEachPresence"),
                bent("confirms twenty at most", ConfirmsTwenty::new, "confirmAnswersForAHundredIds"),
                bent("knows no scope", KnowsNoScope::new, "confirmTellsWhoHasLeftTheScope"),
                bent(
                        "takes a failure for a deletion",
                        TakesFailureForDeletion::new,
                        "aReadThatFailsConfirmsNobodyAsGone",
                        "aLostPermissionConfirmsNobodyAsGone"),
                bent("resolves ids like paths", ResolvesIds::new, "anIdCannotReachAnotherRecord"),
                bent("reads from a cache", ReadsFromACache::new, "aUserIsReadAsItIsNow", "everyReadAsksTheProvider"),
                bent("fails for who does not exist", FailsForNobody::new, "aUserWhoDoesNotExistIsAnEmptyAnswer"),
                bent("takes a failed read for nobody", TakesFailureForNobody::new, "aReadThatFailsIsNoEmptyAnswer"),
                bent("reads within the scope only", ReadsWithinTheScope::new, "aUserOutOfScopeCanStillBeRead"),
                bent("reads less than it lists", ReadsLess::new, "aReadAndAListingStateTheSame"),
                bent("finds parts of a hint", FindsParts::new, "aHintNobodyCarriesFindsNobody"),
                bent("finds by login only", FindsByLoginOnly::new, "aUserIsFoundByLoginByAddressAndByEmployeeId"),
                bent("finds by any attribute", FindsByAnything::new, "aValueThatIsNoHintFindsNobody"),
                bent("lets the first owner of a hint win", FirstOwnerWins::new, "aHintTwoUsersCarryIsAmbiguous"),
                bent(
                        "prefers a login to an address",
                        PrefersLogins::new,
                        "aHintCarriedAsLoginByOneAndAsAddressByAnotherIsAmbiguous"),
                bent("counts one user twice", CountsHits::new, "aUserWhoseLoginIsTheAddressIsFoundOnce"),
                bent(
                        "takes a failed search for nobody",
                        TakesFailureForNoMatch::new,
                        "aSearchThatFailsIsNoEmptyAnswer"));
    }

    private static List<DirectoryUser> everybody(DirectoryConnector connector) {
        UserPage page = connector.users(null);
        List<DirectoryUser> all = new ArrayList<>(page.users());
        while (page.next().isPresent()) {
            page = connector.users(page.next().get());
            all.addAll(page.users());
        }
        return all;
    }

    private static HintMatch<DirectoryUser> match(List<DirectoryUser> found) {
        return found.isEmpty()
                ? HintMatch.none()
                : found.size() == 1 ? HintMatch.one(found.get(0)) : HintMatch.ambiguous();
    }

    private static boolean carries(DirectoryUser user, UserAttribute attribute, LoginHint hint) {
        return user.attribute(attribute).all().stream()
                .anyMatch(value -> HintKey.of(value).equals(hint.key()));
    }

    private static final class TakesEverybodyForPresent extends WrongConnector {
        TakesEverybodyForPresent(DirectoryConnector right) {
            super(right);
        }

        @Override
        public Confirmation confirm(Set<String> externalIds) {
            return mapped(right.confirm(externalIds), (externalId, presence) -> Presence.IN_SCOPE);
        }
    }

    private static final class ConfirmsTwenty extends WrongConnector {
        ConfirmsTwenty(DirectoryConnector right) {
            super(right);
        }

        @Override
        public Confirmation confirm(Set<String> externalIds) {
            return right.confirm(externalIds.stream().limit(20).collect(Collectors.toSet()));
        }
    }

    private static final class KnowsNoScope extends WrongConnector {
        KnowsNoScope(DirectoryConnector right) {
            super(right);
        }

        @Override
        public Confirmation confirm(Set<String> externalIds) {
            return mapped(
                    right.confirm(externalIds),
                    (externalId, presence) -> presence == Presence.OUT_OF_SCOPE ? Presence.IN_SCOPE : presence);
        }
    }

    private static final class TakesFailureForDeletion extends WrongConnector {
        TakesFailureForDeletion(DirectoryConnector right) {
            super(right);
        }

        @Override
        public Confirmation confirm(Set<String> externalIds) {
            try {
                return right.confirm(externalIds);
            } catch (DirectoryException e) {
                Map<String, Presence> gone = new HashMap<>();
                externalIds.forEach(externalId -> gone.put(externalId, Presence.DELETED));
                return new Confirmation(gone, CallCost.ONE_REQUEST);
            }
        }
    }

    private static final class ResolvesIds extends WrongConnector {
        ResolvesIds(DirectoryConnector right) {
            super(right);
        }

        @Override
        public Optional<DirectoryUser> user(String externalId) {
            return right.user(externalId.strip().replaceAll("^.*/|[?#].*$", ""));
        }
    }

    private static final class ReadsFromACache extends WrongConnector {
        private final Map<String, Optional<DirectoryUser>> cache = new ConcurrentHashMap<>();

        ReadsFromACache(DirectoryConnector right) {
            super(right);
        }

        @Override
        public Optional<DirectoryUser> user(String externalId) {
            return cache.computeIfAbsent(externalId, right::user);
        }
    }

    private static final class FailsForNobody extends WrongConnector {
        FailsForNobody(DirectoryConnector right) {
            super(right);
        }

        @Override
        public Optional<DirectoryUser> user(String externalId) {
            Optional<DirectoryUser> user = right.user(externalId);
            if (user.isEmpty()) {
                throw DirectoryException.of(ErrorCode.RESPONSE_INVALID, "not found", "Look elsewhere")
                        .build();
            }
            return user;
        }
    }

    private static final class TakesFailureForNobody extends WrongConnector {
        TakesFailureForNobody(DirectoryConnector right) {
            super(right);
        }

        @Override
        public Optional<DirectoryUser> user(String externalId) {
            try {
                return right.user(externalId);
            } catch (DirectoryException e) {
                return Optional.empty();
            }
        }
    }

    private static final class ReadsWithinTheScope extends WrongConnector {
        ReadsWithinTheScope(DirectoryConnector right) {
            super(right);
        }

        @Override
        public Optional<DirectoryUser> user(String externalId) {
            boolean out = right.confirm(Set.of(externalId)).of(externalId) == Presence.OUT_OF_SCOPE;
            return out ? Optional.empty() : right.user(externalId);
        }
    }

    private static final class ReadsLess extends WrongConnector {
        ReadsLess(DirectoryConnector right) {
            super(right);
        }

        @Override
        public Optional<DirectoryUser> user(String externalId) {
            return right.user(externalId)
                    .map(user -> user.toBuilder()
                            .attribute(UserAttribute.EMAIL, AttributeValue.absent())
                            .build());
        }
    }

    private static final class FindsParts extends WrongConnector {
        FindsParts(DirectoryConnector right) {
            super(right);
        }

        @Override
        public HintMatch<DirectoryUser> find(LoginHint hint) {
            return match(everybody(right).stream()
                    .filter(user -> user.hintKeys().stream()
                            .anyMatch(key -> key.value().contains(hint.key().value())))
                    .toList());
        }
    }

    private static final class FindsByLoginOnly extends WrongConnector {
        FindsByLoginOnly(DirectoryConnector right) {
            super(right);
        }

        @Override
        public HintMatch<DirectoryUser> find(LoginHint hint) {
            return match(everybody(right).stream()
                    .filter(user -> carries(user, UserAttribute.USERNAME, hint))
                    .toList());
        }
    }

    private static final class FindsByAnything extends WrongConnector {
        FindsByAnything(DirectoryConnector right) {
            super(right);
        }

        @Override
        public HintMatch<DirectoryUser> find(LoginHint hint) {
            return match(everybody(right).stream()
                    .filter(user ->
                            user.attributes().keySet().stream().anyMatch(attribute -> carries(user, attribute, hint)))
                    .toList());
        }
    }

    private static final class FirstOwnerWins extends WrongConnector {
        FirstOwnerWins(DirectoryConnector right) {
            super(right);
        }

        @Override
        public HintMatch<DirectoryUser> find(LoginHint hint) {
            return match(everybody(right).stream()
                    .filter(user -> user.hintKeys().contains(hint.key()))
                    .limit(1)
                    .toList());
        }
    }

    private static final class PrefersLogins extends WrongConnector {
        PrefersLogins(DirectoryConnector right) {
            super(right);
        }

        @Override
        public HintMatch<DirectoryUser> find(LoginHint hint) {
            List<DirectoryUser> logins = everybody(right).stream()
                    .filter(user -> carries(user, UserAttribute.USERNAME, hint))
                    .toList();
            return logins.isEmpty() ? right.find(hint) : match(logins);
        }
    }

    private static final class CountsHits extends WrongConnector {
        CountsHits(DirectoryConnector right) {
            super(right);
        }

        @Override
        public HintMatch<DirectoryUser> find(LoginHint hint) {
            return match(everybody(right).stream()
                    .flatMap(user -> user.attributes().keySet().stream()
                            .filter(attribute -> carries(user, attribute, hint))
                            .map(any -> user))
                    .toList());
        }
    }

    private static final class TakesFailureForNoMatch extends WrongConnector {
        TakesFailureForNoMatch(DirectoryConnector right) {
            super(right);
        }

        @Override
        public HintMatch<DirectoryUser> find(LoginHint hint) {
            try {
                return right.find(hint);
            } catch (DirectoryException e) {
                return HintMatch.none();
            }
        }
    }
}
