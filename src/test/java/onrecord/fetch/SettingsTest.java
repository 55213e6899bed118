package onrecord.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The values check themselves and name what is allowed. */
class SettingsTest {
  private static FetchSettings settings(String contact, int port, long millis, int maxBytes) {
    return new FetchSettings(
        contact, true, false, Set.of(port), Duration.ofMillis(millis), maxBytes);
  }

  @Test
  void theUsualSettingsReadThePublicInternet() {
    assertThat(FetchSettings.DEFAULT.rules()).isEqualTo(AddressRules.PUBLIC);
    assertThat(FetchSettings.DEFAULT.robots()).isTrue();
    assertThat(FetchSettings.DEFAULT.deadline()).isEqualTo(Duration.ofSeconds(20));
    assertThat(FetchSettings.DEFAULT.maxBytes()).isEqualTo(5_000_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nHost: b", "a b", "(a)", "ä"})
  void aContactFitsIntoAHeader(String contact) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(contact, 80, 1_000, 1_000))
        .withMessageStartingWith("contact ");
  }

  @Test
  void limitsHaveLimits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings("", 0, 1_000, 1_000))
        .withMessageContaining("1 to 65535");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings("", 80, 99, 1_000))
        .withMessage("deadline PT0.099S: allowed is PT0.1S to PT5M");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings("", 80, 300_001, 1_000))
        .withMessageContaining("deadline");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings("", 80, 1_000, 999))
        .withMessageContaining("maxBytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\r\nHost: b", "\u00e9", "\t"})
  void validatorsFitIntoAHeader(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Validators(Optional.of(value), Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Validators(Optional.empty(), Optional.of(value)));
    assertThat(Validators.sent(Optional.of(value), Optional.of(value))).isEqualTo(Validators.NONE);
  }

  @Test
  void aReasonIsShort() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Fetched.Failed(Fetched.Failure.BODY, "x".repeat(501), Optional.empty()));
  }
}
