package io.github.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.rollcall.directory.DirectoryException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that the issuer changes, and keys that are none. */
class KeyRolloverTest extends SignInStory {

    private SignInOutcome signedBy(RSAKey key) {
        return signedInWith(request -> claims(request)
                .with("exp", clock.instant().getEpochSecond() + 300)
                .signed(key));
    }

    @Test
    void keysAreReadOnceAnHour() {
        signedBy(HostileIssuer.KEY);
        clock.advance(Duration.ofMinutes(59));
        assertThat(signedBy(HostileIssuer.KEY).user()).isPresent();
        assertThat(issuer.count("/keys")).isEqualTo(1);
        clock.advance(Duration.ofMinutes(1));
        assertThat(signedBy(HostileIssuer.KEY).user()).isPresent();
        assertThat(issuer.count("/keys")).isEqualTo(2);
    }

    @Test
    void aNewKeyIsFetchedWhenATokenNamesIt() {
        signedBy(HostileIssuer.KEY);
        clock.advance(Duration.ofMinutes(2));
        issuer.keys.add(HostileIssuer.publicKey(HostileIssuer.OTHER_KEY));
        assertThat(signedBy(HostileIssuer.OTHER_KEY).user()).isPresent();
        assertThat(issuer.count("/keys")).isEqualTo(2);
        assertThat(signedBy(HostileIssuer.KEY).user()).isPresent();
        assertThat(issuer.count("/keys")).isEqualTo(2);
    }

    @Test
    void aKeyThatWasWithdrawnIsForgottenWithTheNextRead() {
        signedBy(HostileIssuer.KEY);
        issuer.keys.clear();
        issuer.keys.add(HostileIssuer.publicKey(HostileIssuer.OTHER_KEY));
        clock.advance(Duration.ofHours(1));
        assertThat(signedBy(HostileIssuer.KEY).problem()).contains(SignInProblem.KEY_UNKNOWN);
    }

    @Test
    void unknownKeysDoNotMakeItAskAgainAndAgain() {
        signedBy(HostileIssuer.KEY);
        for (int i = 0; i < 20; i++) {
            assertThat(signedBy(HostileIssuer.OTHER_KEY).problem()).contains(SignInProblem.KEY_UNKNOWN);
        }
        assertThat(issuer.count("/keys")).isEqualTo(1);
        clock.advance(Duration.ofMinutes(1).minusMillis(1));
        signedBy(HostileIssuer.OTHER_KEY);
        assertThat(issuer.count("/keys")).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(signedBy(HostileIssuer.OTHER_KEY).problem()).contains(SignInProblem.KEY_UNKNOWN);
        assertThat(issuer.count("/keys")).isEqualTo(2);
        signedBy(HostileIssuer.OTHER_KEY);
        assertThat(issuer.count("/keys")).isEqualTo(2);
    }

    @Test
    void aFailedReadOfTheKeysLetsNobodyInAndCountsAsARead() {
        signedBy(HostileIssuer.KEY);
        clock.advance(Duration.ofMinutes(1));
        issuer.answers.put("/keys", HostileIssuer.text(404, ""));
        assertThatThrownBy(() -> signedBy(HostileIssuer.OTHER_KEY)).isInstanceOf(DirectoryException.class);
        assertThat(signedBy(HostileIssuer.OTHER_KEY).problem()).contains(SignInProblem.KEY_UNKNOWN);
        assertThat(issuer.count("/keys")).isEqualTo(2);
        assertThat(signedBy(HostileIssuer.KEY).user()).isPresent();
    }

    @Test
    void aTokenWithoutAKeyIdFitsOnlyASingleKey() {
        JWSHeader header = new JWSHeader(JWSAlgorithm.RS256);
        assertThat(signedInWith(request -> claims(request).signed(header, Claims.signer(HostileIssuer.KEY)))
                        .user())
                .isPresent();
        issuer.keys.add(HostileIssuer.publicKey(HostileIssuer.OTHER_KEY));
        clock.advance(Duration.ofHours(1));
        assertThat(signedInWith(request -> claims(request)
                                .with("exp", clock.instant().getEpochSecond() + 300)
                                .signed(header, Claims.signer(HostileIssuer.KEY)))
                        .problem())
                .contains(SignInProblem.KEY_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "use, enc",
        "alg, RS512",
        "kty, oct",
        "kty, EC",
        "kid, FIRST",
        "n, ''",
        "n, AQAB",
        "e, ''",
        "issuer, https://evil.example",
    })
    void aKeyForSomethingElseIsNotUsed(String member, String value) {
        issuer.keys.get(0).put(member, value);
        assertThat(signedBy(HostileIssuer.KEY).problem()).contains(SignInProblem.KEY_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"use", "alg"})
    void aKeyThatDoesNotSayWhatItIsForIsUsed(String member) {
        issuer.keys.get(0).remove(member);
        assertThat(signedBy(HostileIssuer.KEY).user()).isPresent();
    }

    @Test
    void aKeyThatNamesItsAlgorithmIsUsedForThatOne() {
        issuer.keys.get(0).put("alg", "RS256");
        assertThat(signedBy(HostileIssuer.KEY).user()).isPresent();
    }

    @Test
    void oneBrokenKeyDoesNotHideTheOthers() {
        issuer.keys.add(0, Map.of("kty", "RSA", "kid", "broken", "n", "***", "e", "AQAB"));
        issuer.keys.add(0, Map.of("kty", "EC", "kid", "point", "crv", "P-256", "x", "AA", "y", "AA"));
        issuer.keys.add(0, Map.of("kty", "EC", "kid", "curve", "crv", "secp256k1", "x", "AA", "y", "AA"));
        issuer.keys.add(0, Map.of("kty", "OKP", "kid", "new"));
        issuer.keys.add(0, new HashMap<>());
        assertThat(signedBy(HostileIssuer.KEY).user()).isPresent();
    }

    @Test
    void aShortKeyIsNotUsed() throws NoSuchAlgorithmException, JOSEException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        KeyPair pair = generator.generateKeyPair();
        RSAKey weak = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .keyID("first")
                .build();
        issuer.keys.set(0, HostileIssuer.publicKey(weak));
        assertThat(signedBy(HostileIssuer.KEY).problem()).contains(SignInProblem.KEY_UNKNOWN);
    }

    @Test
    void twoKeysOfOneIdAreBothTried() {
        Map<String, Object> other = HostileIssuer.publicKey(HostileIssuer.OTHER_KEY);
        other.put("kid", HostileIssuer.KEY.getKeyID());
        issuer.keys.add(0, other);
        assertThat(signedBy(HostileIssuer.KEY).user()).isPresent();
    }
}
