/**
 * Finds quotes, direct, mixed and indirect, and attributes each to its speaker; keeps the page's
 * cast.
 *
 * <p>Why: a wrong speaker is the worst error there is. Whoever cannot be told is left out ({@link
 * onrecord.quote.Quote#speaker()} empty), and words that are nobody's statement (a scare quote, a
 * comparison, alternative text) have none.
 *
 * <p>Whom a pronoun stands for is asked twice, and answered differently: {@link
 * onrecord.quote.Discourse} gives a quote the likeliest speaker; {@link
 * onrecord.quote.Antecedents}, of which a reader is shown the name itself, names nobody wherever a
 * second person may be meant. The latter is worked out when an excerpt is shown, and never kept.
 *
 * <p>Why rules and word lists, and no parser or model: every line is read in time that grows with
 * its length, in well under a millisecond, and a wrong answer can be traced to the rule that gave
 * it. A {@link onrecord.quote.Line} stands each stretch in quotation marks as one token in the
 * reporter's sentence; {@link onrecord.quote.EventFinder} finds cues (verbs, and somebody's nouns
 * and adjectives) and their subjects in it; {@link onrecord.quote.IndirectContent} what they report
 * without marks; {@link onrecord.quote.CastBuilder} gathers who is named; {@link
 * onrecord.quote.LineReader} gives each stretch its cue and {@link onrecord.quote.Discourse} each
 * subject its person. The order of these steps follows Pouliquen, Steinberger and Best (2007),
 * "Automatic detection of quotations in multilingual news"; O'Keefe et al. (2012), "A sequence
 * labelling approach to quote attribution"; Pareti (2015), "Attribution: a computational approach";
 * Muzny et al. (2017), "A two-stage sieve approach for quote attribution".
 */
@NullMarked
package onrecord.quote;

import org.jspecify.annotations.NullMarked;
