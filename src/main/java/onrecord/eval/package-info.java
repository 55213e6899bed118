/**
 * Scores answers against gold: questions that people would ask, each with the places where its page
 * answers it, or none.
 *
 * <p>Why: whether a change to reading, ranking or silence helps is counted, never guessed. What
 * counts as right is the minute of an entry and a few of its words, not a passage of ours, so that
 * gold outlives every change of how passages are cut. Each question keeps its outcome, from which
 * every figure follows: what changed can be told question by question, and how far a figure may
 * move by chance from the same outcomes drawn again and again.
 */
@NullMarked
package onrecord.eval;

import org.jspecify.annotations.NullMarked;
