/**
 * The operator's view: how the bot is doing, in words and in figures.
 *
 * <p>Why: who runs the bot asks two things. Is all well, and if not, what is to be done? That is
 * {@link onrecord.operator.Health}: a look at every part, taken every few seconds by a thread of
 * its own, so that a part that hangs is told of and hangs nobody else. And how much, how often, how
 * fast? Those are {@link onrecord.operator.Meters}. Other packages know neither the library nor
 * this package: they tell whoever listens what they did, as values of their own.
 *
 * <p>What is shown names no question, no person and no address of a reader; and the figures, which
 * go to other programs and are kept there, no tenant either. The report does name sources that are
 * private to a tenant, as somebody has to mend them: it is for the operator alone.
 *
 * <p>A page that rests is well as long as it is asked when it is due; one that cannot be asked is
 * not, from the first failure on. Whether the process should be started anew is another matter:
 * only what a new start may mend, or what keeps it from its work altogether, is called down.
 */
@NullMarked
package onrecord.operator;

import org.jspecify.annotations.NullMarked;
