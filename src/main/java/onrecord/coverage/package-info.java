/**
 * A live page as published: entries, bylines, versions, corrections. Values only, no I/O.
 *
 * <p>Why: readers, followers and the store all speak of entries, so what an entry is stands here
 * once and depends on nothing but text. Paragraphs keep the page's words untouched (quotation
 * marks, typos and all): an excerpt is checked against them before it is shown.
 */
@NullMarked
package onrecord.coverage;

import org.jspecify.annotations.NullMarked;
