/**
 * The plain-text dump of a live page.
 *
 * <p>Why: text copied out of a browser keeps every word and loses every mark of what a word was.
 * Where an entry begins, whose name stands above it and which line is a picture's alternative text
 * has to be told from the words alone, so each of these judgements is a small class that can be
 * tested by itself, and in doubt a line is running text: nothing that was reported may be lost.
 */
@NullMarked
package onrecord.reader.textdump;

import org.jspecify.annotations.NullMarked;
