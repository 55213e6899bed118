package onrecord.chat.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a client did that Discord does not allow, or frowns upon. */
public final class Violations {
  private final List<String> found = new CopyOnWriteArrayList<>();

  private final List<String> expected = new CopyOnWriteArrayList<>();

  void add(String violation) {
    if (expected.stream().noneMatch(violation::startsWith)) {
      found.add(violation);
    }
  }

  /** Those that begin so are of our own making. */
  public void expect(String beginning) {
    expected.add(beginning);
  }

  /** Those found since the last call. */
  public List<String> taken() {
    List<String> taken = List.copyOf(found);
    found.removeAll(taken);
    return taken;
  }

  public void assertNone() {
    assertThat(found).as("violations of Discord's rules").isEmpty();
  }
}
