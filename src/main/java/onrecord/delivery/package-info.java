/**
 * Brings to places what nobody asks for at that moment, once: digests when they are due, and what
 * their watches caught.
 *
 * <p>Why: a platform may have taken a message of which we never hear, and a process may end between
 * a message and the note that it was sent. So each announcement has an id of its own, which is on
 * the disk with all that it says before anything is sent; that sending begins is on the disk at the
 * last moment before it does, and its end as soon as it is known. What is found begun and without
 * an end is a doubt. Discord settles it: a repeat under the same nonce is shown once for some
 * minutes, and later the message can be looked for in its channel. Telegram has neither, and a
 * repeat would be read twice: there it is not sent again but told to the operator.
 *
 * <p>{@link onrecord.delivery.Deliveries} is the queue as well as the record: several processes
 * take what waits from the same one, each thing for a time, and none touches what another has taken
 * and may be sending.
 *
 * <p>{@link onrecord.delivery.DueDigests} makes a digest at the moment when it is due, and notes
 * what it told once the announcement is kept. Two processes that do so for the same slot make the
 * same id, and one of them is kept.
 */
@NullMarked
package onrecord.delivery;

import org.jspecify.annotations.NullMarked;
