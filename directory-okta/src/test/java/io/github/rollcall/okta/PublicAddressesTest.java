package io.github.rollcall.okta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    /** Every address here is a literal, so nothing is looked up. */
    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }

    private static PublicAddresses resolving(InetAddress... answer) {
        return new PublicAddresses(new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return answer;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fdff::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1"
            })
    void anAddressThatIsNotOfThePublicInternetIsRefused(String literal) throws UnknownHostException {
        PublicAddresses resolver = resolving(addresses(literal));

        assertThatThrownBy(() -> resolver.resolve("login.company.example"))
                .isInstanceOfSatisfying(DirectoryException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.FOREIGN_HOST);
                    assertThat(refused).hasMessageNotContaining(literal);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2600:1f00::1",
                "2001:4860::8888",
                "2a00:1450::1"
            })
    void anAddressOfThePublicInternetIsUsed(String literal) throws UnknownHostException {
        InetAddress[] answer = addresses(literal);

        assertThat(resolving(answer).resolve("login.company.example")).isSameAs(answer);
    }

    @Test
    void oneAddressThatIsPrivateSpoilsTheName() throws UnknownHostException {
        PublicAddresses resolver = resolving(addresses("52.1.2.3", "192.168.1.1"));

        assertThatThrownBy(() -> resolver.resolve("login.company.example")).isInstanceOf(DirectoryException.class);
    }

    @Test
    void aNameWithoutAnAddressIsUnknown() {
        assertThatThrownBy(() -> resolving().resolve("login.company.example")).isInstanceOf(UnknownHostException.class);
    }
}
