/**
 * The port to a platform: commands in, replies out, their layout and texts.
 *
 * <p>Why: what is said, in which order and how much of it is decided here once; a platform only
 * gives it shape. So a {@link onrecord.chat.Message} holds no markup: pieces of text with what they
 * are, times as instants, links as addresses. Each platform escapes every piece, ours too, and
 * writes times in its own way, and hands over a text that is meant for other programs as a file.
 * What of a text shows at all is the same everywhere: {@link onrecord.chat.VisibleText}. Our own
 * words stand in a resource bundle for each language; those of the record are never translated.
 */
@NullMarked
package onrecord.chat;

import org.jspecify.annotations.NullMarked;
