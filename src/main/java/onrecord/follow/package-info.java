/**
 * Followed pages: polls them, turns differences into events.
 *
 * <p>Why: a live page is a moving thing of which every reading is a still. Each reading is compared
 * with what stands, and what differs becomes changes, kept with the source's state in one go:
 * either all of a poll is kept or none of it, so a crash at any moment leaves a record that the
 * next poll goes on from. Events have positions and are never sent, but read: the index of this
 * process, those of other processes, and whatever is told to people go by the same list at their
 * own pace.
 */
@NullMarked
package onrecord.follow;

import org.jspecify.annotations.NullMarked;
