package onrecord.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are taken, what becomes of them, and how the others are refused. */
class AddressTest {
  private static final AddressRules OWN_NETWORK = new AddressRules(true, Set.of(80, 8065));

  private static String refusal(AddressRules rules, String typed) {
    return assertThatExceptionOfType(AddressException.class)
        .isThrownBy(() -> rules.parse(typed))
        .actual()
        .getMessage();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com, https://example.com/",
    "'  https://Example.COM:443/a?b=c#d  ', https://example.com/a?b=c",
    "http://example.com:8080/live, http://example.com:8080/live",
    "https://münchen.example/ä, https://xn--mnchen-3ya.example/%C3%A4",
    "https://xn--mnchen-3ya.example/, https://xn--mnchen-3ya.example/",
    "HTTP://a_b.example-1.com/x/../y, http://a_b.example-1.com/y",
    "http://[2606:4700:4700:0::1111]/, http://[2606:4700:4700::1111]/"
  })
  void anAddressHasOneSpelling(String typed, String text) throws AddressException {
    Address address = Address.parse(typed);
    assertThat(address.text()).isEqualTo(text);
    assertThat(address).isEqualTo(Address.parse(text)).hasSameHashCodeAs(Address.parse(text));
    assertThat(address.uri()).isEqualTo(URI.create(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "ftp://example.com/ | begin with http://",
        "example.com | begin with http://",
        "http:example.com | begin with http://",
        "http:/example.com | begin with http://",
        "http:///example.com | begin with http://",
        "http://example.com:22/ | its port is 22; allowed are [80, 443, 8080, 8443]",
        "http://u:p@example.com/ | user name or password",
        "http://example.com/a\\b | backslash",
        "http://example.com/a b | white space",
        "http://example.com/a\u200bb | cannot be seen",
        "http://example%2ecom/ | percent sign",
        "http://example.com./ | no valid name",
        "http://exa..mple.com/ | no valid",
        "http://-a.example.com/ | no valid",
        "http://intranet/ | not public",
        "http://db.internal/ | not public",
        "http://router.home.arpa/ | not public",
        "http://0177.0.0.1/ | unusual spelling",
        "http://134744072/ | unusual spelling",
        "http://8.8.8/ | unusual spelling",
        "http://8.8.8.08/ | unusual spelling",
        "http://a.0x8/ | unusual spelling",
        "http://８.8.8.8/ | unusual spelling",
        "http://example。com/ | stand for others",
        "http://ｅxample.com/ | stand for others",
        "http://[::ffff:8.8.8.8]/ | unusual spelling",
        "http://192.168.1.1/ | not public (192.168.0.0/16)",
        "http://[::1]/ | not public (::/96)",
        "http://example.com:99999/ | no valid address"
      })
  void whatIsRefusedIsToldWhy(String typed, String why) {
    assertThat(refusal(AddressRules.PUBLIC, typed)).contains(" is not read: ").contains(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://name:s3cret@example.com/",
        "http:\\\\name:s3cret@example.com/",
        "ftp://s3cret@example.com/",
        "http://name:s3c/ret@example.com:s3cret@x/",
        "http://example.com:1/?key=s3cret",
        "name:s3cret@example.com"
      })
  void aRefusalTellsNoSecret(String typed) {
    assertThat(refusal(AddressRules.PUBLIC, typed)).doesNotContain("s3c").contains("example.com");
  }

  @Test
  void aRefusalIsShortAndShowsWhatCannotBeSeen() {
    assertThat(refusal(AddressRules.PUBLIC, "http://a\r\n\u202eb/" + "x".repeat(5_000)))
        .startsWith("http://a\\u{d}\\u{a}\\u{202e}b/xxx")
        .contains("xxx… is not read")
        .hasSizeLessThan(300);
  }

  @Test
  void anAddressInALogHasNoQuery() throws AddressException {
    assertThat(Address.parse("https://example.com/live?token=abc"))
        .hasToString("https://example.com/live?…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1/", "http://localhost/", "http://wiki:8065/", "http://[::1]/"})
  void theOwnNetworkIsReadWhereTheOperatorSaysSo(String typed) throws AddressException {
    assertThat(OWN_NETWORK.parse(typed).text()).isEqualTo(typed);
    assertThat(refusal(AddressRules.PUBLIC, typed)).contains("public");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.1/", "http://u@localhost/", "http://wiki./", "http://wiki/"})
  void theOtherRulesStandThereToo(String typed) {
    AddressRules rules = new AddressRules(true, Set.of(443));
    assertThat(refusal(rules, typed)).contains("is not read");
  }

  @ParameterizedTest
  @CsvSource({
    "/b?c=d#e, https://example.com/b?c=d",
    "b, https://example.com/a/b",
    "../b, https://example.com/b",
    "?b, https://example.com/a/?b",
    "//example.org/x, https://example.org/x",
    "http://example.org:8080, http://example.org:8080/",
    "'', https://example.com/a/"
  })
  void aRedirectLeadsWhereItSays(String location, String text) throws AddressException {
    Address from = Address.parse("https://example.com/a/");
    assertThat(AddressRules.PUBLIC.redirected(from, location).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//127.0.0.1/", "\\\\example.org\\", "/\\example.org", "file:///etc/passwd", "https:x",
        "javascript:alert(1)", "//u:p@example.org/", "///example.org", "//example.org:25/", "/a\tb"
      })
  void aRedirectIsHeldToTheSameRules(String location) throws AddressException {
    Address from = Address.parse("https://example.com/a/");
    assertThatExceptionOfType(AddressException.class)
        .isThrownBy(() -> AddressRules.PUBLIC.redirected(from, location));
  }

  @Test
  void rulesNamePorts() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AddressRules(false, Set.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AddressRules(false, Set.of(80, 70_000)))
        .withMessageContaining("[80, 70000]");
  }
}
