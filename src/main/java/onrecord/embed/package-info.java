/** Sentence vectors, in process. */
@NullMarked
package onrecord.embed;

import org.jspecify.annotations.NullMarked;
