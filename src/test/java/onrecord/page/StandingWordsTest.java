package onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Excerpt;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.embed.Encoder;
import onrecord.index.EntryIndex;
import onrecord.index.VectorsInMemory;
import onrecord.place.Tenant;
import onrecord.quote.Attribution;
import onrecord.quote.Attributor;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.Pages;
import onrecord.reader.liveblog.HtmlReader;
import onrecord.reader.liveblog.JsonReader;
import onrecord.reader.textdump.DumpReader;
import onrecord.text.Sentences;
import org.junit.jupiter.api.Test;

/** What is quoted of real entries is found in them again, and half words of theirs are not. */
final class StandingWordsTest {
  private static final Path SHARED = Path.of("../shared");
  private static final Path SAMPLE =
      Path.of("src/main/resources/onrecord/sample/storm-perpetua.txt");
  private static final Pattern IN_A_WORD = Pattern.compile("[\\p{IsLatin}\\d]{2}");
  private static final int PAGES = 12;
  private static final int QUESTIONS = 20;

  @Test
  void ofTheSample() throws Exception {
    assertThat(hold(read(SAMPLE), new Random(1))).isGreaterThan(200);
  }

  @Test
  void ofPagesOfOthers() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    System.out.println("cuts of words at random, seed " + seed);
    int words = 0;
    List<Path> files = files();
    Collections.shuffle(files, random);
    for (Path file : files.subList(0, Math.min(PAGES, files.size()))) {
      words += hold(read(file), random);
    }
    assertThat(words).isGreaterThan(500);
  }

  /** Quotes, sentences, and excerpts of answers; returns how many. */
  private static int hold(Coverage coverage, Random random) throws InterruptedException {
    Attribution attribution = Attributor.attribute(coverage);
    int words = 0;
    for (Entry entry : coverage.entries()) {
      for (Quote quote : attribution.of(entry)) {
        stands(quote.words(entry), entry);
        words++;
      }
      for (Paragraph paragraph : entry.paragraphs()) {
        Sentences.split(paragraph.text()).forEach(s -> stands(s.of(paragraph.text()), entry));
        halvesDoNotStand(entry, paragraph.text(), random);
        words++;
      }
    }
    return words + excerptsStand(coverage, attribution);
  }

  private static void stands(String words, Entry entry) {
    assertThat(new Search(words).in(entry).isThere()).as(entry.id() + ": " + words).isTrue();
  }

  /** Cut within a word, and in no place else. */
  private static void halvesDoNotStand(Entry entry, String text, Random random) {
    for (int i = 0; i < 20 && text.length() > 40; i++) {
      int start = 1 + random.nextInt(text.length() - 31);
      String words = text.substring(start, start + 30);
      boolean once = all(entry).indexOf(words) == all(entry).lastIndexOf(words);
      if (once
          && !words.isBlank()
          && IN_A_WORD.matcher(text.substring(start - 1, start + 1)).matches()) {
        assertThat(new Search(words).in(entry).isThere()).as(entry.id() + ": " + words).isFalse();
      }
    }
  }

  private static String all(Entry entry) {
    List<String> texts = new ArrayList<>(entry.paragraphs().stream().map(Paragraph::text).toList());
    entry.title().ifPresent(texts::add);
    return String.join("\n", texts);
  }

  private static int excerptsStand(Coverage coverage, Attribution attribution)
      throws InterruptedException {
    int excerpts = 0;
    try (EntryIndex index = new EntryIndex(new Alike(), new VectorsInMemory())) {
      OpenRecord record = new OpenRecord(index);
      record.open(coverage, attribution);
      index.awaitVectors();
      for (String question : questions(coverage, attribution)) {
        Instant now = coverage.entries().getFirst().publishedAt().plusSeconds(3600);
        Answer answer =
            record.ask(Tenant.EVERYBODY, question, now, coverage.zone(), Optional.empty());
        if (answer instanceof Answer.OnRecord found) {
          for (Excerpt excerpt : found.excerpts()) {
            stands(excerpt.text(), excerpt.entry());
            excerpts++;
          }
        }
      }
    }
    return excerpts;
  }

  private static List<String> questions(Coverage coverage, Attribution attribution) {
    Stream<String> people =
        attribution.cast().people().stream().map(Person::name).map("What did %s say?"::formatted);
    Stream<String> titles =
        coverage.entries().stream()
            .flatMap(entry -> entry.title().stream())
            .map("What about "::concat);
    return Stream.concat(people.limit(QUESTIONS / 2), titles.limit(QUESTIONS / 2)).toList();
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    assumeTrue(Files.isDirectory(SHARED), "no ../shared here: its pages are not tried");
    for (String folder : List.of("pages", "seed", "liveblogs")) {
      try (Stream<Path> found = Files.list(SHARED.resolve(folder))) {
        found.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private static Coverage read(Path file) throws IOException, PageException {
    return new Pages(List.of(new HtmlReader(), new JsonReader(), new DumpReader()))
        .read(
            new Document(
                file.toString(),
                Files.readString(file),
                Optional.of(LocalDate.of(2025, 3, 13)),
                Optional.of(ZoneId.of("Europe/London")),
                Instant.parse("2026-01-01T00:00:00Z")))
        .coverage();
  }

  /** Words alone are to find the excerpts. */
  private static final class Alike implements Encoder {
    @Override
    public float[] question(String text) {
      return passage(text);
    }

    @Override
    public float[] passage(String text) {
      float[] vector = new float[DIMENSIONS];
      vector[0] = 1;
      return vector;
    }
  }
}
