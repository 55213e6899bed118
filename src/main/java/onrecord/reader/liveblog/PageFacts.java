package onrecord.reader.liveblog;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Paragraph;

/**
 * What a page says of itself.
 *
 * @param title its headline
 * @param publisher who published it
 * @param url its address
 * @param preface what it says before its first entry
 * @param zoneNames words that may name the zone it prints its times in ("EDT", "BST")
 */
record PageFacts(
    Optional<String> title,
    Optional<String> publisher,
    Optional<URI> url,
    List<Paragraph> preface,
    List<String> zoneNames) {}
