package onrecord.digest;

import java.util.EnumSet;
import java.util.Set;

/**
 * What speaks for a development. The weights were found on 95 live pages of BBC and Guardian by the
 * recall of the publisher's own summary, where less weight on {@link #CENTRAL} and more on {@link
 * #LATE} would do better on one and worse on the other. {@link #BREAKING} does not occur there and
 * weighs as much as half a key title, by judgement.
 */
enum Signal {
  /** The entry has a title where few have: the publisher's mark for what matters. */
  KEY(0.55),
  /** Its words return in other entries: what is repeated, and followed up. */
  CENTRAL(0.2),
  /** It names what the coverage is about. */
  ON_TOPIC(0.2),
  /** It is a title, which tells in few words. */
  TITLED(0.1),
  /** It came late, and knows of more. */
  LATE(0.2),
  /** The publisher says that it is breaking news. */
  BREAKING(0.3);

  static final Set<Signal> ALL = EnumSet.allOf(Signal.class);

  private final double weight;

  Signal(double weight) {
    this.weight = weight;
  }

  double of(Candidate candidate) {
    return weight * value(candidate);
  }

  /** From 0 to 1. */
  private double value(Candidate candidate) {
    Material material = candidate.material();
    return switch (this) {
      case KEY -> candidate.isTitle() ? 1 - material.titled() : 0;
      case CENTRAL -> material.centrality(candidate.stems());
      case ON_TOPIC -> material.topicality(candidate.stems());
      case TITLED -> candidate.isTitle() ? 1 : 0;
      case LATE -> candidate.lateness();
      case BREAKING -> candidate.excerpt().entry().breaking() ? 1 : 0;
    };
  }
}
