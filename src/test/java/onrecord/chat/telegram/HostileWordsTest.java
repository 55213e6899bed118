package onrecord.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.chat.Caller;
import onrecord.chat.Draft;
import onrecord.chat.HostileStrings;
import onrecord.chat.Talking;
import onrecord.chat.VisibleText;
import onrecord.chat.telegram.fake.Entity;
import onrecord.chat.telegram.fake.Markup;
import onrecord.chat.telegram.fake.World.Chat;
import onrecord.chat.telegram.fake.World.Person;
import onrecord.desk.HostilePage;
import onrecord.place.Place;
import onrecord.place.Role;
import org.junit.jupiter.api.Test;

/** Each hostile string in each field of a page, as somebody's name, and as what they ask. */
final class HostileWordsTest {
  private static final Place GROUP = new Spot(-1001, Optional.empty(), Place.Kind.SHARED).place();
  private static final Caller ANN = new Caller("11", Role.ADMINISTRATOR, Optional.empty());

  /** What we may show; a command by itself is ours. */
  private static final Set<String> OURS =
      Set.of(
          "blockquote",
          "expandable_blockquote",
          "bold",
          "code",
          "date_time",
          "text_link",
          "bot_command");

  @Test
  void wordsOfAPageAreShownAsTheyAreAndDoNothing() throws Exception {
    List<String> strings = HostileStrings.all();
    int shown = 0;
    for (String string : strings) {
      String words = HostilePage.words(string);
      Talking talking = new Talking(HostilePage.of(words));
      for (String line : List.of("/latest", "/people", "/entry x1", string)) {
        Optional<Draft> draft = talking.talk.typed(GROUP, ANN, line);
        shown += draft.isPresent() ? assertHarmless(draft.get(), words, line) : 0;
      }
      talking.talk.close();
    }
    System.out.println(
        strings.size() + " hostile strings in pages and questions, " + shown + " messages");
    assertThat(strings).hasSizeGreaterThan(600);
  }

  private static int assertHarmless(Draft draft, String words, String line) throws Exception {
    StringBuilder text = new StringBuilder();
    List<Part> parts =
        Rendering.of(draft.shown().message(), draft.shown().locale(), draft.shown().zone(), true);
    for (Part part : parts) {
      Markup.Parsed parsed = Markup.html(part.html());
      assertThat(parsed.entities()).as(words).extracting(Entity::type).isSubsetOf(OURS);
      for (Entity entity : parsed.entities()) {
        if (entity.type().equals("bot_command")) {
          assertThat(entity.of(parsed.text())).as(words).matches("/[a-z]+");
        }
        assertThat(entity.more().getOrDefault("url", "https://quay.example/x"))
            .as(words)
            .startsWith("https://quay.example/");
      }
      text.append(parsed.text());
    }
    if (line.equals("/entry x1")) {
      assertThat(bare(text.toString())).as(words).contains(bare(VisibleText.of(words)));
    }
    return parts.size();
  }

  private static String bare(String text) {
    return text.replaceAll("[\u2060\u2068\u2069\u0333\u033f\u030a\\s]", "");
  }

  @Test
  void namesAndQuestionsOfPeopleDoNothing() throws Exception {
    List<String> strings = HostileStrings.all().stream().limit(183).toList();
    try (Stage stage = new Stage()) {
      for (int i = 0; i < strings.size(); i++) {
        Person person = new Person(5_000 + i, strings.get(i), strings.get(i));
        stage.people.say(Chat.alone(person), person, "/people " + strings.get(i));
        stage.people.askInline(person, strings.get(i));
      }
      await()
          .atMost(Stage.SOON.multipliedBy(3))
          .until(() -> stage.telegram.sent().size() == strings.size());
      await()
          .atMost(Stage.SOON)
          .until(() -> stage.telegram.calls("answerInlineQuery") >= strings.size());
      stage.settle();
    }
  }
}
