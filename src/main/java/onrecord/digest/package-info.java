/**
 * Chooses a period's entries, and decides when the next digest is due.
 *
 * <p>Why: a digest is chosen as an answer is, never written: each development is an entry's own
 * title or one sentence of it, with its citation. Publishers say themselves what mattered: where
 * only some entries have a title, those with one are what they would list; where all have one, what
 * counts is how much of a title returns in other entries. Five signals are weighed, each of which
 * was earned on the publishers' own summaries of 95 live pages ({@link onrecord.digest.Signal}). A
 * page that reports of itself ("Afternoon summary") tells nobody what happened, and is left out
 * even though publishers list it.
 */
@NullMarked
package onrecord.digest;

import org.jspecify.annotations.NullMarked;
