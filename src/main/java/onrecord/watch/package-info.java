/**
 * Standing queries: what a place wants to be told at once, and why it matched.
 *
 * <p>Why: people fear regular expressions and query parsers fear people, so a query is words,
 * "phrases", AND, OR, NOT, parentheses and three fields, read by {@link onrecord.watch.QueryReader}
 * in time that grows with its length; whatever it cannot read it names with its place. Words are
 * compared by the stems of {@link onrecord.index.Stems}, as everywhere in the record, so that a
 * watch catches what a question would find.
 *
 * <p>Of 100,000 queries an entry concerns a few. Each query stands under the rarest word (or
 * speaker, or coverage) that it cannot match without, one for each of its alternatives; an entry
 * looks up its own words and decides on what stands there ({@link onrecord.watch.Watches}). A query
 * that only excludes has no such word, and is refused. How rare a word is, is learnt from the
 * entries that came by.
 *
 * <p>The one entry is a map of positions, {@link onrecord.watch.WatchedEntry}, and no MemoryIndex
 * of Lucene: the stems are made anyway, a look at a word is one look at a map, and who speaks and
 * which words made it match come out of the same place.
 */
@NullMarked
package onrecord.watch;

import org.jspecify.annotations.NullMarked;
