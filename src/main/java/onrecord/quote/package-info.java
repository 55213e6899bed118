/**
 * Finds quotes, direct, mixed and indirect, and attributes each to its speaker; keeps the page's
 * cast.
 *
 * <p>Why: a wrong speaker is the worst error there is. Whoever cannot be told is left out ({@link
 * onrecord.quote.Quote#speaker()} empty), and words that are nobody's statement (a scare quote, a
 * comparison, alternative text) are no quote.
 */
@NullMarked
package onrecord.quote;

import org.jspecify.annotations.NullMarked;
