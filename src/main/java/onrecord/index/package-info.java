/**
 * Retrieval in memory: passages, queries, ranking, fusion.
 *
 * <p>Why: an answer is a sentence, so sentences are what is indexed, and each is scored with what
 * its title, its entry and its speaker add to it ({@link onrecord.index.Ranking}), over candidates
 * that BM25 finds by the sentence alone and by the entry as a whole. The postings are our own: with
 * Lucene's, 100,000 entries took four times the processor to put in, a reader's own entries and
 * everybody's had scores that could not be compared, and entries taken out went on being counted.
 * Words and meaning are fused by a weighted sum, which beat reciprocal rank fusion where both were
 * measured. People's text never reaches a query parser. Vectors are kept as bytes, a quarter of
 * their size, and a search never waits for more of them than it has hits.
 *
 * <p>Each tenant has a section of its own, and who reads is an argument of every look into the
 * record: a wall that a caller could forget to ask for is none, and a rarity or a spelling learnt
 * from somebody else's entries would tell of them.
 */
@NullMarked
package onrecord.index;

import org.jspecify.annotations.NullMarked;
