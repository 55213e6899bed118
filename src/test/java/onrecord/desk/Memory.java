package onrecord.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Followed;
import onrecord.follow.History;
import onrecord.follow.Source;
import onrecord.follow.Sources;
import onrecord.follow.Standing;
import onrecord.place.Tenant;

/** Keeps what is followed for as long as a test lasts. */
final class Memory implements Sources, History {
  private final Map<Source, Standing> followed = new LinkedHashMap<>();
  private final Map<Source, Map<String, Entry>> standing = new LinkedHashMap<>();
  private final List<Event> events = new ArrayList<>();

  @Override
  public List<Followed> all() {
    return followed.entrySet().stream()
        .map(one -> new Followed(one.getKey(), one.getValue()))
        .toList();
  }

  @Override
  public Source add(Source source, Standing how) {
    followed.put(source, how);
    return source;
  }

  @Override
  public boolean remove(Source source) {
    return followed.remove(source) != null;
  }

  @Override
  public Optional<Followed> claim(String process, Instant now, Duration lease) {
    return Optional.empty();
  }

  @Override
  public void keep(Source source, Standing how) {
    followed.replace(source, how);
  }

  @Override
  public List<Entry> standing(Source source) {
    return List.copyOf(standing.getOrDefault(source, Map.of()).values());
  }

  @Override
  public List<Entry> withdrawn(Source source) {
    return List.of();
  }

  @Override
  public int standing() {
    return standing.values().stream().mapToInt(Map::size).sum();
  }

  @Override
  public List<Event> keep(Source source, Standing how, List<Change> changes, Instant at) {
    keep(source, how);
    Map<String, Entry> entries = standing.computeIfAbsent(source, any -> new LinkedHashMap<>());
    for (Change change : changes) {
      if (change instanceof Change.OfEntry one && !(change instanceof Change.Withdrawn)) {
        entries.put(one.entry().id(), one.entry());
      }
      events.add(new Event(events.size() + 1, at, source, change));
    }
    return events.subList(events.size() - changes.size(), events.size());
  }

  @Override
  public List<Event> after(long position, int atMost) {
    return events.stream().filter(event -> event.position() > position).limit(atMost).toList();
  }

  @Override
  public List<Event> after(Source source, long position, int atMost) {
    return after(position, events.size()).stream()
        .filter(event -> event.source().equals(source))
        .limit(atMost)
        .toList();
  }

  @Override
  public long newest(Source source) {
    return after(source, 0, events.size()).stream().mapToLong(Event::position).max().orElse(0);
  }

  @Override
  public long newest() {
    return events.size();
  }

  @Override
  public List<Event> corrections(Tenant reader, Instant since, int atMost) {
    return events.reversed().stream()
        .filter(event -> reader.sees(event.source().owner()) && !event.at().isBefore(since))
        .filter(event ->
            event.change() instanceof Change.Corrected
                || event.change() instanceof Change.Withdrawn)
        .limit(atMost)
        .toList();
  }

  @Override
  public List<Event> of(Source source, String entry) {
    return events.stream()
        .filter(event -> event.source().equals(source))
        .filter(
            event -> event.change() instanceof Change.OfEntry one && one.entry().id().equals(entry))
        .toList();
  }

  @Override
  public Optional<Entry> last(Source source, String entry) {
    return of(source, entry).reversed().stream()
        .map(event -> ((Change.OfEntry) event.change()).entry())
        .findFirst();
  }

  @Override
  public Optional<Entry> version(Source source, String entry, int version) {
    return Optional.empty();
  }
}
