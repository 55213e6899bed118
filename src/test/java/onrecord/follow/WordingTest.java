package onrecord.follow;

import static onrecord.follow.Told.entry;
import static org.assertj.core.api.Assertions.assertThat;

import onrecord.coverage.Entry;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final Entry BEFORE =
      entry(
          "e",
          0,
          "Bridge shut",
          "\u201cIt is shut,\u201d he said \u2013 for now.",
          "It\u2019s late.");

  @Test
  void howItIsSetIsNotWhatItSays() {
    same(entry("e", 0, "Bridge  shut", "\"It is shut,\" he said - for now.", "It's late."));
    same(entry("e", 0, "Bridge shut", "\u2018It is shut,\u2019 he said\u2014for now. It's late."));
    same(
        entry("e", 0, "Bridge\u00a0shut", "\"It is shut,\" he said \u2013 for now.", "It's late."));
  }

  @Test
  void aNewPictureIsNoCorrectionAndALostCaptionIs() {
    Entry pictured =
        entry(
            "e",
            0,
            "Bridge shut",
            "\"It is shut,\" he said - for now.",
            "picture: The bridge",
            "It's late.");
    same(pictured);
    assertThat(Wording.of(pictured).isKeptIn(Wording.of(BEFORE))).isFalse();
  }

  @Test
  void eachWordAndNumberCounts() {
    other(entry("e", 0, "Bridge open", "\"It is shut,\" he said - for now.", "It's late."));
    other(entry("e", 0, "Bridge shut", "\"It is shut,\" she said - for now.", "It's late."));
    other(entry("e", 0, "Bridge shut", "\"It is shut,\" he said - for now."));
    other(entry("e", 0, "Bridge shut", "It is shut, he said - for now.", "It's late."));
    other(entry("e", 0, "Bridge shut", "\"It is shut!\" he said - for now.", "It's late."));
  }

  private static void same(Entry after) {
    assertThat(Wording.of(BEFORE).isKeptIn(Wording.of(after))).as(after.toString()).isTrue();
  }

  private static void other(Entry after) {
    assertThat(Wording.of(BEFORE).isKeptIn(Wording.of(after))).as(after.toString()).isFalse();
  }
}
