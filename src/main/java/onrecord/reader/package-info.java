/**
 * Turns one document into coverage; says which format it read and what it skipped.
 *
 * <p>Why: a page is hostile or broken more often than it is perfect. A reader never throws for what
 * a page holds: it keeps the entries that can be read and reports each thing it left out with its
 * place and reason, so that nothing is dropped silently.
 *
 * <p>Pages and feeds hold the same HTML, so what reads it as paragraphs of each kind stands here,
 * above the formats, with jsoup: walked without recursion and up to a depth and a number of nodes.
 */
@NullMarked
package onrecord.reader;

import org.jspecify.annotations.NullMarked;
