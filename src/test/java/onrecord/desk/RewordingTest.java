package onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.coverage.Entry;
import org.junit.jupiter.api.Test;

final class RewordingTest {
  @Test
  void onlySentencesThatDifferAreShownWithTheirWordsToldApart() {
    assertThat(
            between(
                "Divers are on their way. Three boats are missing. It is dark.",
                "Divers are on their way. Four boats are still missing. It is dark."))
        .containsExactly("-[Three] boats are missing. +[Four] boats are [still] missing.");
  }

  @Test
  void whatIsAddedOrTakenOutStandsOnOneSide() {
    assertThat(between("One here. Two here.", "One here. Two here. Three here."))
        .containsExactly("+[Three here.]");
    assertThat(between("One here. Two here.", "Two here.")).containsExactly("-[One here.]");
  }

  @Test
  void placesApartAreToldApart() {
    assertThat(between("A b. Same here. C d.", "A c. Same here. C e."))
        .containsExactly("-A [b.] +A [c.]", "-C [d.] +C [e.]");
  }

  @Test
  void howItIsSetPlaysNoPart() {
    assertThat(between("\u201cIt is shut,\u201d \u2013 he says.", "\"It is shut,\"  - he says."))
        .isEmpty();
  }

  @Test
  void wordsStandAsThePageHasThem() {
    assertThat(between("\u201cGo,\u201d he said.", "\u201cStay,\u201d he said."))
        .containsExactly("-[\u201cGo,\u201d] he said. +[\u201cStay,\u201d] he said.");
  }

  @Test
  void titlesAndCaptionsCount() {
    Entry before = Harbour.entry("e", Harbour.NOW, "Ferries to return", false, "Text.");
    Entry after = Harbour.entry("e", Harbour.NOW, "Ferries not to return", false, "Text.");
    assertThat(shown(Rewording.between(before, after)))
        .containsExactly("-Ferries to return +Ferries [not] to return");
  }

  @Test
  void aWithdrawnEntryIsAllGone() {
    Entry entry = Harbour.entry("e", Harbour.NOW, "Title", false, "One here. Two here.");
    assertThat(shown(List.of(Rewording.withdrawn(entry))))
        .containsExactly("-[Title] -[One here.] -[Two here.]");
  }

  private static List<String> between(String before, String after) {
    return shown(
        Rewording.between(
            Harbour.entry("e", Harbour.NOW, "", false, before),
            Harbour.entry("e", Harbour.NOW, "", false, after)));
  }

  /** Words that differ in brackets. */
  private static List<String> shown(List<Rewording> rewordings) {
    return rewordings.stream().map(one -> shown(one.was(), one.now())).toList();
  }

  private static String shown(List<Rewording.Sentence> was, List<Rewording.Sentence> now) {
    List<String> sides =
        Stream.concat(
                was.stream().map(sentence -> "-" + shown(sentence)),
                now.stream().map(sentence -> "+" + shown(sentence)))
            .toList();
    return String.join(" ", sides);
  }

  private static String shown(Rewording.Sentence sentence) {
    return sentence.words().stream()
        .map(words -> words.differ() ? "[" + words.text() + "]" : words.text())
        .collect(Collectors.joining(" "));
  }
}
