/**
 * Serves the pages to browsers: addresses, signed links, limits, server-sent events.
 *
 * <p>Why: whatever listens on a network is written by one hand, so the one thing that can be asked
 * of it (GET, of a few addresses) and everything that is bounded (sizes, times, threads,
 * connections, requests of an address) stand here together, and no page and no measurement knows of
 * HTTP. A link to a tenant's coverage is signed rather than looked up: it needs no account, nothing
 * is kept of whom it was given to, and it names one coverage alone. The key that signs stands in a
 * file of the data folder, for its owner alone, and not in the store: so no backup carries it away,
 * and to remove it voids every link. Processes that share a PostgreSQL share their links where they
 * share that file.
 *
 * <p>What a page shows is gathered from the open record on behalf of one owner, and of one
 * coverage; a tenant's own is never asked for by the name of a coverage, so that what does not
 * exist and what is not to be seen are the same plain page. Events go to each reader by a queue of
 * their own; whoever is too slow is left, comes back, and goes on from the history. Their ids are
 * made unreadable: a position counts what happens to all tenants.
 */
@NullMarked
package onrecord.web;

import org.jspecify.annotations.NullMarked;
