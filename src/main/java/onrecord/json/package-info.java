/**
 * Prints answers, entries, quotes and whole coverages as JSON, and reads the lines of JSON that ask
 * for the first, or say what is known to answer.
 *
 * <p>Why: scripts rely on the names, the order and the absence of fields, so each is written out
 * here by hand, beside the others, and not derived from records that change for reasons of their
 * own. A field that may be absent is left out; one that has no value is null. What is printed is
 * one object a line. A line that is read may hold more than is asked for: it is never looked at. A
 * coverage is printed for everybody, in the words of schema.org, and escaped so that it may stand
 * in a page of HTML as it is.
 */
@NullMarked
package onrecord.json;

import org.jspecify.annotations.NullMarked;
