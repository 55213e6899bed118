/** Reads what a person typed: who (of a cast), about what, when, what kind of answer. */
@NullMarked
package onrecord.question;

import org.jspecify.annotations.NullMarked;
