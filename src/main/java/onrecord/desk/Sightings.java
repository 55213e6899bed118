package onrecord.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Masthead;
import onrecord.follow.Event;
import onrecord.follow.Follow;
import onrecord.follow.Followed;
import onrecord.follow.Source;
import onrecord.index.Scope;
import onrecord.place.Role;
import onrecord.place.Tenant;

/** What a tenant sees of what is followed: its own sources and those of everybody. */
record Sightings(OpenRecord record, Follow follow, InstantSource clock) {
  List<FollowedHere> of(Request request) {
    return follow.sources(request.place().tenant()).stream()
        .map(followed -> of(followed, request))
        .toList();
  }

  /** One that the asker's tenant sees. */
  FollowedHere of(Followed followed, Request request) {
    Optional<Instant> newest = newest(request.place().tenant(), followed.source());
    return FollowedHere.of(followed, newest, Knowledge.of(request));
  }

  private Optional<Instant> newest(Tenant reader, Source source) {
    Scope scope = new Scope(reader, Instant.MIN, clock.instant(), Set.of(source.coverage()));
    return record.entries(scope, 1).stream().findFirst().map(filed -> filed.entry().publishedAt());
  }

  /** What happened; empty where the reader does not see it, or not yet. */
  Optional<Notice> notice(Tenant reader, Role role, Event event) {
    boolean seen = reader.sees(event.source().owner()) && !event.at().isAfter(clock.instant());
    return seen
        ? Optional.of(
            new Notice(masthead(reader, event.source()), new Knowledge(role).event(event)))
        : Optional.empty();
  }

  private Masthead masthead(Tenant reader, Source source) {
    return record.coverages(reader).stream()
        .filter(coverage -> coverage.id().equals(source.coverage()))
        .findFirst()
        .orElseGet(() -> bare(source));
  }

  private static Masthead bare(Source source) {
    return new Masthead(
        source.coverage(), Optional.empty(), Optional.empty(), Optional.empty(), ZoneOffset.UTC);
  }
}
