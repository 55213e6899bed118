/**
 * What must survive a crash, for those who own it: implements the keeping interfaces of follow,
 * live, index, desk, digest and chat.
 *
 * <p>Why: those packages say in interfaces of their own what they need kept, and no SQL leaves this
 * one. By default it is kept in SQLite, in one file under the data folder: nobody has to install or
 * look after a database for a bot of one process, a copy is one file, and a commit that returned
 * has reached the disk. PostgreSQL is there for several processes. Both run the same statements
 * over the same schema, so that one set of tests speaks for both; what differs is in {@link
 * onrecord.store.Dialect}.
 *
 * <p>Every writer locks the row of {@code ledger} first and takes its numbers from it. So events
 * become visible in the order of their positions although transactions overlap, rows need no
 * numbering of either database's own, and a copy of all rows is a store as well.
 *
 * <p>An entry's versions, quotes and cast are each one value that is read and written whole, so
 * each is one body: JSON arrays by position, which any tool reads (the first four bytes are a
 * checksum: a word that changed on the disk must never be shown as what was published). Columns
 * hold only what is searched for. 100,000 entries with their quotes are read back in 1.2 seconds of
 * CPU, so that no denser form was wanted.
 *
 * <p>What is due is rung by db-scheduler, which gives each thing to one process and to another
 * where that one was killed. It has its rows in the same schema, its times as numbers ({@link
 * onrecord.store.TimesAsNumbers}). Left to itself it would sleep for a day where a clock is set
 * back by a day. It rings at least once, and may ring twice: what was told stands in rows of ours.
 *
 * <p>A damaged file is renamed, never deleted or written to; what can be read of it is copied, row
 * by row, into a new one.
 */
@NullMarked
package onrecord.store;

import org.jspecify.annotations.NullMarked;
