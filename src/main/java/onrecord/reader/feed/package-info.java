/**
 * RSS, Atom, RDF, JSON Feed, OPML lists.
 *
 * <p>Why: most feeds in the wild are not well-formed, and a parser that follows the declarations of
 * those that are can be made to read files, dial addresses and fill the memory. So everything
 * before a document's first element is taken off as text, no entity is known but those of HTML, and
 * the rest is read by jsoup's XML parser, which refuses nothing and knows no declaration; a strict
 * parser would be a second way in. ROME tells what the elements mean in each dialect, for one item
 * at a time: an item that it cannot read is set aside and the rest goes on. ROME's own XML parser
 * is never used, nor are its dates: they roll "32 October" over and forget the offset that was
 * printed.
 *
 * <p>A feed lists what is newest and drops what is old, so one without an entry is read, not
 * refused. An item whose end is missing was cut off, and is left out: half an entry would pass for
 * a correction.
 */
@NullMarked
package onrecord.reader.feed;

import org.jspecify.annotations.NullMarked;
