package onrecord.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a robots.txt lets us read, by RFC 9309. */
class RobotsRulesTest {
  private static boolean allows(String file, String target) {
    return RobotsRules.parse(file.replace('|', '\n').getBytes(UTF_8)).allows(target);
  }

  @ParameterizedTest
  @CsvSource({
    "User-agent: *|Disallow: /, false",
    "User-agent: *|Disallow:, true",
    "'', true",
    "Disallow: /, true",
    "User-agent: onrecord|Disallow: /, false",
    "USER-AGENT : OnRecord/1.0|DISALLOW : /live # ours, false",
    "User-agent: onrecords|Disallow: /, true",
    "User-agent: other|Disallow: /, true",
    "User-agent: *|Disallow: /|User-agent: onrecord|Allow: /, true",
    "User-agent: *|Disallow: /|User-agent: onrecord|Disallow:, true",
    "User-agent: *|Disallow: /|User-agent: onrecord, true",
    "User-agent: a|User-agent: onrecord|User-agent: b|Disallow: /, false",
    "User-agent: onrecord|Sitemap: /x|User-agent: b|Disallow: /, false",
    "User-agent: onrecord|Disallow: /x|User-agent: b|Disallow: /, true",
    "User-agent: onrecord|Disallow: /x|User-agent: b|Allow: /|User-agent: onrecord|Disallow: /l, false",
    "User-agent: *|Disallow: /live|Allow: /live/page, true",
    "User-agent: *|Allow: /live/page|Disallow: /live, true",
    "User-agent: *|Allow: /live|Disallow: /live/page, false",
    "User-agent: *|Disallow: /live/page|Allow: /live/page, true",
    "User-agent: *|Disallow: /LIVE, true",
    "User-agent: *|Disallow: /live/page$, true",
    "User-agent: *|Disallow: /live/page?id=1$, false",
    "User-agent: *|Disallow: *id=1$, false",
    "User-agent: *|Disallow: *page$, true",
    "User-agent: *|Disallow: /*/p*?, false",
    "User-agent: *|Disallow: /l*x, true",
    "User-agent: *|Disallow: /%6Cive, false",
    "User-agent: *|<html>no robots here</html>, true",
    "\uFEFFUser-agent: *|Disallow: /, false"
  })
  void theLongestRuleOfOurGroupDecides(String file, boolean allowed) {
    assertThat(allows(file, "/live/page?id=1")).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "/a%2Fb, /a%2fb, true",
    "/a%2Fb, /a/b, false",
    "/ä, /%c3%A4, true",
    "/%e4, /%E4, true",
    "/~x, /%7Ex, true",
    "/a%, /a%, true",
    "/a*a$, /aaa, true",
    "/a*a$, /aab, false",
    "/a*ab$, /aabab, true",
    "/a*b*c$, /abcbc, true",
    "/a*b*c$, /abcb, false",
    "*, /anything, true",
    "$, /, false",
    "/$, /, true",
    "/a**b, /ab, true"
  })
  void patternsAndPathsAreComparedInOneSpelling(String pattern, String path, boolean matches) {
    assertThat(new PathPattern(pattern).matches(PathPattern.normal(path))).isEqualTo(matches);
  }

  @Test
  void patternsAtRandomMatchLikeRegularExpressions() {
    long seed = new Random().nextLong();
    System.out.println("RobotsRulesTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String pattern = "/" + letters(random, "ab*") + (random.nextInt(3) == 0 ? "$" : "");
      String path = "/" + letters(random, "ab");
      String open = pattern.replace("$", "").replace("*", ".*");
      boolean expected = path.matches(open + (pattern.endsWith("$") ? "" : ".*"));
      assertThat(new PathPattern(pattern).matches(path))
          .as(pattern + " " + path)
          .isEqualTo(expected);
    }
  }

  private static String letters(Random random, String of) {
    StringBuilder letters = new StringBuilder();
    for (int i = random.nextInt(7); i > 0; i--) {
      letters.append(of.charAt(random.nextInt(of.length())));
    }
    return letters.toString();
  }

  @Test
  void anotherLineEndIsOneToo() {
    assertThat(allows("User-agent: *\r\nDisallow: /a\rDisallow: /b", "/a")).isFalse();
    assertThat(allows("User-agent: *\r\nDisallow: /a\rDisallow: /b", "/b")).isFalse();
  }

  @Test
  void aFileMadeToBeSlowIsNot() {
    String rule = "Disallow: /" + "a*".repeat(400) + "b\n";
    byte[] file = ("User-agent: *\n" + rule.repeat(600)).getBytes(UTF_8);
    long from = System.nanoTime();
    assertThat(RobotsRules.parse(file).allows("/" + "a".repeat(2_000))).isTrue();
    assertThat(System.nanoTime() - from).isLessThan(2_000_000_000L);
  }
}
