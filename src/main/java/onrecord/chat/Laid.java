package onrecord.chat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import onrecord.desk.CitedVersions.CitedVersion;
import onrecord.desk.Reply;
import onrecord.place.Tenant;

/**
 * Remembers how replies were laid out, as one that nobody asked for may go to thousands of places.
 * Used by several threads: whoever wants the same at the same time waits for the first.
 */
final class Laid {
  /** Each holds a few pages. */
  private static final int MOST = 64;

  /**
   * What pages depend on.
   *
   * @param wall behind which they stay; empty where they show nothing but what is everybody's
   */
  private record Key(Reply reply, Locale locale, Optional<Tenant> wall) {}

  private final Map<Key, List<Message>> laid =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Message>> eldest) {
          return size() > MOST;
        }
      };

  /**
   * The pages of a reply.
   *
   * @param cited what it shows; links to what is a tenant's own are for that tenant alone
   * @param layout lays it out
   */
  synchronized List<Message> pages(
      Reply reply,
      Locale locale,
      Tenant tenant,
      Set<CitedVersion> cited,
      Supplier<List<Message>> layout) {
    boolean isOpen = cited.stream().allMatch(one -> one.owner().isEverybody());
    Optional<Tenant> wall = Optional.of(tenant).filter(any -> !isOpen);
    return laid.computeIfAbsent(new Key(reply, locale, wall), any -> layout.get());
  }
}
