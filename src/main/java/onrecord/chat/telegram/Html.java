package onrecord.chat.telegram;

import java.util.List;

/**
 * Writes characters and their looks in Telegram's HTML: every character that means something there
 * is escaped, and every tag that is opened is closed.
 */
final class Html {
  /** Each reader's own zone and language: the short date and the short time. */
  private static final String TIME_FORMAT = "dt";

  private final boolean tagTimes;
  private final StringBuilder out = new StringBuilder();

  private Html(boolean tagTimes) {
    this.tagTimes = tagTimes;
  }

  static String of(List<Run> runs, boolean tagTimes) {
    Html html = new Html(tagTimes);
    html.write(runs);
    return html.out.toString();
  }

  private void write(List<Run> runs) {
    Look.Quote open = Look.Quote.NONE;
    for (Run run : runs) {
      Look.Quote quote = run.look().quote();
      if (quote != open) {
        out.append(open.ends).append(quote.begins);
        open = quote;
      }
      write(run);
    }
    out.append(open.ends);
  }

  private void write(Run run) {
    switch (run.look().tie()) {
      case Look.Tie.None _ -> faced(run);
      case Look.Tie.To to -> tied("a href=\"" + escaped(to.address().toString()) + "\"", "a", run);
      case Look.Tie.At at when tagTimes ->
          tied(
              "tg-time unix=\"" + at.moment().getEpochSecond() + "\" format=\"" + TIME_FORMAT + '"',
              "tg-time",
              run);
      case Look.Tie.At _ -> faced(run);
    }
  }

  private void tied(String begin, String end, Run run) {
    out.append('<').append(begin).append('>');
    faced(run);
    out.append("</").append(end).append('>');
  }

  private void faced(Run run) {
    String tag = run.look().face().tag;
    String text = escaped(run.text());
    if (tag.isEmpty()) {
      out.append(text);
    } else {
      out.append('<').append(tag).append('>').append(text);
      out.append("</").append(tag).append('>');
    }
  }

  /** For text, and for values between double quotation marks. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
