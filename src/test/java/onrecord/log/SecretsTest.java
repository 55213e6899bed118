package onrecord.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTest {
  private final Secrets secrets = new Secrets(List.of("s3cret $1 \\wörd", "pg", " "));

  @Test
  void whatWasGivenIsStruckOutWhereverItStands() {
    assertThat(secrets.strike("with s3cret $1 \\wörd!")).isEqualTo("with [secret]!");
    assertThat(secrets.strike("?x=s3cret+%241+%5Cw%C3%B6rd&y=s3cret%20%241%20%5Cw%C3%B6rd"))
        .isEqualTo("?x=[secret]&y=[secret]");
  }

  @Test
  void aShortOneIsStruckOutWhereItStandsAlone() {
    assertThat(secrets.strike("user pg, not pgjdbc")).isEqualTo("user [secret], not pgjdbc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://CANARY:CANARY@db/onrecord",
        "https://CANARY@example.org/",
        "Authorization: Bearer CANARY",
        "\"authorization\":\"Basic CANARY\"",
        "Cookie: session=CANARY; other=CANARY",
        "it sent Bearer CANARY.abc-def_0123456789",
        "Bot CANARYAAAAAAAAAAAAAAAAAAAAAA.GAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "CANARYAAAAAAAAAAAAAAAAAA.GAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "https://api.telegram.org/bot1234567890:CANARYCANARYCANARYCANARYCANARYCANAR/getMe",
        "1234567:CANARYCANARYCANARYCANARYCANARYCANAR",
        "GET /private/CANARY.eyJhbGciOiJ/entry/e1?quote=x",
        "url?user=a&password=CANARY&x=y",
        "{password=CANARY, user=a}",
        "\"token\" : \"CANARY\"",
        "api_key=CANARY",
      })
  void whatLooksLikeASecretIsStruckOut(String text) {
    assertThat(secrets.strike(text)).doesNotContain("CANARY").contains(Secrets.STRUCK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "onrecord.follow.Poller: storm cannot be taken up",
        "https://example.org/live/storm?page=2#entry-17",
        "carried out command=ask outcome=answered kind=view excerpts=3 ms=12 platform=web",
        "2026-04-01T12:00:00.123Z at 12:34:56.789",
        "the harbour master's secret was no basic secret at all",
        "java.lang.IllegalStateException: at onrecord.follow.Poll.keep(Poll.java:12)",
      })
  void whatIsNoneStays(String text) {
    assertThat(secrets.strike(text)).isEqualTo(text);
  }

  @Test
  void itTakesNoLongerForAHostileText() {
    for (String part : List.of("://", "bearer ", "1:", "a.", "/private/", "token=", "_", "\"")) {
      String text = part.repeat(64_000 / part.length());
      long began = System.nanoTime();
      String struck = secrets.strike(text);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      assertThat(took).as(part).isLessThan(Duration.ofSeconds(2));
      assertThat(struck).isNotEmpty();
    }
  }
}
