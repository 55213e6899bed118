package onrecord.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.ListFormat;
import java.util.List;
import java.util.Locale;
import onrecord.question.Clarification;

/** What an answer asks back, as JSON. */
final class ClarificationJson {
  private static final ListFormat CHOICES =
      ListFormat.getInstance(Locale.UK, ListFormat.Type.OR, ListFormat.Style.FULL);

  private ClarificationJson() {}

  static void put(ObjectNode json, Clarification asked) {
    List<String> names = asked.choices().stream().map(choice -> choice.person().name()).toList();
    ObjectNode clarify = json.putObject("clarify");
    clarify.put("question", "Which " + asked.words() + ": " + CHOICES.format(names) + "?");
    ArrayNode choices = clarify.putArray("choices");
    names.forEach(choices::add);
  }
}
