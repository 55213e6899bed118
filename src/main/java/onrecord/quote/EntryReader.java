package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Attributes the quotes of one entry, line by line, carrying the speaker along. */
final class EntryReader {
  private final Discourse discourse;
  private final List<Statement> found = new ArrayList<>();
  private Voice carried = Voice.NOBODY;
  private @Nullable BlockQuote block;

  EntryReader(Roster roster) {
    this.discourse = new Discourse(roster);
  }

  List<Statement> read(List<ReadLine> lines) {
    lines.forEach(this::read);
    return found;
  }

  private void read(ReadLine read) {
    if (block != null && block.holds(read)) {
      found.add(block.statement(read.line()));
      block = block.next();
      return;
    }
    LineReader reader = new LineReader(read, discourse, carried);
    found.addAll(reader.read());
    block = reader.block();
    carried = read.line().isTitle() ? Voice.NOBODY : reader.carried();
  }
}
