package onrecord.reader;

import java.util.ArrayList;
import java.util.List;
import onrecord.reader.Reading.Skipped;
import onrecord.text.Fold;

/** Collects what a reader leaves out, in page order; the first 1,000 of a page are kept. */
public final class Skips {
  private static final int MAX_CHARACTERS = 80;
  private static final int MAX_SKIPS = 1_000;

  private final List<Skipped> skipped = new ArrayList<>();
  private int more;

  /**
   * Notes one thing left out.
   *
   * @param place where in the document ("line 12")
   * @param what the value, of any length
   * @param why what was expected
   */
  public void add(String place, String what, String why) {
    if (skipped.size() < MAX_SKIPS) {
      skipped.add(new Skipped(place, shortened(what), why));
    } else {
      more++;
    }
  }

  /** As {@link #add}, unless the same reason was given before. */
  public void addOnce(String place, String what, String why) {
    if (skipped.stream().noneMatch(s -> s.why().equals(why))) {
      add(place, what, why);
    }
  }

  public List<Skipped> list() {
    List<Skipped> all = new ArrayList<>(skipped);
    if (more > 0) {
      all.add(new Skipped("whole page", more + " more", "only the first " + MAX_SKIPS + " listed"));
    }
    return all;
  }

  private static String shortened(String what) {
    String head = what.substring(0, Math.min(what.length(), 4 * MAX_CHARACTERS));
    String line = Fold.whiteSpace(head);
    return line.length() <= MAX_CHARACTERS ? line : line.substring(0, MAX_CHARACTERS - 1) + "…";
  }
}
