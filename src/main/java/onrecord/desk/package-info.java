/**
 * Carries out what a person asks for: one small class a command; the context of a conversation.
 *
 * <p>Why: every platform has the same commands, so a platform hands in a {@link
 * onrecord.desk.Request} and gets a {@link onrecord.desk.Reply}: what is to be said, as values,
 * without layout or texts. What goes wrong for a person (an unknown command, no such entry) is a
 * reply too, never an exception. A conversation remembers one turn, for as long as it is likely to
 * be meant, and is forgotten: a follow-up needs no more, and a person's questions are nobody else's
 * business.
 */
@NullMarked
package onrecord.desk;

import org.jspecify.annotations.NullMarked;
