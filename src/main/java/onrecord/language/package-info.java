/**
 * Tells in which language somebody writes.
 *
 * <p>Why: a question is a handful of words with names among them, too few for statistics of letters
 * alone. So little words decide ("what", "said", "про", "sobre"), letters help, and names count for
 * nothing: where that is not enough, the language is unknown, which costs less than a wrong one.
 * The lists are our own. A page's own word for its language is not asked: templates carry "en" over
 * pages in any language, and feeds have none, while a hundred words of an entry settle it.
 */
@NullMarked
package onrecord.language;

import org.jspecify.annotations.NullMarked;
