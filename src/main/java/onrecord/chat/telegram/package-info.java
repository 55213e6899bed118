/**
 * The chat on Telegram, by long polling: questions in, messages, buttons and files out.
 *
 * <p>Why: HTML, as of Telegram's three ways to mark text up it has the fewest characters to escape.
 * A message is composed of characters and their looks first, split there if it is too long, and
 * written as HTML last, so that no tag, entity or character can be cut or left open. What Telegram
 * would find by itself in words of a page (names to be pinged, links, commands) is broken by a
 * joiner that nobody sees.
 *
 * <p>A poller of our own, as the session of TelegramBots 10.2.0 ends for good at the first
 * exception out of its consumer while it says that it runs, moves its offset before anything was
 * handed over, fails a whole batch for one update that it cannot read, and prints the token in its
 * {@code toString}. Its client and its values are used; the loop around {@code getUpdates} is a few
 * lines here.
 *
 * <p>A queue, as Telegram allows a message a second in a chat, 20 a minute in a group and 30 a
 * second in all, and says for how long to be silent where that was too much; the library asks on at
 * once. What was surely not done is done again; where nobody knows, nothing is: Telegram has no
 * mark by which it would know a message for a second copy.
 *
 * <p>Every member of a group sees every message of it. So what is kept of somebody, and answers
 * where a group wants them to be private, go to the chat in which they are alone with us; refusals
 * and help stay where they were asked for.
 */
@NullMarked
package onrecord.chat.telegram;

import org.jspecify.annotations.NullMarked;
