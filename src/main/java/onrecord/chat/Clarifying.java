package onrecord.chat;

import java.text.ListFormat;
import java.util.ArrayList;
import java.util.List;
import onrecord.desk.Option;
import onrecord.desk.Reply;
import onrecord.desk.Request;
import onrecord.question.Clarification;

/** Lays out the short question whom somebody meant, and what each choice asks. */
final class Clarifying {
  /** No longer than the label of a button. */
  private static final int LONGEST_LABEL = 80;

  private final Texts texts;
  private final Citations citations;

  Clarifying(Texts texts, Citations citations) {
    this.texts = texts;
    this.citations = citations;
  }

  /** The question in one line. */
  Message.Block line(Clarification asked) {
    ListFormat or =
        ListFormat.getInstance(texts.locale(), ListFormat.Type.OR, ListFormat.Style.FULL);
    String choices = or.format(labels(asked));
    String line = texts.of("clarify.which", Shortened.of(asked.words()), choices);
    return Message.Block.of(Line.of(Piece.strong(line)));
  }

  /** The names, each with a role where the page tells one. */
  List<String> labels(Clarification asked) {
    return asked.choices().stream()
        .map(choice -> label(VisibleText.of(citations.named(choice.person()))))
        .toList();
  }

  private static String label(String named) {
    String label = Shortened.of(named, LONGEST_LABEL - 1);
    return label.length() > LONGEST_LABEL ? Shortened.of(named, LONGEST_LABEL / 2 - 1) : label;
  }

  /** What is asked anew by each choice: of the coverage that was asked before. */
  static List<Script.Choice> choices(Request request, Reply reply, Layout layout) {
    return reply instanceof Reply.Answered answered
        ? answered
            .answer()
            .clarification()
            .map(asked -> choices(request, asked, layout.choices(reply)))
            .orElse(List.of())
        : List.of();
  }

  private static List<Script.Choice> choices(
      Request request, Clarification asked, List<String> labels) {
    String coverage = request.option(Option.COVERAGE).map(name -> " coverage:" + name).orElse("");
    List<Script.Choice> choices = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      String question = asked.choices().get(i).question();
      String line = "/ask " + Shortened.of(question, Scripts.LONGEST_QUESTION) + coverage;
      choices.add(new Script.Choice(labels.get(i), line));
    }
    return choices;
  }
}
