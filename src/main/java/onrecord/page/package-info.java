/**
 * The pages that readers see, as HTML, and their Atom feed: values in, text out.
 *
 * <p>Why: a page is made as a tree and written out at the end, so that nothing of the record can
 * become markup: there is no template, and no place where a string is pasted into another. What
 * stands on a page is a record of values ({@link onrecord.page.TimelinePage}), so that whoever
 * serves it need not know what it looks like. The record's own words are written exactly as they
 * are: who said them is told by attributes and the style sheet, never by words among theirs, and
 * each stretch of them keeps its own direction of writing.
 *
 * <p>The style sheet and the script are plain files, bound to the pages by a digest in their names.
 * A page holds neither style nor script itself, and works without the script.
 */
@NullMarked
package onrecord.page;

import org.jspecify.annotations.NullMarked;
