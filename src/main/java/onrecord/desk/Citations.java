package onrecord.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Excerpt;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.desk.CitedVersions.CitedVersion;
import onrecord.follow.Change;
import onrecord.place.Tenant;

/** Which versions a tenant is shown words of. */
record Citations(OpenRecord record, Tenant reader) {
  /**
   * Those of an answer, a list or a digest, of entries in full or caught, and those that stand
   * corrected.
   */
  Set<CitedVersion> of(Reply reply) {
    return switch (reply) {
      case Reply.Answered answered -> of(answered.answer());
      case Reply.Entries entries -> of(entries.headlines());
      case Reply.Changes changes -> corrected(changes.notices());
      case Reply.Whole whole ->
          distinct(whole.entries().stream().map(filed -> version(filed.coverage(), filed.entry())));
      case Reply.Digested digested ->
          Stream.of(
                  of(digested.digest().developments()),
                  of(digested.digest().quotes()),
                  corrected(digested.corrections()))
              .flatMap(Set::stream)
              .collect(Collectors.toUnmodifiableSet());
      case Reply.Caught caught ->
          distinct(
              caught.entries().stream()
                  .map(CaughtEntry::filed)
                  .map(filed -> version(filed.coverage(), filed.entry())));
      default -> Set.of();
    };
  }

  Set<CitedVersion> of(Answer answer) {
    return switch (answer) {
      case Answer.OnRecord found -> of(found.excerpts());
      case Answer.Silence silence ->
          distinct(silence.nearest().stream().map(near -> version(near.coverage(), near.entry())));
    };
  }

  private Set<CitedVersion> of(List<Excerpt> excerpts) {
    return distinct(excerpts.stream().map(excerpt -> version(excerpt.coverage(), excerpt.entry())));
  }

  /** Of each entry the newest version that is told of; one that was withdrawn stands no more. */
  private Set<CitedVersion> corrected(List<Notice> newestFirst) {
    Map<List<String>, Notice> newest = new LinkedHashMap<>();
    for (Notice notice : newestFirst) {
      if (notice.event().change() instanceof Change.OfEntry change) {
        newest.putIfAbsent(List.of(notice.coverage().id(), change.entry().id()), notice);
      }
    }
    return distinct(newest.values().stream().flatMap(this::corrected));
  }

  private Stream<Optional<CitedVersion>> corrected(Notice notice) {
    return notice.event().change() instanceof Change.Corrected change
        ? Stream.of(version(notice.coverage(), change.entry()))
        : Stream.empty();
  }

  private static Set<CitedVersion> distinct(Stream<Optional<CitedVersion>> versions) {
    return versions.flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
  }

  /** Empty for one that was closed meanwhile. */
  private Optional<CitedVersion> version(Masthead coverage, Entry entry) {
    return record
        .owner(reader, coverage.id())
        .map(owner -> new CitedVersion(owner, coverage.id(), entry.id(), entry.version()));
  }
}
