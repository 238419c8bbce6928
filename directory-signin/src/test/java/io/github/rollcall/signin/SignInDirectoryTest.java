package io.github.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.EnrollmentStatus;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import io.github.rollcall.testkit.FakeDirectory;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a person who signed in to a user of a directory, by immutable id alone. */
class SignInDirectoryTest extends SignInStory {
    private static final DirectoryId CORP = new DirectoryId("corp");
    private static final String VICTIM_EMAIL = "victim@corp.example";
    private static final String COLLEAGUE = "0a1b2c3d-0000-4000-8000-00000000000b";
    private static final OidcIssuer ISSUER = OidcIssuer.entra(TENANT);

    private final FakeDirectory corp = FakeDirectory.of("corp");

    private static DirectoryUser user(String id, AccountStatus status) {
        return DirectoryUser.builder(new DirectoryUserId(CORP, id))
                .status(status, null)
                .attribute(UserAttribute.EMAIL, VICTIM_EMAIL)
                .attribute(UserAttribute.USERNAME, VICTIM_EMAIL)
                .build();
    }

    private static SignedInUser person(String tenant, String id) {
        return new SignedInUser.Builder("https://login.microsoftonline.com/" + tenant + "/v2.0", tenant, id).build();
    }

    @Test
    @Tag("R-44")
    void anActiveUserIsFoundByObjectId() {
        corp.put(user(OBJECT, AccountStatus.ACTIVE));
        SignInResolution found = SignInDirectory.fresh(ISSUER, corp).resolve(person(TENANT, OBJECT));
        assertThat(found.user().orElseThrow().id()).isEqualTo(new DirectoryUserId(CORP, OBJECT));
        assertThat(found.refusal()).isEmpty();
    }

    @Test
    @Tag("R-44")
    void aUserOfAnOktaOrgIsFoundBySubject() {
        OidcIssuer org = OidcIssuer.okta(URI.create("https://company.okta.com"));
        corp.put(user(SUBJECT, AccountStatus.ACTIVE));
        SignInDirectory people = SignInDirectory.fresh(org, corp);
        assertThat(people.resolve(new SignedInUser.Builder("https://company.okta.com", null, SUBJECT).build())
                        .user())
                .isPresent();
        assertThat(people.resolve(new SignedInUser.Builder("https://other.okta.com", null, SUBJECT).build())
                        .refusal())
                .contains(SignInRefusal.OTHER_REALM);
    }

    @ParameterizedTest
    @CsvSource({"INACTIVE, INACTIVE_USER", "UNKNOWN, STATUS_UNKNOWN"})
    void onlyAnActiveUserIsLetIn(AccountStatus status, SignInRefusal refusal) {
        corp.put(user(OBJECT, status));
        SignInResolution refused = SignInDirectory.fresh(ISSUER, corp).resolve(person(TENANT, OBJECT));
        assertThat(refused.refusal()).contains(refusal);
        assertThat(refused.user()).isEmpty();
    }

    @Test
    void anotherObjectWithTheSameAddressIsNobody() {
        corp.put(user(OBJECT, AccountStatus.ACTIVE));
        assertThat(SignInDirectory.fresh(ISSUER, corp)
                        .resolve(person(TENANT, COLLEAGUE))
                        .refusal())
                .contains(SignInRefusal.UNKNOWN_USER);
    }

    @Test
    void theSameObjectIdOfAnotherTenantIsNobody() {
        corp.put(user(OBJECT, AccountStatus.ACTIVE));
        assertThat(SignInDirectory.fresh(ISSUER, corp)
                        .resolve(person(OTHER_TENANT, OBJECT))
                        .refusal())
                .contains(SignInRefusal.OTHER_REALM);
        assertThat(corp.calls(FakeDirectory.Call.USER)).isZero();
    }

    @Test
    void aDirectoryBelongsToOneTenant() {
        assertThatThrownBy(() -> SignInDirectory.fresh(OidcIssuer.entraTenants(List.of(TENANT)), corp))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one tenant");
    }

    @Test
    void aRecordOfSomebodyElseIsRefused() {
        for (DirectoryUserId other :
                List.of(new DirectoryUserId(CORP, COLLEAGUE), new DirectoryUserId(new DirectoryId("other"), OBJECT))) {
            DirectoryUser foreign = DirectoryUser.builder(other)
                    .status(AccountStatus.ACTIVE, null)
                    .build();
            UserStore store =
                    answering(Optional.of(new StoredUser(foreign, EnrollmentStatus.notEnrolled(), Optional.empty())));
            assertThat(stored(store, Optional.of(NOW))
                            .resolve(person(TENANT, OBJECT))
                            .refusal())
                    .contains(SignInRefusal.FOREIGN_RECORD);
        }
    }

    @Test
    void aStoreThatFailsLetsNobodyIn() {
        DirectoryException failure = catchThrowableOfType(
                DirectoryException.class,
                () -> stored(answering(null), Optional.of(NOW)).resolve(person(TENANT, OBJECT)));
        assertThat(failure.code()).isEqualTo(ErrorCode.STORE_FAILED);
        assertThat(failure).hasMessageNotContaining(OBJECT);
    }

