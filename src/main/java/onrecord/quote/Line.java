package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import onrecord.text.Sentences;
import onrecord.text.Span;

/**
 * A title or paragraph made ready: the reporter's own words in sentences, in which each stretch in
 * quotation marks stands as one token, so that who says it is sought outside of it.
 */
final class Line {
  private final int paragraph;
  private final String text;
  private final List<Marked> marks;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Marked> marksOfTokens = new ArrayList<>();
  private final List<Range> sentences = new ArrayList<>();
  private final List<Mention> mentions;

  /**
   * @param paragraph as in {@link Quote#paragraph()}
   */
  Line(int paragraph, String text) {
    this.paragraph = paragraph;
    this.text = text;
    this.marks = QuotationMarks.in(text);
    readTokens();
    readSentences();
    this.mentions = MentionFinder.in(this);
  }

  int paragraph() {
    return paragraph;
  }

  String text() {
    return text;
  }

  List<Token> tokens() {
    return tokens;
  }

  Token token(int index) {
    return tokens.get(index);
  }

  int size() {
    return tokens.size();
  }

  List<Range> sentences() {
    return sentences;
  }

  /** Names, in order. */
  List<Mention> mentions() {
    return mentions;
  }

  List<Marked> marks() {
    return marks;
  }

  /** The marked stretch that the token stands for. */
  Marked markOf(int token) {
    return marksOfTokens.get(marksBefore(token));
  }

  Span span(int from, int to) {
    return new Span(token(from).span().start(), token(to - 1).span().end());
  }

  /** The words from one token up to another, as the page has them. */
  String words(int from, int to) {
    return span(from, to).of(text);
  }

  boolean isTitle() {
    return paragraph == Quote.TITLE;
  }

  private int marksBefore(int token) {
    int low = 0;
    int high = marksOfTokens.size() - 1;
    int start = token(token).span().start();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marksOfTokens.get(middle).outer().start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void readTokens() {
    int at = 0;
    for (Marked mark : marks) {
      tokens.addAll(Tokens.of(text, at, mark.outer().start()));
      tokens.add(new Token(mark.outer(), "", "", Token.Type.QUOTE));
      marksOfTokens.add(mark);
      at = mark.outer().end();
    }
    tokens.addAll(Tokens.of(text, at, text.length()));
  }

  private void readSentences() {
    int from = 0;
    int token = 0;
    for (Span sentence : Sentences.split(text)) {
      while (token < tokens.size() && token(token).span().end() <= sentence.end()) {
        token++;
      }
      boolean inside = token < tokens.size() && token(token).span().start() < sentence.end();
      if (!inside && token > from && !Tail.continues(tokens, token)) {
        sentences.add(new Range(from, token));
        from = token;
      }
    }
    if (from < tokens.size()) {
      sentences.add(new Range(from, tokens.size()));
    }
  }
}
