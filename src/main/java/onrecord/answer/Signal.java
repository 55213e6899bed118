package onrecord.answer;

import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * One reason to show a passage, and how much it weighs beside the others. The weights maximise the
 * likelihood that a right passage comes first (softmax over the candidates of a question), fitted
 * over questions of seventeen pages, each page judged by weights that had not seen it, then
 * rounded.
 */
@SuppressWarnings("ImmutableEnumChecker") // the measures hold no state
enum Signal {
  /** How close its meaning is to the question's; e5 gives unlike texts 0.75 and more. */
  MEANING(4.2, candidate -> (candidate.hit().cosine() - 0.75) / 0.15),
  /** Its meaning and its words, beside the other passages found. */
  FUSED(4.0, candidate -> candidate.hit().score()),
  /** The share of the words asked about that its paragraph holds. */
  PARAGRAPH(1.5, candidate -> candidate.sought().share(candidate.paragraph())),
  /** It quotes somebody whose words are asked for. */
  SPEAKER(2.4, candidate -> one(candidate.speaks())),
  /** It names somebody whose words are asked for. */
  NAMED(0.6, candidate -> one(candidate.namesSpeaker())),
  /** It gives somebody else's words where a person's were asked for. */
  OTHERS(-1.0, candidate -> one(candidate.othersSpeak())),
  /** It holds the kind of thing asked for. */
  OFFERS(1.4, candidate -> one(candidate.offersWhatIsExpected())),
  /** It tells who or what is asked about. */
  DEFINES(0.3, candidate -> one(candidate.defines())),
  /** How new it is, where the state of things is asked for. */
  FRESH(1.2, candidate -> candidate.sought().isOfNow() ? candidate.freshness() : 0),
  /** How new it is in any case: later entries know more. */
  NEW(0.9, Candidate::freshness),
  /** How new it is where a count or a yes or no is asked for: later entries override earlier. */
  NEW_STATE(0.6, candidate -> candidate.sought().asksForState() ? candidate.freshness() : 0),
  /** A later entry tells as well what may have changed since. */
  OVERTAKEN(-1.35, candidate -> one(candidate.isOvertaken())),
  /** It lies in the time asked about, where that does not rule out the rest. */
  IN_WINDOW(0.4, candidate -> one(candidate.isInWindow())),
  /**
   * What leans on an earlier question is often answered where that was. Chosen by conversations on
   * ten pages, in which alone it is met: 0.8 and 1.2 did equally well.
   */
  SHOWN(0.8, candidate -> one(candidate.wasShown())),
  /** It is a title, which tells little beyond its entry. */
  TITLE(-0.6, candidate -> one(candidate.passage().isTitle()));

  private final double weight;
  private final ToDoubleFunction<Candidate> measure;

  Signal(double weight, ToDoubleFunction<Candidate> measure) {
    this.weight = weight;
    this.measure = measure;
  }

  /** How strong it is in the candidate, about 0 to 1. */
  double of(Candidate candidate) {
    return measure.applyAsDouble(candidate);
  }

  /** The weighted sum of these signals. */
  static double score(Candidate candidate, Set<Signal> signals) {
    double score = 0;
    for (Signal signal : signals) {
      score += signal.weight * signal.of(candidate);
    }
    return score;
  }

  private static double one(boolean holds) {
    return holds ? 1 : 0;
  }
}
