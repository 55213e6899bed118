package onrecord.quote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.text.Span;

/**
 * A sentence of an entry with those of whom it speaks in the reporter's own words.
 *
 * @param paragraph as in {@link Quote#paragraph()}
 * @param span its place in the paragraph
 * @param apart whether its paragraph stands for itself: an item of a list, or somebody's words
 * @param opening the gender of the pronoun that opens it
 * @param figures by name or role
 */
record Scene(
    int paragraph, Span span, boolean apart, Optional<Gender> opening, List<Figure> figures) {
  Scene {
    figures = List.copyOf(figures);
  }

  boolean opensWith(Gender gender) {
    return opening.filter(gender::equals).isPresent();
  }

  /** Whether a pronoun of this sentence cannot stand for whom the other one names. */
  boolean isPartedFrom(Scene other) {
    return paragraph != other.paragraph && (apart || other.apart);
  }

  /** Those who may be meant by a pronoun, each once; empty for somebody unknown. */
  Set<Optional<Member>> fitting(Gender gender) {
    return figures.stream()
        .filter(figure -> figure.gender().mayBe(gender))
        .map(Figure::member)
        .collect(Collectors.toSet());
  }

  boolean names(Member member) {
    return figures.stream().anyMatch(figure -> figure.is(member));
  }
}
