package io.github.rollcall.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-18")
class HostPinTest {
    private static final HostPin PIN = HostPin.of(URI.create("https://graph.example.com/v1.0"));

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.example.com/v1.0",
                "https://graph.example.com/v1.0/",
                "https://graph.example.com/v1.0?$top=999",
                "https://graph.example.com/v1.0/users",
                "https://graph.example.com/v1.0/groups/1/members?$select=id,mail&$skiptoken=RFNwd&x=%2e%2e/",
                "https://graph.example.com/v1.0/users?next=https://evil.example/",
                "https://graph.example.com/v1.0/users?a=../../x",
                "https://graph.example.com/v1.0/a..b/...",
                "https://graph.example.com/v1.0/.hidden",
                "https://graph.example.com:443/v1.0/users",
                "https://graph.example.com:/v1.0/users",
                "HTTPS://graph.example.com/v1.0/users",
                "https://GRAPH.Example.COM/v1.0/users",
                "https://graph.example.com/v1.0/users('a%27b')",
                "https://graph.example.com/v1.0//users",
                "https://graph.example.com/v1.0/users%20x",
            })
    void aLinkOfThePinnedAddressIsTakenAsItIs(String link) {
        assertThat(PIN.check(link)).hasToString(link);
    }

    @ParameterizedTest
    @CsvSource({
        "https://graph.example.com/v1.0/users?f=a|b, https://graph.example.com/v1.0/users?f=a%7Cb",
        "https://graph.example.com/v1.0/users?f=a b|c, https://graph.example.com/v1.0/users?f=a%20b%7Cc",
    })
    void barsAndBlanksAProviderLeftBareAreEscaped(String link, String sent) {
        assertThat(PIN.check(link)).hasToString(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // another scheme
                "http://graph.example.com/v1.0/users",
                "ftp://graph.example.com/v1.0/users",
                "ws://graph.example.com/v1.0/users",
                "file:///v1.0/users",
                "jar:https://graph.example.com/v1.0/users!/",
                "javascript:alert(1)",
                "data:application/json,{}",
                "https2://graph.example.com/v1.0/users",
                "view-source:https://graph.example.com/v1.0/users",
                "http\u017F://graph.example.com/v1.0/users",
                // another host
                "https://evil.example/v1.0/users",
                "https://graph.example.com.evil.example/v1.0/users",
                "https://evilgraph.example.com/v1.0/users",
                "https://graph.example.co/v1.0/users",
                "https://graph.example.comm/v1.0/users",
                "https://example.com/v1.0/users",
                "https://graph-example.com/v1.0/users",
                "https://graph.example.com./v1.0/users",
                "https://graph.example.com../v1.0/users",
                "https://graph..example.com/v1.0/users",
                "https://.graph.example.com/v1.0/users",
                "https://127.0.0.1/v1.0/users",
                "https://[::1]/v1.0/users",
                "https://2130706433/v1.0/users",
                "https://0x7f000001/v1.0/users",
                "https:///v1.0/users",
                "https://:443/v1.0/users",
                "https://?/v1.0/users",
                // look-alikes
                "https://gr\u0430ph.example.com/v1.0/users",
                "https://graph.ex\u0430mple.com/v1.0/users",
                "https://graph.example\u3002com/v1.0/users",
                "https://graph\uFF0Eexample.com/v1.0/users",
                "https://\uFF47raph.example.com/v1.0/users",
                "https://xn--grph-8cd.example.com/v1.0/users",
                "https://graph.example.\u0441om/v1.0/users",
                "https://graph.example.com\u2044v1.0/users",
                "https://graph.example.com\uFF0F.evil.example/v1.0/users",
                "https://graph.example.c%6Fm/v1.0/users",
                "https://graph.example.com%2Fv1.0/users",
                "https://graph.example.com%00.evil.example/v1.0/users",
                "https://graph.example.com%2eevil.example/v1.0/users",
                "https://graph_example.com/v1.0/users",
                // another port
                "https://graph.example.com:80/v1.0/users",
                "https://graph.example.com:8443/v1.0/users",
                "https://graph.example.com:0/v1.0/users",
                "https://graph.example.com:4430/v1.0/users",
                "https://graph.example.com:-1/v1.0/users",
                "https://graph.example.com:65979/v1.0/users",
                "https://graph.example.com:4294967739/v1.0/users",
                "https://graph.example.com:443:443/v1.0/users",
                "https://graph.example.com:443x/v1.0/users",
                "https://graph.example.com:\uFF14\uFF14\uFF13/v1.0/users",
                // user info
                "https://graph.example.com@evil.example/v1.0/users",
                "https://graph.example.com:443@evil.example/v1.0/users",
                "https://graph.example.com%40evil.example/v1.0/users",
                "https://user:password@graph.example.com/v1.0/users",
                "https://@graph.example.com/v1.0/users",
                "https://a@b@graph.example.com/v1.0/users",
                "https://evil.example#@graph.example.com/v1.0/users",
                "https://evil.example?@graph.example.com/v1.0/users",
                "https://evil.example/@graph.example.com/v1.0/users",
                // backslashes, blanks and control characters
                "https:\\\\graph.example.com\\v1.0\\users",
                "https://evil.example\\@graph.example.com/v1.0/users",
                "https://graph.example.com\\@evil.example/v1.0/users",
                "https://graph.example.com\\.evil.example/v1.0/users",
                "https://graph.example.com/v1.0\\..\\admin",
                " https://graph.example.com/v1.0/users",
                "\thttps://graph.example.com/v1.0/users",
                "https://graph.example.com /v1.0/users",
                "https:// graph.example.com/v1.0/users",
                "https://graph.example.com|evil.example/v1.0/users",
                "https://graph.example.com\n/v1.0/users",
                "https://graph.example.com/v1.0/users\r\nHost: evil.example",
                "https://graph.example.com/v1.0/users\0",
                "ht\ntps://graph.example.com/v1.0/users",
                // no absolute address
                "",
                " ",
                "/v1.0/users",
                "//graph.example.com/v1.0/users",
                "//evil.example/v1.0/users",
                "///graph.example.com/v1.0/users",
                "v1.0/users",
                "?$skiptoken=x",
                "#",
                "graph.example.com/v1.0/users",
                "graph.example.com:443/v1.0/users",
                "https:graph.example.com/v1.0/users",
                "https:/graph.example.com/v1.0/users",
                "https://",
                "https",
                "://graph.example.com/v1.0/users",
                "mailto:a@graph.example.com",
                "urn:graph.example.com:v1.0",
                "banana",
                "<a href=\"https://graph.example.com/v1.0/users\">",
                "null",
                "https://[graph.example.com]/v1.0/users",
                "https://[::1/v1.0/users",
                "https://graph.example.com]/v1.0/users",
                "https://graph.example.com/v1.0/%zz",
                "https://graph.example.com/v1.0/%",
                "https://graph.example.com/v1.0/users\"x",
                "https://graph.example.com/v1.0/users?a=<b>",
                // another path
                "https://graph.example.com",
                "https://graph.example.com/",
                "https://graph.example.com?/v1.0/",
                "https://graph.example.com/v1.0evil",
                "https://graph.example.com/v1.0evil/users",
                "https://graph.example.com/v1.0%2Fusers",
                "https://graph.example.com/v1.0;x/users",
                "https://graph.example.com/v1.00/users",
                "https://graph.example.com/v1/users",
                "https://graph.example.com/V1.0/users",
                "https://graph.example.com/beta/users",
                "https://graph.example.com//v1.0/users",
                "https://graph.example.com/x/v1.0/users",
                "https://graph.example.com/v1.0/../admin",
                "https://graph.example.com/v1.0/..",
                "https://graph.example.com/v1.0/.",
                "https://graph.example.com/v1.0/./users",
                "https://graph.example.com/v1.0/users/../../admin",
                "https://graph.example.com/v1.0/%2e%2e/admin",
                "https://graph.example.com/v1.0/%2E./admin",
                "https://graph.example.com/v1.0/.%2e/admin",
                "https://graph.example.com/v1.0%2f..%2fadmin",
                "https://graph.example.com/v1.0/x%2F..%2F..%2Fadmin",
                "https://graph.example.com/v1.0/x%5C..%5C..%5Cadmin",
                "https://graph.example.com/v1.0/..;/admin",
                "https://graph.example.com/v1.0/..;x=y/admin",
                "https://graph.example.com/v1.0/%2e%2e%3b/admin",
                "https://graph.example.com/v1.0/..%3Bx/admin",
                // a fragment
                "https://graph.example.com/v1.0/users#",
                "https://graph.example.com/v1.0/users#x",
                "https://graph.example.com/v1.0/users#@evil.example/",
                "https://graph.example.com#/v1.0/users",
            })
    void anyOtherLinkIsRefusedWithoutQuotingIt(String link) {
        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> PIN.check(link))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.FOREIGN_HOST))
                .withMessageMatching("FOREIGN_HOST: the link (leaves the configured address|is no valid address)\\. "
                        + "Nothing was sent\\. Report it: .*")
                .withNoCause();
    }

    @Test
    void aLinkOfAnyLengthIsAnswered() {
        String long1 = "https://graph.example.com/v1.0/" + "a/".repeat(200_000);
        String long2 = "https://graph.example.com/v1.0/" + "./".repeat(200_000);

        assertThat(PIN.check(long1)).hasToString(long1);
        assertThatExceptionOfType(DirectoryException.class).isThrownBy(() -> PIN.check(long2));
    }

    @ParameterizedTest
    @CsvSource({
        "https://id.example.com, https://id.example.com:443/x, https://id.example.com:80/x",
        "https://id.example.com/, https://id.example.com, http://id.example.com",
        "https://id.example.com:443, https://id.example.com/x, https://id.example.com:8443/x",
        "https://id.example.com:8443, https://id.example.com:8443/x, https://id.example.com/x",
        "http://localhost:8080, http://localhost:8080/x, https://localhost:8080/x",
        "http://127.0.0.1, http://127.0.0.1:80/x, http://127.0.0.1:8080/x",
        "http://[::1]:9000/a, http://[::1]:9000/a/b, http://[::1]:9000/ab",
        "HTTPS://ID.example.com/API/, https://id.EXAMPLE.com/API/x, https://id.example.com/api/x",
    })
    void everyPartOfTheBaseCounts(String base, String inside, String outside) {
        HostPin pin = HostPin.of(URI.create(base));

        assertThat(pin.allows(URI.create(inside))).isTrue();
        assertThat(pin.allows(URI.create(outside))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.example.com",
                "http://localhost.evil.example",
                "http://127.0.0.1.evil.example",
                "http://0.0.0.0",
                "http://192.168.0.1",
                "ftp://localhost",
                "https://",
                "https:///v1.0",
                "https:id.example.com",
                "id.example.com",
                "//id.example.com",
                "/v1.0",
                "https://id.example.com.",
                "https://user@id.example.com",
                "https://@id.example.com",
                "https://id.example.com?",
                "https://id.example.com/?a=b",
                "https://id.example.com#",
                "https://id.example.com/#x",
                "https://id_x.example.com",
                "https://\u0456d.example.com",
            })
    void aBaseThatIsNoPlainSecureAddressIsRefused(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HostPin.of(URI.create(base)))
                .withMessageNotContaining("user@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://id.example.com/a/../b", "https://id.example.com/a/%2e%2e", "https://id.example.com/./a"
            })
    void aBaseThatNoLinkCouldMeetIsRefused(String base) {
        assertThatIllegalArgumentException().isThrownBy(() -> HostPin.of(URI.create(base)));
    }

    @Test
    void theLocaleOfTheProcessChangesNothing() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        HostPin pin = HostPin.of(URI.create("HTTPS://ID.INTERNAL.EXAMPLE"));

        assertThat(pin.allows(URI.create("https://id.internal.example/x"))).isTrue();
        assertThat(pin).hasToString("https://id.internal.example:443");
    }
}
