package onrecord.watch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.index.FiledEntry;
import onrecord.place.Tenant;

/** Entries to be looked at. */
final class Watched {
  private Watched() {}

  /** Everybody's, of one paragraph. */
  static FiledEntry entry(String text) {
    Entry entry =
        new Entry(
            "e1",
            1,
            Optional.empty(),
            Instant.EPOCH,
            Optional.empty(),
            ZoneOffset.UTC,
            List.of(),
            false,
            Optional.empty(),
            List.of(Paragraph.body(text)));
    return new FiledEntry(Tenant.EVERYBODY, "one", entry, List.of());
  }
}
