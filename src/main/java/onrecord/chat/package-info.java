/**
 * The port to a platform: commands in, replies out, their layout and texts.
 *
 * <p>Why: what is said, in which order and how much of it is decided here once; a platform only
 * gives it shape. So a {@link onrecord.chat.Message} holds no markup: pieces of text with what they
 * are, times as instants, links as addresses. Each platform escapes every piece, ours too, and
 * writes times in its own way, and hands over a text that is meant for other programs as a file.
 * What of a text shows at all is the same everywhere: {@link onrecord.chat.VisibleText}. Our own
 * words stand in a resource bundle for each language; those of the record are never translated.
 *
 * <p>A platform talks to {@link onrecord.chat.Talk}: it gets drafts, sends them and says so, and
 * hands back what is pressed. What a button means is looked up, not carried in it: its payload is a
 * token under a seal, and the message that it names says whose it is, where it stands and what
 * comes next. So a button works after a restart, nobody can press what is another's, and a message
 * that is erased takes its buttons along. The pages of a message are kept as they were laid out, as
 * the record may say something else by then: what did change is said in a correction of its own.
 */
@NullMarked
package onrecord.chat;

import org.jspecify.annotations.NullMarked;
