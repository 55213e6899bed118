package onrecord.desk;

import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Masthead;
import onrecord.follow.Follow;
import onrecord.index.FiledEntry;
import onrecord.index.Scope;
import onrecord.place.Place;
import onrecord.place.Tenant;
import onrecord.quote.Person;
import onrecord.watch.StandingWatches;
import onrecord.watch.Watch;

/** What somebody may mean who has typed the beginning of an option: only what their tenant sees. */
record Suggestions(OpenRecord record, Follow follow, StandingWatches watches, InstantSource clock) {
  /** As many as Discord shows. */
  static final int MOST = 25;

  /** What is longer cannot be handed back, and so is not offered. */
  static final int LONGEST = 100;

  private static final int ENTRIES = 200;
  private static final Pattern SEPARATORS = Pattern.compile("[\\s/_-]+");
  private static final List<String> TIMES =
      List.of("1 hour", "3 hours", "6 hours", "12 hours", "today", "yesterday", "this morning");

  private static final List<String> WHENS =
      List.of(
          "now",
          "daily 08:00",
          "daily 08:00, 18:00",
          "weekdays 08:00",
          "mon,wed,fri 08:00",
          "weekly monday 08:00",
          "list",
          "preview",
          "pause",
          "resume",
          "off");

  /** What begins like it first, then what has a word that does. */
  List<String> of(Place place, Option option, String typed) {
    String begun = typed.strip().toLowerCase(Locale.ROOT);
    List<String> all = all(place, option).filter(Suggestions::isOffered).distinct().toList();
    return Stream.concat(all.stream().filter(begins(begun)), all.stream().filter(hasWord(begun)))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static boolean isOffered(String value) {
    return !value.isBlank() && value.length() <= LONGEST;
  }

  private static Predicate<String> begins(String begun) {
    return value -> value.toLowerCase(Locale.ROOT).startsWith(begun);
  }

  private static Predicate<String> hasWord(String begun) {
    String words = SEPARATORS.matcher(" " + begun).replaceAll(" ");
    return value ->
        SEPARATORS.matcher(" " + value.toLowerCase(Locale.ROOT)).replaceAll(" ").contains(words);
  }

  private Stream<String> all(Place place, Option option) {
    Tenant reader = place.tenant();
    return switch (option) {
      case SPEAKER, ABOUT -> record.cast(reader).people().stream().map(Person::name);
      case SINCE -> TIMES.stream();
      case ID -> newest(reader).map(filed -> filed.entry().id());
      case SOURCE -> own(reader);
      case COVERAGE -> Stream.concat(names(record.coverages(reader)), Stream.of(Named.ALL));
      case ZONE -> Zones.all();
      case LANGUAGE -> Stream.of("default", "en", "uk", "ru", "es", "de", "fr");
      case ANSWERS -> Stream.of("public", "private", "default");
      case FOR -> Stream.of("me", "here", "everywhere");
      case WHEN -> WHENS.stream();
      case LENGTH -> Stream.of("short", "normal", "long");
      case NOTHING -> Stream.of("say", "silent");
      case HOURS -> Stream.of("22:00-07:00", "23:00-08:00", "off");
      case POSTS -> Stream.of("5", "10", "20", "any");
      case WATCH -> watches.at(place).stream().map(Watch::id);
      case QUESTION, ADDRESS, LIST, QUERY, ROLE -> Stream.empty();
    };
  }

  /** By their titles, or else their ids: of two that have one title the ids tell them apart. */
  private static Stream<String> names(List<Masthead> coverages) {
    List<String> titles = coverages.stream().map(Suggestions::title).toList();
    return coverages.stream()
        .map(one ->
            Collections.frequency(titles, title(one)) == 1 && isOffered(title(one))
                ? title(one)
                : one.id());
  }

  private static String title(Masthead coverage) {
    return coverage.title().orElse(coverage.id()).strip();
  }

  private Stream<FiledEntry> newest(Tenant reader) {
    return record.entries(Scope.until(reader, clock.instant()), ENTRIES).stream();
  }

  /** Those that can be ended. */
  private Stream<String> own(Tenant reader) {
    return follow.sources(reader).stream()
        .map(followed -> followed.source())
        .filter(source -> source.owner().equals(reader))
        .map(source -> source.coverage());
  }
}
