package onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import onrecord.place.Seal;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

class SignedLinksTest {
  private static final byte[] KEY = Seal.random(Seal.BYTES);
  private static final Tenant GUILD = new Tenant("discord", "guild-1");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  @Test
  void aTokenGrantsItsCoverageUntilItExpires() {
    String token = Stand.links(KEY, NOW, WEEK).token(GUILD, "quay / \u00e9");
    assertThat(Stand.links(KEY, NOW.plus(WEEK), WEEK).read(token))
        .hasValueSatisfying(grant -> {
          assertThat(grant.owner()).isEqualTo(GUILD);
          assertThat(grant.coverage()).isEqualTo("quay / \u00e9");
        });
    assertThat(Stand.links(KEY, NOW.plus(WEEK).plus(Duration.ofDays(1)), WEEK).read(token))
        .isEmpty();
    assertThat(token).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void noOtherTokenIsAccepted() {
    SignedLinks links = Stand.links(KEY, NOW, WEEK);
    String token = links.token(GUILD, "quay");
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/.";
    int tried = 0;
    for (int i = 0; i < token.length(); i++) {
      for (int j = 0; j < letters.length(); j++) {
        String mutated = token.substring(0, i) + letters.charAt(j) + token.substring(i + 1);
        if (!mutated.equals(token)) {
          assertThat(links.read(mutated)).as(mutated).isEmpty();
          tried++;
        }
      }
      assertThat(links.read(token.substring(0, i))).isEmpty();
      assertThat(links.read(token.substring(i + 1))).isEmpty();
    }
    assertThat(links.read(token + "A")).isEmpty();
    assertThat(links.read(token + "=")).isEmpty();
    System.out.println(tried + " tokens that differ in one letter, none accepted");
  }

  @Test
  void everyByteOfATokenCounts() {
    SignedLinks links = Stand.links(KEY, NOW, WEEK);
    byte[] token = Base64.getUrlDecoder().decode(links.token(GUILD, "quay"));
    for (int i = 0; i < token.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] flipped = token.clone();
        flipped[i] ^= (byte) (1 << bit);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(flipped);
        assertThat(links.read(text)).as("byte " + i + ", bit " + bit).isEmpty();
      }
    }
  }

  @Test
  void anotherKeyAcceptsNothing() {
    String token = Stand.links(Seal.random(Seal.BYTES), NOW, WEEK).token(GUILD, "quay");
    assertThat(Stand.links(KEY, NOW, WEEK).read(token)).isEmpty();
  }
}
