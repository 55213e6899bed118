package onrecord.page;

import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;

/**
 * One entry.
 *
 * @param coverage where it stands
 * @param links where the coverage's pages stand
 * @param shown in the version that was asked for, else in its newest
 * @param pinned whether the version was asked for, so that the page stays as it is when the entry
 *     is corrected
 * @param quote words that it is said to hold, to be marked; white space is folded
 * @param older the entry published before it
 * @param newer the entry published after it
 * @param data the entry as schema.org JSON-LD
 */
public record EntryPage(
    Masthead coverage,
    Links links,
    Shown shown,
    boolean pinned,
    Optional<String> quote,
    Optional<Entry> older,
    Optional<Entry> newer,
    Optional<String> data) {}
