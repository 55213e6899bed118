package onrecord.reader.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a feed says of itself.
 *
 * @param title plain or in HTML
 * @param url the page that it is the feed of
 * @param date when it was last changed, as printed
 * @param authors who wrote the entries that name nobody
 */
record FeedFacts(String title, Optional<URI> url, Optional<String> date, List<String> authors) {}
