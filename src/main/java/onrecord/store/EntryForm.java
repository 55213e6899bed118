package onrecord.store;

import onrecord.coverage.Byline;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;

/** How an entry is written. */
final class EntryForm {
  private EntryForm() {}

  static void write(Out out, Entry entry) {
    out.text(entry.id())
        .number(entry.version())
        .text(entry.title())
        .time(entry.publishedAt())
        .time(entry.modifiedAt())
        .text(entry.zone().getId())
        .list(entry.bylines(), EntryForm::writeByline)
        .flag(entry.breaking())
        .text(entry.url())
        .list(entry.paragraphs(), EntryForm::writeParagraph);
  }

  static Entry read(In in) {
    return new Entry(
        in.text(),
        in.integer(),
        in.optionalText(),
        in.time(),
        in.optionalTime(),
        in.zone(),
        in.list(EntryForm::readByline),
        in.flag(),
        in.optionalUri(),
        in.list(EntryForm::readParagraph));
  }

  private static void writeByline(Out out, Byline byline) {
    out.text(byline.name()).text(byline.role()).text(byline.location());
  }

  private static Byline readByline(In in) {
    return new Byline(in.text(), in.optionalText(), in.optionalText());
  }

  private static void writeParagraph(Out out, Paragraph paragraph) {
    out.text(paragraph.kind().name()).text(paragraph.text()).flag(paragraph.housekeeping());
  }

  private static Paragraph readParagraph(In in) {
    return new Paragraph(Paragraph.Kind.valueOf(in.text()), in.text(), in.flag());
  }
}
