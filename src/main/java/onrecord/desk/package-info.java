/**
 * Carries out what a person asks for: one small class a command; context of a conversation, limits,
 * settings, privacy.
 *
 * <p>Why: every platform has the same commands, so a platform hands in a {@link
 * onrecord.desk.Request} and gets a {@link onrecord.desk.Reply}: what is to be said, as values,
 * without layout or texts. What goes wrong for a person (an unknown command, no such entry) is a
 * reply too, never an exception. A conversation remembers one turn, for as long as it is likely to
 * be meant, and is forgotten: a follow-up needs no more, and a person's questions are nobody else's
 * business.
 *
 * <p>Who may do what stands in one table, {@link onrecord.desk.Policy}, and is looked up at the
 * moment of acting; what is not in it nobody may. A reply to somebody who is no operator is made
 * without what only the operator may know, so that no layout can show it. The page that an
 * administrator follows is read while they wait, as they are there to mend the address; what
 * answers cite is handed on to be kept in the background, as nobody is helped by waiting for that.
 *
 * <p>Who asks too often is told so once and then nothing, as an answer to each of a flood would be
 * a flood of ours; buckets are taken from a person first, so that they empty nobody else's. Anybody
 * on a platform may be alone with us, or make a group and be its administrator: so what we fetch
 * for people is bounded for each of them, wherever they ask ({@link onrecord.desk.Errands}). What
 * counts knows them by a pseudonym, as a count that ends with being forgotten would be no bound.
 * All that is kept of people is found and erased through one interface, {@link
 * onrecord.desk.Traces}: whoever keeps something new of them has one place to name it in. Where
 * somebody is alone with us their tenant is theirs, and goes with them.
 */
@NullMarked
package onrecord.desk;

import org.jspecify.annotations.NullMarked;
