/**
 * Prints answers, entries and quotes as JSON, and reads the lines of JSON that ask for them.
 *
 * <p>Why: scripts rely on the names, the order and the absence of fields, so each is written out
 * here by hand, beside the others, and not derived from records that change for reasons of their
 * own. A field that may be absent is left out; one that has no value is null. What is printed is
 * one object a line. A line that is read may hold more than is asked for: it is never looked at.
 */
@NullMarked
package onrecord.json;

import org.jspecify.annotations.NullMarked;
