package onrecord.chat.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads markdown as Discord's client does, rule by rule, and says what of it is shown as words and
 * what as anything else. The rules are those of the client's simple-markdown parser, in its order.
 */
final class ModelClient {
  /**
   * What somebody sees.
   *
   * @param text the words that are read
   * @param html the same with what stands out, as a browser shows it
   * @param effects what is more than words: "link https://...", "mention <@1>", "strong"
   */
  record Seen(String text, String html, List<String> effects) {}

  private record Rule(String name, Pattern pattern, boolean atLineStart) {}

  /** After as many backslashes as make whole ones: what follows is not escaped. */
  private static final String EVEN = "(?<=(?<!\\\\)(?:\\\\\\\\){0,30})";

  /** Each group named "in" is read again; the rest of a match is not shown. */
  private static final List<Rule> RULES =
      List.of(
          rule("escape", "\\\\(?<raw>[^0-9A-Za-z\\s])"),
          lineRule("heading", " *#{1,3} +(?<in>[^\\n]+)"),
          lineRule("small", " *-# +(?<in>[^\\n]+)"),
          lineRule("quoteall", " *>>> (?<in>[\\s\\S]*)"),
          lineRule("quote", " *> (?<in>[^\\n]*)"),
          lineRule("list", " *(?:[-*]|\\d+\\.) +(?<in>[^\\n]+)"),
          rule("codeblock", "```(?<raw>[\\s\\S]+?)```"),
          rule("code", "(`+)(?<raw>[\\s\\S]*?[^`])\\1(?!`)"),
          rule("address", "<(?<raw>[^: >]+:/[^ >]+)>"),
          rule("link", "(?<raw>(?:https?|steam|discord)://[^\\s<]+[^<.,:;\"'\\]\\s])"),
          rule("invite", "(?<raw>(?:https?://)?discord(?:app)?\\.(?:gg|com/invite)/[A-Za-z0-9-]+)"),
          rule(
              "masked",
              "\\[(?<in>(?:\\\\.|[^\\[\\]\\\\])*+)\\]\\(\\s*<?(?<to>(?:[^\\s\\\\()]|\\\\.)*+)>?(?:\\s+['\"][^'\"]*['\"])?\\s*\\)"),
          rule("mention", "(?<raw><@[!&]?\\d+>|<#\\d+>|<id:\\w+>|@everyone|@here)"),
          rule("command", "<(?<raw>/[\\w -]+):\\d+>"),
          rule("time", "<t:(?<raw>-?\\d+(?::[tTdDfFRsS])?)>"),
          rule("emoji", "(?<raw><a?:\\w+:\\d+>|:[^\\s:]+(?:::skin-tone-\\d)?:)"),
          rule("spoiler", "\\|\\|(?<in>[\\s\\S]+?)\\|\\|"),
          rule("strong", "\\*\\*(?<in>[\\s\\S]+?)" + EVEN + "\\*\\*(?!\\*)"),
          rule("underline", "__(?<in>[\\s\\S]+?)" + EVEN + "__(?!_)"),
          rule("strike", "~~(?<in>[\\s\\S]+?)" + EVEN + "~~(?!_)"),
          rule("em", "\\*(?=\\S)(?<in>[^*]+?)" + EVEN + "\\*(?!\\*)"),
          rule("em", "\\b_(?<in>[^_]+?)" + EVEN + "_\\b"));

  private final List<String> effects = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder html = new StringBuilder();

  private ModelClient() {}

  static Seen show(String markdown) {
    ModelClient client = new ModelClient();
    client.read(markdown, true);
    return new Seen(client.text.toString(), client.html.toString(), client.effects);
  }

  private void read(String markdown, boolean beginsLine) {
    int at = 0;
    while (at < markdown.length()) {
      boolean lineStart = at == 0 ? beginsLine : markdown.charAt(at - 1) == '\n';
      int next = readRule(markdown, at, lineStart);
      if (next == at) {
        int end = markdown.offsetByCodePoints(at, 1);
        words(markdown.substring(at, end));
        next = end;
      }
      at = next;
    }
  }

  /** Where the rule that matches here ends; the same place where none does. */
  private int readRule(String markdown, int at, boolean lineStart) {
    for (Rule rule : RULES) {
      Matcher found = rule.pattern().matcher(markdown).region(at, markdown.length());
      found.useTransparentBounds(true).useAnchoringBounds(false);
      if ((lineStart || !rule.atLineStart()) && found.lookingAt()) {
        show(rule, found);
        return found.end();
      }
    }
    return at;
  }

  private void show(Rule rule, Matcher found) {
    String inner = group(found, "in");
    String raw = group(found, "raw");
    switch (rule.name()) {
      case "escape" -> words(raw);
      case "time" -> {
        effects.add("time " + raw);
        words(ModelClock.show(raw));
      }
      case "masked" -> {
        effects.add("link " + group(found, "to") + " as " + show(inner).text());
        html.append("<a href=\"").append(escaped(group(found, "to"))).append("\">");
        read(inner, false);
        html.append("</a>");
      }
      case "code", "codeblock", "address", "link", "invite", "mention", "command", "emoji" -> {
        effects.add(rule.name() + " " + raw);
        html.append("<mark>");
        words(raw);
        html.append("</mark>");
      }
      default -> {
        effects.add(rule.name());
        html.append("<span class=\"").append(rule.name()).append("\">");
        read(inner, rule.name().startsWith("quote"));
        html.append("</span>");
      }
    }
  }

  private void words(String words) {
    text.append(words);
    html.append(words.equals("\n") ? "<br>" : escaped(words));
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String group(Matcher found, String name) {
    return found.pattern().namedGroups().containsKey(name) ? String.valueOf(found.group(name)) : "";
  }

  private static Rule rule(String name, String pattern) {
    return new Rule(name, Pattern.compile(pattern), false);
  }

  private static Rule lineRule(String name, String pattern) {
    return new Rule(name, Pattern.compile(pattern), true);
  }
}
