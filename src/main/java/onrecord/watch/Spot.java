package onrecord.watch;

import onrecord.text.Span;

/**
 * Where words stand in an entry.
 *
 * @param paragraph index into its paragraphs, or {@link onrecord.quote.Quote#TITLE}
 * @param words as they stand there
 */
public record Spot(int paragraph, Span span, String words) {}
