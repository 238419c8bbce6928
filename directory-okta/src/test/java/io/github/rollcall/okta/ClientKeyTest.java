package io.github.rollcall.okta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientKeyTest {
    private static final KeyPair RSA = pair("RSA", 2048);

    private static KeyPair pair(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException broken) {
            throw new AssertionError(broken);
        }
    }

    private static KeyPair pair(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + kind + "-----\n";
    }

    /** The PKCS#1 or SEC 1 key that PKCS#8 carries at its end. */
    private static byte[] inner(byte[] pkcs8, int innerLength) {
        return Arrays.copyOfRange(pkcs8, pkcs8.length - innerLength, pkcs8.length);
    }

    private static byte[] pkcs1(byte[] pkcs8) {
        int start = 0;
        // The OCTET STRING header (04 82 hi lo) is followed by the SEQUENCE of the key.
        while (!(pkcs8[start] == 4 && pkcs8[start + 1] == (byte) 0x82 && pkcs8[start + 4] == 0x30)) {
            start++;
        }
        return inner(pkcs8, pkcs8.length - start - 4);
    }

    /** SEC 1 of a P-256 key as OpenSSL writes it: version, secret, curve, public key. */
    private static byte[] sec1(KeyPair pair) throws Exception {
        ECKey key = new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic()).build();
        byte[] secret = new ECKey.Builder(key)
                .privateKey((java.security.interfaces.ECPrivateKey) pair.getPrivate())
                .build()
                .getD()
                .decode();
        byte[] padded = new byte[32];
        System.arraycopy(secret, 0, padded, 32 - secret.length, secret.length);
        byte[] point = new byte[65];
        point[0] = 4;
        byte[] x = key.getX().decode();
        byte[] y = key.getY().decode();
        System.arraycopy(x, 0, point, 33 - x.length, x.length);
        System.arraycopy(y, 0, point, 65 - y.length, y.length);
        java.io.ByteArrayOutputStream der = new java.io.ByteArrayOutputStream();
        der.write(new byte[] {0x30, 0x77, 2, 1, 1, 4, 32});
        der.write(padded);
        der.write(new byte[] {(byte) 0xA0, 10, 6, 8, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 3, 1, 7});
        der.write(new byte[] {(byte) 0xA1, 68, 3, 66, 0});
        der.write(point);
        return der.toByteArray();
    }

    private static void assertSigns(ClientKey key, JWSVerifier verifier) throws Exception {
        JWSObject object = new JWSObject(new JWSHeader(key.algorithm()), new Payload("x"));
        object.sign(key.signer());
        assertThat(object.verify(verifier)).isTrue();
    }

    static List<UnaryOperator<String>> pastedForms() {
        return List.of(
                text -> text,
                text -> "\n\n  " + text + "\n\n",
                text -> text.replace("\n", "\\n"),
                text -> text.replace("\n", "\\r\\n"),
                text -> text.replace("\n", "\r\n"),
                text -> text.replace("\n", "\n   "),
                text -> text.replace("\n", "\\\\n"),
                text -> text.replace("\n", " "),
                text -> '"' + text + '"',
                text -> "\uFEFF" + text,
                text -> Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                text -> Base64.getMimeEncoder()
                        .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                text -> "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRIVATE KEY", "RSA PRIVATE KEY"})
    void rsaKeysAreReadAsPkcs8AndPkcs1InEveryPastedForm(String kind) throws Exception {
        byte[] pkcs8 = RSA.getPrivate().getEncoded();
        String pem = pem(kind, kind.startsWith("RSA") ? pkcs1(pkcs8) : pkcs8);

        for (UnaryOperator<String> form : pastedForms()) {
            ClientKey key = ClientKey.parse(form.apply(pem), "kid1");

            assertThat(key.algorithm().getName()).isEqualTo("RS256");
            assertThat(key.keyId()).isEqualTo("kid1");
            assertSigns(key, new RSASSAVerifier((RSAPublicKey) RSA.getPublic()));
        }
    }

    @Test
    void ellipticKeysAreReadAsPkcs8AndSec1InEveryPastedForm() throws Exception {
        KeyPair pair = pair("secp256r1");
        for (String pem :
                List.of(pem("PRIVATE KEY", pair.getPrivate().getEncoded()), pem("EC PRIVATE KEY", sec1(pair)))) {
            for (UnaryOperator<String> form : pastedForms()) {
                ClientKey key = ClientKey.parse(form.apply(pem), null);

                assertThat(key.algorithm().getName()).isEqualTo("ES256");
                assertSigns(key, new ECDSAVerifier((ECPublicKey) pair.getPublic()));
            }
        }
    }

    @Test
    void theAlgorithmFollowsTheCurve() {
        assertThat(ClientKey.parse(
                                pem(
                                        "PRIVATE KEY",
                                        pair("secp384r1").getPrivate().getEncoded()),
                                null)
                        .algorithm()
                        .getName())
                .isEqualTo("ES384");
        assertThat(ClientKey.parse(
                                pem(
                                        "PRIVATE KEY",
                                        pair("secp521r1").getPrivate().getEncoded()),
                                null)
                        .algorithm()
                        .getName())
                .isEqualTo("ES512");
    }

    @Test
    void aJwkBringsItsOwnKeyIdUnlessOneIsConfigured() throws Exception {
        RSAKey jwk = new RSAKey.Builder((RSAPublicKey) RSA.getPublic())
                .privateKey(RSA.getPrivate())
                .keyID("own")
                .build();
        KeyPair pair = pair("secp256r1");
        String elliptic = new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                .privateKey(pair.getPrivate())
                .build()
                .toJSONString();

        assertThat(ClientKey.parse("\n " + jwk.toJSONString(), null).keyId()).isEqualTo("own");
        assertThat(ClientKey.parse(jwk.toJSONString(), "set").keyId()).isEqualTo("set");
        assertSigns(ClientKey.parse(elliptic, null), new ECDSAVerifier((ECPublicKey) pair.getPublic()));
    }

    @Test
    void ofASetOfJwksTheOnePrivateKeyOrTheOneWithTheConfiguredIdIsTaken() throws Exception {
        String first = new RSAKey.Builder((RSAPublicKey) RSA.getPublic())
                .privateKey(RSA.getPrivate())
                .keyID("first")
                .build()
                .toJSONString();
        KeyPair pair = pair("secp256r1");
        ECKey elliptic = new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                .privateKey(pair.getPrivate())
                .keyID("second")
                .build();
        String one = "{\"keys\":[" + first + "," + elliptic.toPublicJWK().toJSONString() + "]}";
        String two = "{\"keys\":[" + first + "," + elliptic.toJSONString() + "]}";

        assertThat(ClientKey.parse(one, null).keyId()).isEqualTo("first");
        assertThat(ClientKey.parse(two, "second").algorithm().getName()).isEqualTo("ES256");
        assertThatThrownBy(() -> ClientKey.parse(two, null)).hasMessageContaining("exactly one");
        assertThatThrownBy(() -> ClientKey.parse(two, "third")).hasMessageContaining("exactly one");
    }

    @Test
    void anEncryptedKeyIsRefusedWithTheReason() {
        String pkcs8 = pem("ENCRYPTED PRIVATE KEY", new byte[64]);
        String legacy = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA\n"
                + "-----END RSA PRIVATE KEY-----";

        for (String pem : List.of(pkcs8, legacy)) {
            assertThatThrownBy(() -> ClientKey.parse(pem, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("encrypted");
        }
    }

    @Test
    void aPublicKeyIsRefused() throws Exception {
        RSAKey jwk = new RSAKey.Builder((RSAPublicKey) RSA.getPublic()).build();

        assertThatThrownBy(() -> ClientKey.parse(jwk.toJSONString(), null)).hasMessageContaining("public");
        assertThatThrownBy(
                        () -> ClientKey.parse(pem("PUBLIC KEY", RSA.getPublic().getEncoded()), null))
                .hasMessageContaining("no private key");
    }

    @Test
    void aShortRsaKeyIsRefused() {
        String shortKey = pem("PRIVATE KEY", pair("RSA", 1024).getPrivate().getEncoded());

        assertThatThrownBy(() -> ClientKey.parse(shortKey, null)).hasMessageContaining("2048");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "C4nary",
                "{}",
                "{\"C4nary\":",
                "{\"kty\":\"oct\",\"k\":\"QzRuYXJ5\"}",
                "{\"kty\":\"C4nary\"}",
                "{\"keys\":[]}",
                "{\"keys\":\"C4nary\"}",
                "{\"keys\":[{\"kty\":\"C4nary\"}]}",
                "LS0tLS1CRUdJTiC4nary!",
                "-----BEGIN PRIVATE KEY-----\nC4nary!\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nQzRuYXJ5\n-----END PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nQzRuYXJ5\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nMA==\n-----END EC PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nQzRuYXJ5\n-----END EC PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nMIIE"
            })
    void whatIsNoKeyIsRefusedWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> ClientKey.parse(text, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("C4nary")
                .hasNoCause();
    }
}