    @Test
    void aDirectoryThatFailsLetsNobodyIn() {
        DirectoryException told =
                DirectoryException.of(ErrorCode.UNREACHABLE, "gone", "Wait").build();
        corp.script().failAt(FakeDirectory.Call.USER, 1, told);
        corp.script().failAt(FakeDirectory.Call.USER, 2, new IllegalStateException("victim"));
        SignInDirectory people = SignInDirectory.fresh(ISSUER, corp);
        assertThatThrownBy(() -> people.resolve(person(TENANT, OBJECT))).isSameAs(told);
        DirectoryException failure =
                catchThrowableOfType(DirectoryException.class, () -> people.resolve(person(TENANT, OBJECT)));
        assertThat(failure.code()).isEqualTo(ErrorCode.CONNECTOR_FAILED);
        assertThat(failure).hasMessageNotContaining("victim");
    }

    @Test
    void aStoreIsBelievedAsLongAsItIsInStep() {
        InMemoryUserStore store = new InMemoryUserStore();
        Lease lease = store.acquire(CORP, Duration.ofMinutes(1)).orElseThrow();
        store.apply(lease, UserWrite.of(SyncState.INITIAL).users(List.of(user(OBJECT, AccountStatus.ACTIVE))));
        Instant oldest = NOW.minus(Duration.ofHours(24));
        assertThat(resolved(store, Optional.of(NOW)).user()).isPresent();
        assertThat(resolved(store, Optional.of(oldest.plusMillis(1))).user()).isPresent();
        assertThat(resolved(store, Optional.of(oldest)).refusal()).contains(SignInRefusal.STALE_DIRECTORY);
        assertThat(resolved(store, Optional.of(NOW.plusMillis(1))).refusal()).contains(SignInRefusal.STALE_DIRECTORY);
        assertThat(resolved(store, Optional.empty()).refusal()).contains(SignInRefusal.STALE_DIRECTORY);
        assertThat(stored(store, Optional.of(NOW))
                        .resolve(person(TENANT, COLLEAGUE))
                        .refusal())
                .contains(SignInRefusal.UNKNOWN_USER);
        assertThatThrownBy(
                        () -> SignInDirectory.stored(ISSUER, CORP, store, () -> Optional.of(NOW), Duration.ZERO, clock))
                .hasMessageContaining("maxAge");
    }

    private SignInResolution resolved(UserStore store, Optional<Instant> syncedAt) {
        return stored(store, syncedAt).resolve(person(TENANT, OBJECT));
    }

    private SignInDirectory stored(UserStore store, Optional<Instant> syncedAt) {
        return SignInDirectory.stored(ISSUER, CORP, store, () -> syncedAt, Duration.ofHours(24), clock);
    }

    /** A store that answers every question alike, or fails where there is no answer. */
    private static UserStore answering(@Nullable Object answer) {
        return (UserStore) Proxy.newProxyInstance(
                UserStore.class.getClassLoader(), new Class<?>[] {UserStore.class}, (proxy, method, arguments) -> {
                    if (answer == null) {
                        throw new IllegalStateException("the store is down: " + List.of(arguments));
                    }
                    return answer;
                });
    }

    @Test
    @Tag("R-44")
    void whoSomebodyIsNeverDependsOnAnAddressOrALogin() {
        long seed = System.nanoTime();
        System.out.println("SignInDirectoryTest seed " + seed);
        Random random = new Random(seed);
        corp.put(user(OBJECT, AccountStatus.ACTIVE));
        corp.put(user(COLLEAGUE, AccountStatus.ACTIVE));
        issuer.describe(issuer.base() + "/{tenantid}/v2.0");
        signIn = builder(OidcIssuer.entraTenants(Set.of(TENANT, OTHER_TENANT)::contains, issuer.uri()))
                .build();
        SignInDirectory people = SignInDirectory.fresh(ISSUER, corp);
        List<String> objects = List.of(OBJECT, COLLEAGUE, "ffffffff-0000-4000-8000-00000000000c");
        for (int i = 0; i < 200; i++) {
            String tenant = random.nextInt(3) == 0 ? OTHER_TENANT : TENANT;
            String object = objects.get(random.nextInt(objects.size()));
            SignedInUser person = signedInWith(
                            request -> personal(entraClaims(request, tenant).with("oid", object), random)
                                    .signed())
                    .user()
                    .orElseThrow();
            assertThat(person)
                    .as("seed %d", seed)
                    .isEqualTo(person(tenant, object))
                    .hasSameHashCodeAs(person(tenant, object));
            assertThat(people.resolve(person).user().map(found -> found.id().externalId()))
                    .as("seed %d", seed)
                    .isEqualTo(
                            tenant.equals(TENANT) && !object.equals(objects.get(2))
                                    ? Optional.of(object)
                                    : Optional.empty());
        }
    }

    /** Everything that an attacker may choose in a tenant of their own. */
    private static Claims personal(Claims claims, Random random) {
        List<String> values =
                List.of(VICTIM_EMAIL, "VICTIM@corp.example", "v\u0131ctim@corp.example", "", OBJECT, COLLEAGUE);
        for (String name : List.of("email", "preferred_username", "upn", "unique_name", "name", "login_hint")) {
            if (random.nextBoolean()) {
                claims.with(name, values.get(random.nextInt(values.size())));
            }
        }
        return claims.with("email_verified", random.nextBoolean()).with("sub", random.nextBoolean() ? OBJECT : SUBJECT);
    }
}
