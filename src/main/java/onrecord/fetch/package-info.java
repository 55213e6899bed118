/**
 * Guarded HTTP: addresses, sizes, deadlines, conditional requests.
 *
 * <p>Why: people name the addresses and strangers answer them, so neither is trusted. An address is
 * parsed once, by the parser of the client that connects ({@link onrecord.fetch.Address}), and
 * whatever two parsers could read in two ways is refused. A host is looked up once, every answer
 * must be public by a table of our own ({@link onrecord.fetch.PublicAddresses}: the predicates of
 * {@code InetAddress} miss most of it), and the table is asked again by the socket as it connects,
 * since the client asks no resolver for addresses typed as numbers. Redirects are followed by hand,
 * each like an address that somebody typed.
 *
 * <p>What comes back is counted as it is decoded, first without keeping it, so that a bomb costs no
 * memory; one deadline holds for all of a fetch; and a body that breaks off is a failure, never a
 * shorter page, because entries that are missing from a page count as withdrawn. HTTP/1.1 alone is
 * spoken: with HTTP/2 a server may send 16 MB ahead into our memory. Whatever an address or a
 * server does is a value, {@link onrecord.fetch.Fetched}, with a reason that people may read: it
 * tells no address that a name was resolved to, and no query.
 */
@NullMarked
package onrecord.fetch;

import org.jspecify.annotations.NullMarked;
