/**
 * schema.org LiveBlogPosting, as JSON-LD in HTML or as JSON.
 *
 * <p>Why: the JSON-LD of a page is the publisher's own list of entries, but what it says of each is
 * often poorer than the page: one time for all, the page's headline on every entry, paragraphs run
 * together, lists left out. So the JSON-LD decides which entries there are, and each is completed
 * from the element of the page that carries its id; a page without JSON-LD is read from its markup
 * alone. Only text leaves this package, never markup. Jackson is held to depth 100, numbers of
 * 1,000 and strings of 1,000,000 characters.
 */
@NullMarked
package onrecord.reader.liveblog;

import org.jspecify.annotations.NullMarked;
