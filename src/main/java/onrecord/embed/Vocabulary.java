package onrecord.embed;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The word pieces that a model knows, each with its number. */
final class Vocabulary {
  private final Map<String, Integer> numbers;

  private Vocabulary(Map<String, Integer> numbers) {
    this.numbers = numbers;
  }

  /**
   * Reads the object named "vocab" out of a tokenizer's JSON, and nothing else of it.
   *
   * @throws IllegalArgumentException if it has none or the object is broken
   */
  static Vocabulary of(String json) {
    int at = json.indexOf("\"vocab\"");
    if (at < 0) {
      throw new IllegalArgumentException("tokenizer: no \"vocab\" in it");
    }
    Scan scan = new Scan(json, json.indexOf('{', at));
    Map<String, Integer> numbers = new HashMap<>(1 << 16);
    while (scan.toNextKey()) {
      numbers.put(scan.key(), scan.number());
    }
    return new Vocabulary(numbers);
  }

  OptionalInt number(String piece) {
    Integer number = numbers.get(piece);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /**
   * The number of a piece that every vocabulary of this kind has.
   *
   * @throws IllegalArgumentException if this one lacks it
   */
  int required(String piece) {
    return number(piece)
        .orElseThrow(() -> new IllegalArgumentException("vocabulary without " + piece));
  }

  int size() {
    return numbers.size();
  }

  /** A flat JSON object of numbers, read in one pass: a JSON library would cost start-up time. */
  private static final class Scan {
    private final String json;
    private int at;

    Scan(String json, int at) {
      this.json = json;
      this.at = at;
    }

    boolean toNextKey() {
      while (current() != '"' && current() != '}') {
        at++;
      }
      return current() == '"';
    }

    String key() {
      StringBuilder key = new StringBuilder();
      at++;
      while (current() != '"') {
        key.append(current() == '\\' ? escaped() : current());
        at++;
      }
      at++;
      return key.toString();
    }

    private char escaped() {
      at++;
      if (current() != 'u') {
        return current();
      }
      at += 4;
      return (char) Integer.parseInt(json.substring(at - 3, at + 1), 16);
    }

    int number() {
      while (!Character.isDigit(current())) {
        at++;
      }
      int number = 0;
      while (Character.isDigit(current())) {
        number = number * 10 + current() - '0';
        at++;
      }
      return number;
    }

    private char current() {
      if (at < 0 || at >= json.length()) {
        throw new IllegalArgumentException("tokenizer: its \"vocab\" is cut off");
      }
      return json.charAt(at);
    }
  }
}
