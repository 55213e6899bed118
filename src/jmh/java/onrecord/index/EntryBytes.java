package onrecord.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.place.Tenant;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Span;

/** Entries in a file, read at little cost: what a store adds is measured where the store is. */
final class EntryBytes {
  static final String COVERAGE = "invented";
  private static final int PEOPLE = 2_000;

  private EntryBytes() {}

  static void write(Entry entry, DataOutputStream out) throws IOException {
    write(entry.id(), out);
    write(entry.title().orElse(""), out);
    out.writeLong(entry.publishedAt().getEpochSecond());
    out.writeInt(entry.paragraphs().size());
    for (Paragraph paragraph : entry.paragraphs()) {
      write(paragraph.text(), out);
    }
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Every second entry quotes somebody. */
  static List<FiledEntry> read(DataInputStream in, int count) throws IOException {
    List<FiledEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Entry entry = entry(in);
      int number = entry.id().hashCode();
      boolean quotes = number % 2 == 0 && !entry.paragraphs().isEmpty();
      entries.add(
          new FiledEntry(
              Tenant.EVERYBODY,
              COVERAGE,
              entry,
              quotes ? List.of(quote(entry, Math.floorMod(number, PEOPLE))) : List.of()));
    }
    return entries;
  }

  private static Entry entry(DataInputStream in) throws IOException {
    String id = text(in);
    Optional<String> title = Optional.of(text(in)).filter(text -> !text.isEmpty());
    Instant at = Instant.ofEpochSecond(in.readLong());
    List<Paragraph> paragraphs = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      paragraphs.add(Paragraph.body(text(in)));
    }
    return new Entry(
        id,
        1,
        title,
        at,
        Optional.empty(),
        ZoneOffset.UTC,
        List.of(),
        false,
        Optional.empty(),
        paragraphs);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static Quote quote(Entry entry, int person) {
    int length = entry.paragraphs().getFirst().text().length();
    return new Quote(
        0,
        new Span(0, Math.min(length, 40)),
        Quote.Kind.INDIRECT,
        Optional.of(
            new Person("Ada Person" + person, Set.of("Ada"), Set.of("mayor"), Person.Kind.PERSON)),
        Optional.of("the mayor"),
        Optional.of("said"));
  }
}
