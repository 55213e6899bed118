/**
 * Keeps the open record level with what is followed: rebuilds it at start, files each event.
 *
 * <p>Why: the index is in memory, and following, asking and keeping run at their own pace; here is
 * the one place where an event becomes something that can be asked about. Who said what is kept
 * too, as attributing a page costs more than reading it back.
 */
@NullMarked
package onrecord.live;

import org.jspecify.annotations.NullMarked;
