/**
 * Serves the pages to browsers: addresses, signed links, limits, server-sent events.
 *
 * <p>Why: whatever listens on a network is written by one hand, so the one thing that can be asked
 * of it (GET, of a few addresses) and everything that is bounded (sizes, times, threads,
 * connections, requests of an address) stand here together, and no page and no measurement knows of
 * HTTP. A link to a tenant's coverage is signed rather than looked up: it needs no account, nothing
 * is kept of whom it was given to, and it names one coverage alone.
 */
@NullMarked
package onrecord.web;

import org.jspecify.annotations.NullMarked;
