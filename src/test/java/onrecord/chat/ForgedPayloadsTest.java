package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import onrecord.chat.Payloads.Meant;
import onrecord.desk.Harbour;
import onrecord.place.Role;
import onrecord.place.Seal;
import org.junit.jupiter.api.Test;

/** Whoever makes up a payload, or changes one of ours, gets nothing done by it. */
final class ForgedPayloadsTest {
  private static final int FORGED = 10_000;
  private static final Caller ANN = new Caller("ann", Role.OPERATOR, Optional.empty());

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final Talking talking = new Talking(Harbour.page(), Harbour.many(40));
  private final List<String> ours = new ArrayList<>();
  private final List<Function<String, String>> ways =
      List.of(
          this::bitFlipped,
          this::letterChanged,
          this::cut,
          this::grown,
          this::spliced,
          this::otherAct,
          this::otherToken,
          this::sealedByAnother,
          payload -> encoded(Seal.random(31)),
          payload -> payload.toUpperCase(java.util.Locale.ROOT),
          payload -> payload + "=",
          payload -> " " + payload,
          payload -> payload.replace('A', '\u0391') + '\u200b',
          payload -> "more:" + random.nextInt(),
          payload -> "");

  @Test
  void noneOfTenThousandForgedPayloadsIsAccepted() {
    post("/latest");
    post("What did Venn say?");
    Set<String> genuine = new HashSet<>(ours);
    List<Post> before = talking.posts.all();
    int tried = 0;
    for (int i = 0; tried < FORGED; i++) {
      String forged = ways.get(i % ways.size()).apply(ours.get(random.nextInt(ours.size())));
      if (!genuine.contains(forged)) {
        tried++;
        assertThat(talking.talk.press(Harbour.PLACE, ANN, forged))
            .as("seed %d, \"%s\"", seed, forged)
            .isInstanceOfSatisfying(
                Pressed.Told.class,
                told -> assertThat(Plain.text(told.shown().message())).contains("too old"));
      }
    }
    assertThat(talking.posts.all()).as("seed " + seed).isEqualTo(before);
    assertThat(talking.posts.feedback()).as("seed " + seed).isEmpty();
    System.out.printf("%d forged payloads, none accepted (seed %d)%n", tried, seed);
  }

  @Test
  void theGenuineOnesAre() {
    post("/latest");
    assertThat(talking.talk.press(Harbour.PLACE, ANN, ours.getFirst()))
        .isInstanceOf(Pressed.Changed.class);
  }

  @Test
  void payloadsFitWhatTheNarrowestPlatformTakes() {
    post("/latest");
    assertThat(ours).allMatch(payload -> payload.matches("[A-Za-z0-9_-]{1,64}"));
  }

  private void post(String line) {
    Draft draft = talking.talk.typed(Harbour.PLACE, ANN, line).orElseThrow();
    talking.talk.posted(draft, line);
    draft.shown().buttons().stream().map(Button::payload).forEach(ours::add);
  }

  private String bitFlipped(String payload) {
    byte[] bytes = decoded(payload);
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return encoded(bytes);
  }

  private String letterChanged(String payload) {
    StringBuilder changed = new StringBuilder(payload);
    changed.setCharAt(random.nextInt(payload.length()), (char) (33 + random.nextInt(94)));
    return changed.toString();
  }

  private String cut(String payload) {
    return payload.substring(0, random.nextInt(payload.length()));
  }

  private String grown(String payload) {
    return payload + (char) (33 + random.nextInt(94));
  }

  /** The head of one and the tag of another. */
  private String spliced(String payload) {
    String other = ours.get(random.nextInt(ours.size()));
    int at = 1 + random.nextInt(payload.length() - 1);
    return payload.substring(0, at) + other.substring(at);
  }

  private String otherAct(String payload) {
    byte[] bytes = decoded(payload);
    byte[] letters = "mrwtnsd\0\u007f".getBytes(StandardCharsets.ISO_8859_1);
    bytes[0] = letters[random.nextInt(letters.length)];
    bytes[2] = (byte) random.nextInt(256);
    return encoded(bytes);
  }

  private String otherToken(String payload) {
    byte[] bytes = decoded(payload);
    System.arraycopy(Seal.random(Payloads.TOKEN_BYTES), 0, bytes, 3, Payloads.TOKEN_BYTES);
    return encoded(bytes);
  }

  private String sealedByAnother(String payload) {
    Payloads others = new Payloads(new Seal(Seal.random(Seal.BYTES)));
    String token = encoded(java.util.Arrays.copyOfRange(decoded(payload), 3, 15));
    return others.write(new Meant(Button.Act.DISMISS, 0, token));
  }

  private static byte[] decoded(String payload) {
    return Base64.getUrlDecoder().decode(payload);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
