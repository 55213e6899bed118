package onrecord.index;

import onrecord.text.Span;

/**
 * A word as it is compared.
 *
 * @param text its stem ("protest" for "Protesters'"), lower case, without accents
 * @param word the word itself, folded likewise ("protesters")
 * @param span where it stands in the text that was given
 * @param stop whether it is so common that it tells nothing ("the")
 */
public record Stem(String text, String word, Span span, boolean stop) {}
