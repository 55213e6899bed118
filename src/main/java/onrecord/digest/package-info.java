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
 *
 * <p>When the next one is due goes by the clocks on people's walls: a slot is known by its local
 * date and time, and its instant is worked out anew each time, as rules of zones change. Of slots
 * that went by the last is told, and stands for those before it, so that nobody is flooded after a
 * night without power; what it tells begins where the last digest ended, by when entries were
 * published and not by our clock, so that nothing is lost or told twice where that was wrong.
 * {@link onrecord.digest.Timetable} only rings. What was told is kept, and {@link
 * onrecord.digest.Decision} goes by it alone.
 */
@NullMarked
package onrecord.digest;

import org.jspecify.annotations.NullMarked;
