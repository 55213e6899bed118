/**
 * Answers with cited, timestamped excerpts, or says the record is silent.
 *
 * <p>Why: an answer is chosen, never written. Everything shown is a stretch of an entry's own
 * sentences, and {@link onrecord.answer.Excerpt} refuses to exist unless its words stand in its
 * entry, so that no later change to ranking or layout can put words on record. Silence is a value
 * with a reason, since "nothing on record" is an answer that people rely on as much. Who asks is
 * handed on to every look into the record, which tells nobody what another tenant has.
 */
@NullMarked
package onrecord.answer;

import org.jspecify.annotations.NullMarked;
