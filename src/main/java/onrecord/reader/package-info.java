/**
 * Turns one document into coverage; says which format it read and what it skipped.
 *
 * <p>Why: a page is hostile or broken more often than it is perfect. A reader never throws for what
 * a page holds: it keeps the entries that can be read and reports each thing it left out with its
 * place and reason, so that nothing is dropped silently.
 */
@NullMarked
package onrecord.reader;

import org.jspecify.annotations.NullMarked;
