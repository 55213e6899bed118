/**
 * Words and sentences of a page: splitting, folding quotation marks, telling near-copies.
 *
 * <p>Why: every excerpt must stand word for word in its entry, so nothing here ever rewrites text.
 * Functions answer with {@link onrecord.text.Span spans} of the text they were given, or fold it
 * character by character so that positions stay true.
 */
@NullMarked
package onrecord.text;

import org.jspecify.annotations.NullMarked;
