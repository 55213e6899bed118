/** Retrieval in memory: passages, queries, ranking, fusion. */
@NullMarked
package onrecord.index;

import org.jspecify.annotations.NullMarked;
