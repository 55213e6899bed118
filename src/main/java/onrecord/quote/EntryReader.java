package onrecord.quote;

import java.util.ArrayList;
import java.util.List;

/** Attributes the quotes of one entry, line by line, carrying the speaker along. */
final class EntryReader {
  private final Discourse discourse;
  private final List<Statement> found = new ArrayList<>();
  private Voice carried = Voice.NOBODY;

  EntryReader(Roster roster) {
    this.discourse = new Discourse(roster);
  }

  List<Statement> read(List<ReadLine> lines) {
    lines.forEach(this::read);
    return found;
  }

  private void read(ReadLine read) {
    LineReader reader = new LineReader(read, discourse, carried);
    found.addAll(reader.read());
    carried = read.line().isTitle() ? Voice.NOBODY : reader.carried();
  }
}
