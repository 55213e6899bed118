package onrecord.reader;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import onrecord.coverage.Paragraph;
import onrecord.text.Fold;
import onrecord.text.Sentences;
import onrecord.text.Span;

/**
 * Tells words about the page itself ("Stick with us.") from words that report. A paragraph is
 * housekeeping only if every sentence of it is: what reports something must never be hidden.
 */
public final class Housekeeping {
  private static final int MAX_WORDS = 60;
  private static final String OPENING =
      "^(?:so |and |but |for now,? |right,? |ok,? |well,? |in the meantime,? |meanwhile,? |until then,? |as (?:ever|always),? )?";

  private static final List<Pattern> SENTENCES =
      patterns(
          "(?:please |do )*(?:stick|stay) (?:with us|tuned|right here|across)\\b",
          "(?:we'll|we will|we'd|i'll|i will) (?:still |also |just |now |then |soon |of course |shortly )?(?:bring you|be bringing|have (?:more|all|the|full|plenty|live|further|reaction)|keep you|be keeping|keep across|update|let you know|continue (?:to|our|with)|get you|be back|be here|be covering|share|post|leave (?:it|you)|pause|return|be pausing|be closing|wrap|end our|be live|get (?:more|the)|be following|try to (?:bring|get)|provide|report back|send)",
          "(?:we're|we are|i'm|i am) (?:now |about to |going to |just )*(?:logging off|wrapping up|closing (?:this|our|the)|clos(?:e|ing)|ending (?:this|our)|end (?:this|our)|pausing|pause|bringing (?:this|our|you)|bring (?:this|our|you)|leaving it|leave it|signing off|handing over|keeping (?:an eye|across|a close)|monitoring|watching and listening|going to leave)",
          "(?:that's|that is|and that's) (?:it|all|where)\\b.{0,80}(?:from|for (?:now|today|tonight|us|this|our)|we)",
          "(?:thank you|thanks)(?: again| very much| so much)? (?:for|to (?:everyone|all|you))\\b.{0,60}(?:follow|join|read|stay|compan|watch|with us|tuning|comment|getting in touch|messages|questions)",
          "(?:good ?night|good ?bye|bye|good ?(?:morning|afternoon|evening)|hello|hi|welcome)\\b.{0,40}(?:$|welcome|stay|live|coverage|page|blog|everyone|all)",
          "welcome (?:back )?to (?:our|the|this)\\b",
          "(?:if you're )?just (?:joining|tuning)",
          "(?:remember,? )?you can (?:also |now |still )?(?:follow|watch|read|listen|get in touch|click|press|tap|see|keep up|send|email|find|sign up|contact|stay)\\b",
          "to (?:follow|watch|read|listen|see|get in touch)\\b.{0,60}(?:here|above|below|link|button|page|stream|tab|click|press|tap)",
          "(?:click|tap|press|hit|refresh|scroll|swipe)\\b.{0,80}(?:here|above|below|button|page|link|stream|down|tab|live|icon|play|watch|read)",
          "(?:follow|watch|listen to|read|catch up on) (?:our|the|all the|more|it)\\b.{0,60}(?:live|stream|coverage|updates|here|above|below|page|story|analysis)\\b",
          "watch (?:live|it live|again|now|the video|above)\\b.{0,60}$",
          "(?:get in touch|have your say|contact us|tell us|let us know|send us|e-?mail us|message us|tweet us|text us|whatsapp us)\\b",
          "(?:e-?mail|whatsapp|tweet|text|sms|telephone|upload)\\s*:",
          "(?:sign up|subscribe|download the|follow us|join (?:us|our|the conversation))\\b",
          "(?:read|see|find out) more(?: here| on this| about| from|:|$)",
          "(?:more|much more|further|all the) ?(?:on (?:this|that)|updates?|details?|to come|reaction|coverage)? ?(?:to come|to follow|shortly|soon|as (?:we|it)|here|follows?|coming up)\\b",
          "(?:this is )?(?:a )?breaking(?: news| story)?\\b.{0,20}(?:more|updates?|details|follow|refresh|$)",
          "(?:this|our|today's) (?:live )?(?:page|blog|live blog|liveblog|coverage|updates|text commentary)(?: of .{0,60})? (?:is|are|was|were|has|have|will|ends?)\\b",
          "(?:live )?(?:reporting|edited|written|produced|compiled|reported) by\\b",
          "(?:it's|it is|that's) (?:good ?night|good ?bye|time to|where we)\\b.{0,60}(?:from|for|page|blog|coverage|$)",
          "(?:the bbc|we) (?:is|are) not responsible for the content of external sites",
          "(?:here are|these are) (?:some of )?(?:your|the (?:ways|numbers))\\b.{0,40}(?:touch|contact|us)",
          "there(?:'s| is| will be) (?:plenty|lots|much|a lot)? ?more (?:to come|coverage|on (?:our|the))",
          "never miss\\b.{0,40}(?:news|update|story)",
          "this is a live blog",
          "(?:scroll|look) down\\b",
          "(?:join|see|speak to|talk to) (?:us|you) (?:again|tomorrow|soon|later|next)",
          "our (?:live )?coverage (?:continues|resumes|ends|starts)",
          "back (?:soon|tomorrow|shortly|in a (?:bit|minute|moment))",
          "(?:live )?analysis$",
          "(?:copy link|view comments|share|share this|comments?|summary|key (?:points|events|moments)|at a glance|live|latest|latest updates|live updates|read more|related topics?|more on this story|top stories|related)$");

  private static final Pattern ENDING =
      Pattern.compile("\\b(?:so|please|but) (?:do )?(?:stick|stay) (?:with us|tuned)[.! ]*$");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]{2,}\"");

  private static final Pattern SPLIT_CONTRACTION = Pattern.compile(" (?='(?:ll|re|ve|s|m|d)\\b)");

  private Housekeeping() {}

  /** Whether a paragraph speaks of the page itself and reports nothing. */
  public static boolean is(String paragraph) {
    String key = key(paragraph);
    if (key.length() > 8 * MAX_WORDS || QUOTED.matcher(key).find()) {
      return false;
    }
    List<Span> sentences = Sentences.split(paragraph);
    return !sentences.isEmpty()
        && sentences.stream().allMatch(s -> isSentence(key(s.of(paragraph))));
  }

  /** A paragraph of running text, flagged where it is housekeeping. */
  public static Paragraph body(String text) {
    return flagged(Paragraph.Kind.BODY, text);
  }

  /** A paragraph of any kind, flagged where it is housekeeping. */
  public static Paragraph flagged(Paragraph.Kind kind, String text) {
    return new Paragraph(kind, text, is(text));
  }

  /** Tokenised pages print "we 'll". */
  private static String key(String words) {
    return SPLIT_CONTRACTION.matcher(Fold.key(words)).replaceAll("");
  }

  private static boolean isSentence(String sentence) {
    return SENTENCES.stream().anyMatch(p -> p.matcher(sentence).find())
        || ENDING.matcher(sentence).find();
  }

  private static List<Pattern> patterns(String... expressions) {
    return Arrays.stream(expressions).map(e -> Pattern.compile(OPENING + "(?:" + e + ")")).toList();
  }
}
