package onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import onrecord.follow.Source;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

/**
 * Random tenants, each with words that stand nowhere else: no page shows them to whoever is not to
 * see them, whatever is asked.
 */
class WallsTest {
  private static final int TENANTS = 4;
  private static final int ENTRIES = 60;
  private static final int CALLS = 250;

  /** A coverage, and the words of its entries. */
  private record Held(Source source, List<String> canaries) {
    String below() {
      return source.owner().isEverybody()
          ? "/coverage/" + source.coverage()
          : "/private/" + Stand.token(source.owner(), source.coverage());
    }
  }

  @Test
  void noWordOfATenantLeavesItsCoverage() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (Stand stand = new Stand("", List.of(Network.of("127.0.0.1")))) {
      List<Held> held = held(stand, random);
      for (int i = 0; i < CALLS; i++) {
        Held asked = held.get(random.nextInt(held.size()));
        Held other = held.get(random.nextInt(held.size()));
        String path = path(random, asked, other);
        String answer = get(stand, path, i);
        assertThat(answer).as(path).doesNotContain("HTTP/1.1 5", "HTTP/1.1 429");
        for (Held foreign : held) {
          if (!foreign.equals(asked)) {
            foreign.canaries().stream()
                .filter(canary -> !path.contains(canary))
                .forEach(canary ->
                    assertThat(answer).as("seed " + seed + ": " + path).doesNotContain(canary));
          }
        }
      }
      System.out.println("seed " + seed + ", " + CALLS + " calls, " + held.size() + " coverages");
    }
  }

  private static List<Held> held(Stand stand, Random random) {
    List<Held> held = new ArrayList<>();
    for (int t = 0; t < TENANTS; t++) {
      Tenant tenant = t == 0 ? Tenant.EVERYBODY : new Tenant("discord", "guild-" + t);
      for (int c = 0; c < 2; c++) {
        held.add(new Held(stand.open(tenant, "live" + t + c), new ArrayList<>()));
      }
    }
    for (int i = 0; i < ENTRIES; i++) {
      Held one = held.get(random.nextInt(held.size()));
      String canary = "zq" + Long.toString(random.nextLong(1L << 60), 36);
      one.canaries().add(canary);
      Entry entry =
          Stand.entry(
              "id" + i,
              1,
              Stand.NOW.minusSeconds(i),
              "Ida Moor said: \"The " + canary + " is shut.\"");
      var _ = stand.happen(one.source(), new Change.Added(entry, random.nextBoolean()));
    }
    return held;
  }

  /** Of one coverage, with words, ids and names of another. */
  private static String path(Random random, Held asked, Held other) {
    List<String> words = other.canaries().isEmpty() ? List.of("bridge") : other.canaries();
    String word = words.get(random.nextInt(words.size()));
    String id = "id" + random.nextInt(ENTRIES);
    String below = asked.below();
    return switch (random.nextInt(10)) {
      case 0 -> below;
      case 1 -> below + "?before=" + id;
      case 2 -> below + "/entry/" + id;
      case 3 -> below + "/entry/" + id + "?quote=" + word;
      case 4 -> below + "/entry/" + id + "/version/1";
      case 5 -> below + "/people/Ida%20Moor";
      case 6 -> below + "/feed.atom";
      case 7 -> below + "/coverage.json?after=" + id;
      case 8 -> below + "/people";
      default -> below + "/ask?question=What+did+Ida+Moor+say+about+the+" + word + "%3F";
    };
  }

  /** Each from an address of its own, as limits are not what is tried here. */
  private static String get(Stand stand, String path, int i) throws IOException {
    return Raw.send(
        stand.port(),
        "GET "
            + path
            + " HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 10.2."
            + (i >> 8)
            + "."
            + (i & 255)
            + "\r\nConnection: close\r\n\r\n");
  }
}
