/**
 * Guarded HTTP: addresses, sizes, deadlines, conditional requests.
 *
 * <p>Why: whoever may add a source may name any address, and any server may answer with anything.
 */
@NullMarked
package onrecord.fetch;

import org.jspecify.annotations.NullMarked;
