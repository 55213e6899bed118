package onrecord.desk;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.desk.CitedVersions.CitedVersion;
import onrecord.place.Tenant;

/** Which versions a tenant is shown words of. */
record Citations(OpenRecord record, Tenant reader) {
  /** Those of an answer, of a digest, or of entries in full; a list of headlines cites nothing. */
  Set<CitedVersion> of(Reply reply) {
    return switch (reply) {
      case Reply.Answered answered -> of(answered.answer());
      case Reply.Whole whole ->
          distinct(whole.entries().stream().map(filed -> version(filed.coverage(), filed.entry())));
      case Reply.Digested digested ->
          distinct(
              Stream.concat(
                      digested.digest().developments().stream(),
                      digested.digest().quotes().stream())
                  .map(excerpt -> version(excerpt.coverage(), excerpt.entry())));
      default -> Set.of();
    };
  }

  Set<CitedVersion> of(Answer answer) {
    return answer instanceof Answer.OnRecord found
        ? distinct(
            found.excerpts().stream().map(excerpt -> version(excerpt.coverage(), excerpt.entry())))
        : Set.of();
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
