/** Answers with cited, timestamped excerpts, or says the record is silent. */
@NullMarked
package onrecord.answer;

import org.jspecify.annotations.NullMarked;
