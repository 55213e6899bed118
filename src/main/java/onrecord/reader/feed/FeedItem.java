package onrecord.reader.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * An entry as a feed of any dialect gives it.
 *
 * @param place where it stands ("line 12", "items[3]")
 * @param id its own, or its link as printed
 * @param url where it can be read
 * @param title plain or in HTML
 * @param texts plain or in HTML; of equally long ones the first counts
 * @param published when, as printed
 * @param modified when last changed, as printed
 * @param authors as printed, each one text
 * @param labels its categories or tags
 * @param media titles of what is attached
 */
record FeedItem(
    String place,
    Optional<String> id,
    Optional<URI> url,
    String title,
    List<String> texts,
    Optional<String> published,
    Optional<String> modified,
    List<String> authors,
    List<String> labels,
    List<String> media) {}
