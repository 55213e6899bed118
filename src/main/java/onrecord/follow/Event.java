package onrecord.follow;

import java.time.Instant;

/**
 * A change that was kept.
 *
 * @param position each event has a greater one than those before it; there may be gaps
 * @param at when it was noticed
 */
public record Event(long position, Instant at, Source source, Change change) {}
