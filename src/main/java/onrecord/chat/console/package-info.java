/**
 * The chat on a terminal: line editing, history, completion; plain text where it is piped.
 *
 * <p>Why: a terminal obeys what is printed on it, so every piece of a message, ours too, passes
 * through {@link onrecord.chat.VisibleText} on its way out; and words of the record stand behind a
 * bar at the beginning of every line, so that no page can pass its words off as ours. Where input
 * or output is no terminal there is no prompt, no colour and no wrapping: each line in is a
 * question, and what comes out can be searched and compared.
 */
@NullMarked
package onrecord.chat.console;

import org.jspecify.annotations.NullMarked;
