package onrecord.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.coverage.Entry;

/**
 * Counts over articles in which people marked who said what: of the stretches of three words or
 * more between double marks that they gave to somebody, how many are found, and how many with the
 * right source; of the contents of five words or more without marks, how many an indirect quote
 * shares half of the words of each with.
 */
final class GoldArticles {
  private static final Pattern MARKED = Pattern.compile("[“\"]([^“”\"]{8,}?)[”\"]");
  private static final Pattern NAME = Pattern.compile("\\b[A-Z][\\w'’-]+");
  private static final Pattern NO_WORD = Pattern.compile("\\W+");
  private static final Set<String> IDLE =
      Set.of("the", "a", "an", "of", "mr", "mrs", "ms", "sen", "gov", "rep", "president");

  int stretches;
  int found;
  int named;
  int namedRight;
  int right;
  int withSource;
  int plain;
  int reported;
  int indirect;

  static GoldArticles read(Path file) throws IOException {
    GoldArticles gold = new GoldArticles();
    for (String line : Files.readAllLines(file)) {
      gold.add(new ObjectMapper().readTree(line));
    }
    return gold;
  }

  private void add(JsonNode article) {
    String[] paragraphs =
        article.get("text").asText().lines().filter(line -> !line.isBlank()).toArray(String[]::new);
    Entry entry = Pages.entry(paragraphs);
    List<Said> ours = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Quote quote : Attributor.attribute(Pages.coverage(entry)).of(entry)) {
      String words = words(Pages.content(entry, quote));
      if (quote.kind() == Quote.Kind.INDIRECT) {
        told.add(words);
      } else {
        ours.add(new Said(words, quote));
      }
    }
    indirect += told.size();
    for (JsonNode attribution : article.get("attributions")) {
      String source = texts(attribution.path("source"));
      for (JsonNode content : source.isEmpty() ? List.<JsonNode>of() : attribution.get("content")) {
        addPlain(content.get("text").asText(), told);
        stretches(content.get("text").asText()).forEach(stretch -> add(stretch, source, ours));
      }
    }
  }

  private void addPlain(String content, List<String> told) {
    String words = words(content);
    if (MARKED.matcher(content).find() || words.split(" ", -1).length < 5) {
      return;
    }
    plain++;
    reported += told.stream().anyMatch(ours -> sharesHalf(words, ours)) ? 1 : 0;
  }

  private static boolean sharesHalf(String one, String other) {
    List<String> words = List.of(one.split(" ", -1));
    List<String> rest = new ArrayList<>(List.of(other.split(" ", -1)));
    int length = rest.size();
    long common = words.stream().filter(rest::remove).count();
    return 2 * common >= words.size() && 2 * common >= length;
  }

  private void add(String stretch, String source, List<Said> ours) {
    List<Quote> held =
        ours.stream()
            .filter(said -> said.words.contains(stretch) || stretch.contains(said.words))
            .map(Said::quote)
            .toList();
    boolean name = !names(source).isEmpty();
    stretches++;
    named += name ? 1 : 0;
    found += held.isEmpty() ? 0 : 1;
    held.stream()
        .filter(quote -> quote.source().isPresent())
        .findFirst()
        .ifPresent(quote -> judge(quote, source, name));
  }

  private void judge(Quote quote, String source, boolean name) {
    String spoken = quote.speaker().map(Person::name).orElse("") + " " + quote.source().orElse("");
    Set<String> common = name ? names(spoken) : content(spoken);
    common.retainAll(name ? names(source) : content(source));
    withSource++;
    right += common.isEmpty() ? 0 : 1;
    namedRight += name && !common.isEmpty() ? 1 : 0;
  }

  private static List<String> stretches(String text) {
    List<String> stretches = new ArrayList<>();
    Matcher matcher = MARKED.matcher(text);
    while (matcher.find()) {
      String stretch = words(matcher.group(1));
      if (stretch.chars().filter(c -> c == ' ').count() >= 2) {
        stretches.add(stretch);
      }
    }
    return stretches;
  }

  private static Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    NAME.matcher(text).results().forEach(name -> names.add(words(name.group())));
    names.removeAll(IDLE);
    names.removeAll(Set.of("he", "she", "i", "they", "we", "it", "you", "who"));
    return names;
  }

  private static Set<String> content(String text) {
    Set<String> content = new HashSet<>(List.of(words(text).split(" ", -1)));
    content.removeAll(IDLE);
    return content;
  }

  private static String words(String text) {
    return NO_WORD.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  private static String texts(JsonNode spans) {
    StringBuilder all = new StringBuilder();
    spans.forEach(span -> all.append(span.get("text").asText()).append(' '));
    return all.toString().strip();
  }

  private record Said(String words, Quote quote) {}
}
