package onrecord.quote;

import onrecord.text.Span;

/**
 * A stretch in quotation marks.
 *
 * @param outer with its marks
 * @param inner without them; not empty
 * @param closed whether its closing mark was found
 * @param single whether the marks are single ones
 */
record Marked(Span outer, Span inner, boolean closed, boolean single) {}
