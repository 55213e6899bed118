package onrecord.chat;

import java.net.URI;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;

/** Where an entry can be read that has no address of its own. */
@FunctionalInterface
public interface Permalinks {
  /** Nowhere. */
  Permalinks NONE = (coverage, entry, words) -> Optional.empty();

  /**
   * The address of the version of an entry; empty where there is none.
   *
   * @param words of it that are cited
   */
  Optional<URI> of(Masthead coverage, Entry entry, Optional<String> words);
}
