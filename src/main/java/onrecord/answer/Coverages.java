package onrecord.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.index.FiledEntry;
import onrecord.place.Tenant;
import onrecord.quote.Cast;
import onrecord.quote.Person;

/**
 * The coverages that are open: what each says of itself and whom it names. Safe for several
 * threads.
 */
final class Coverages {
  private record Key(Tenant owner, String id) {}

  private record Open(
      Masthead masthead, Cast cast, Map<String, Person> reporters, Optional<Locale> language) {}

  private final Map<Key, Open> open = new LinkedHashMap<>();

  /** An answer that was begun before a coverage was closed still says where its words stand. */
  private final Map<Key, Masthead> mastheads = new HashMap<>();

  /** Made when they are asked for, and forgotten when what they are made of changes. */
  private final Map<Tenant, Cast> casts = new HashMap<>();

  /**
   * Opens a coverage, or brings it up to date.
   *
   * @param entries those that are new in it
   */
  synchronized void put(
      Tenant owner, Masthead masthead, Cast cast, Collection<FiledEntry> entries) {
    Key key = new Key(owner, masthead.id());
    Optional<Open> before = Optional.ofNullable(open.get(key));
    Map<String, Person> reporters = before.map(Open::reporters).orElseGet(LinkedHashMap::new);
    Optional<Locale> language = before.flatMap(Open::language).or(() -> WrittenIn.of(entries));
    entries.stream()
        .map(FiledEntry::entry)
        .map(Entry::bylines)
        .forEach(bylines -> JointCast.addReporters(bylines, reporters));
    open.put(key, new Open(masthead, cast, reporters, language));
    mastheads.put(key, masthead);
    forgetCasts(owner);
  }

  synchronized void remove(Tenant owner, String id) {
    open.remove(new Key(owner, id));
    forgetCasts(owner);
  }

  synchronized int size() {
    return open.size();
  }

  private void forgetCasts(Tenant owner) {
    casts.keySet().removeIf(reader -> reader.sees(owner));
  }

  /** What the reader sees, in the order in which it was opened. */
  synchronized List<Masthead> visible(Tenant reader) {
    return open.entrySet().stream()
        .filter(one -> reader.sees(one.getKey().owner()))
        .map(one -> one.getValue().masthead())
        .toList();
  }

  /** Whose an open coverage is that a reader sees; empty if there is none. */
  synchronized Optional<Tenant> owner(Tenant reader, String id) {
    return Stream.of(reader, Tenant.EVERYBODY)
        .filter(owner -> open.containsKey(new Key(owner, id)))
        .findFirst();
  }

  synchronized boolean isOpen(Tenant owner, String id) {
    return open.containsKey(new Key(owner, id));
  }

  /** What an open coverage says of itself. */
  synchronized Optional<Masthead> masthead(Tenant owner, String id) {
    return Optional.ofNullable(open.get(new Key(owner, id))).map(Open::masthead);
  }

  /** The cast of one coverage; nobody where it is not open. */
  synchronized Cast cast(Tenant owner, String id) {
    return Optional.ofNullable(open.get(new Key(owner, id)))
        .map(Open::cast)
        .orElseGet(() -> new Cast(List.of()));
  }

  /** Everybody whom the coverages name that the reader sees, and who wrote them. */
  synchronized Cast cast(Tenant reader) {
    return casts.computeIfAbsent(reader, this::joint);
  }

  /** Everybody whom some of the coverages name that the reader sees, and who wrote them. */
  synchronized Cast cast(Tenant reader, Set<String> within) {
    return joint(reader, within::contains);
  }

  /** The languages of some of the coverages that the reader sees; of all where none is named. */
  synchronized Set<Locale> languages(Tenant reader, Set<String> within) {
    return open.entrySet().stream()
        .filter(one -> reader.sees(one.getKey().owner()))
        .filter(one -> within.isEmpty() || within.contains(one.getKey().id()))
        .flatMap(one -> one.getValue().language().stream())
        .collect(Collectors.toSet());
  }

  private Cast joint(Tenant reader) {
    return joint(reader, any -> true);
  }

  private Cast joint(Tenant reader, Predicate<String> within) {
    List<Open> seen =
        open.entrySet().stream()
            .filter(one -> reader.sees(one.getKey().owner()) && within.test(one.getKey().id()))
            .map(Map.Entry::getValue)
            .toList();
    return JointCast.of(
        seen.stream().map(Open::cast).toList(),
        seen.stream().flatMap(one -> one.reporters().values().stream()).toList());
  }

  /** The coverage that an entry of the index belongs to. */
  synchronized Masthead of(Tenant owner, String id) {
    Masthead masthead = mastheads.get(new Key(owner, id));
    if (masthead == null) {
      throw new IllegalStateException("the index holds an entry of " + id + ", never opened");
    }
    return masthead;
  }
}
