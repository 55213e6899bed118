package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.desk.Command;
import onrecord.desk.Option;
import onrecord.desk.Reply;
import onrecord.follow.Source;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

/**
 * Nothing of a tenant is ever seen by another, whatever people ask for, press, set and erase: not
 * in answers, suggestions, counts, buttons, refusals, exports or corrections. Each tenant's own
 * word is in all that it has; people ask in words that all of them share.
 */
final class WallsTest {
  private static final int OPERATIONS = 10_000;
  private static final int TENANTS = 5;
  private static final String CANARY = "Kanary";

  private static final List<String> WORDS =
      List.of(
          "What did Venn say about the pier?",
          "what did orla quill say",
          "and the ferries?",
          "when was that?",
          "divers",
          "page",
          "e0",
          "e1",
          "harbour",
          "3 hours",
          "all",
          "xyzzy",
          "http://127.0.0.1/live",
          "https://127.0.0.1/page",
          "<opml version='2.0'><body><outline xmlUrl='http://127.0.0.1/x'/></body></opml>",
          "uk",
          "Europe/Kyiv",
          "private",
          "here",
          "everywhere",
          "default",
          "");

  private record Pressable(Button button, Place place, Caller caller) {}

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final List<Tenant> tenants =
      IntStream.range(0, TENANTS)
          .mapToObj(i -> new Tenant(i % 2 == 0 ? "discord" : "telegram", "1" + i))
          .toList();
  private final List<Source> pages = new ArrayList<>();
  private final List<Pressable> buttons = new ArrayList<>();
  private final Map<String, Integer> seen = new TreeMap<>();
  private int operation;

  private static String word(int tenant) {
    return CANARY + (char) ('a' + tenant);
  }

  @Test
  void tenThousandOperationsOfFiveTenantsShowNothingOfAnother() throws Exception {
    try (Town town = new Town(tenants.get(0), tenants.get(1))) {
      for (int i = 0; i < TENANTS; i++) {
        pages.add(town.page(tenants.get(i), word(i), 11 + i));
      }
      town.page(Tenant.EVERYBODY, "common", 2);
      Caller administrator = new Caller("eve", Role.ADMINISTRATOR, Optional.empty());
      for (Tenant tenant : tenants.subList(0, 2)) {
        Place pub = new Place(tenant, "pub", Place.Kind.SHARED);
        assertThat(town.talk.typed(pub, administrator, "/settings answers private for everywhere"))
            .isPresent();
      }
      Place quay = new Place(tenants.getLast(), "quay", Place.Kind.SHARED);
      var _ = town.talk.command(quay, administrator, "settings", Map.of(Option.COVERAGE, "page"));
      assertThat(town.desk.chosen(quay).coverage()).contains("page");
      for (operation = 0; operation < OPERATIONS; operation++) {
        town.now = town.now.plusMillis(500 + random.nextInt(4_000));
        operate(town);
      }
      town.live.await();
      town.talk.close();
      for (int i = 0; i < town.edited.size(); i++) {
        check(town.edited.get(i).place().tenant(), text(town.shown.get(i)), "corrections");
      }
    }
    System.out.printf(
        "%d operations over %d tenants, no leak (seed %d): %s%n", OPERATIONS, TENANTS, seed, seen);
    assertThat(seen.keySet())
        .contains("answers", "buttons", "copies", "corrections", "counts", "pages", "suggestions");
  }

  private void operate(Town town) throws InterruptedException {
    Tenant tenant = any(tenants);
    Place place = new Place(tenant, any(List.of("quay", "pub")), any(List.of(Place.Kind.values())));
    Caller caller =
        new Caller(
            any(List.of("ann", "bob", "cid")),
            any(List.of(Role.values())),
            any(List.of(Optional.empty(), Optional.of(Locale.FRENCH))));
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3 -> press(town, place, caller);
      case 4, 5, 6 -> suggest(town, place, caller);
      case 7 -> count(town, place, caller);
      case 8, 9, 10, 11, 12 ->
          show(town, place, caller, town.talk.typed(place, caller, any(WORDS)), "answers");
      case 13 -> correct(town, tenant);
      case 14 -> check(tenant, text(town.talk.welcome(place, caller.locale()).shown()), "welcome");
      default -> command(town, place, caller);
    }
  }

  private void command(Town town, Place place, Caller caller) {
    Command command = any(town.desk.commands());
    // What ends following would leave nothing to leak.
    String name = command.name().equals("unfollow") ? "sources" : command.name();
    Map<Option, String> options = new EnumMap<>(Option.class);
    command.options().stream()
        .filter(option -> random.nextInt(3) > 0)
        .forEach(option -> options.put(option, any(WORDS)));
    show(town, place, caller, town.talk.command(place, caller, name, options), "answers");
  }

  private void show(Town town, Place place, Caller caller, Optional<Draft> draft, String what) {
    draft.ifPresent(sent -> {
      check(place.tenant(), text(sent.shown()), what);
      town.talk.posted(sent, "m" + operation);
      sent.shown().buttons().stream()
          .map(button -> new Pressable(button, place, caller))
          .forEach(buttons::add);
      if (random.nextBoolean()) {
        more(town, place, caller, sent.shown());
      }
    });
  }

  private void more(Town town, Place place, Caller caller, Shown shown) {
    shown.buttons().stream()
        .filter(button -> button.act() == Button.Act.MORE || button.act() == Button.Act.SHARE)
        .map(button -> town.talk.press(place, caller, button.payload()))
        .forEach(pressed -> {
          switch (pressed) {
            case Pressed.Changed changed -> check(place.tenant(), text(changed.shown()), "pages");
            case Pressed.Shared shared ->
                show(town, place, caller, Optional.of(shared.draft()), "copies");
            default -> {}
          }
        });
  }

  /** Half of the newer buttons are pressed where they stand, by whom they belong to. */
  private void press(Town town, Place place, Caller caller) {
    if (buttons.isEmpty()) {
      return;
    }
    Pressable pressed =
        buttons.get(buttons.size() - 1 - random.nextInt(Math.min(60, buttons.size())));
    boolean isMeant = random.nextBoolean();
    Place where = isMeant ? pressed.place() : place;
    Caller who = isMeant ? pressed.caller() : caller;
    switch (town.talk.press(where, who, pressed.button().payload())) {
      case Pressed.Changed changed -> check(where.tenant(), text(changed.shown()), "buttons");
      case Pressed.Told told -> check(where.tenant(), text(told.shown()), "buttons");
      case Pressed.Shared shared -> show(town, where, who, Optional.of(shared.draft()), "buttons");
      case Pressed.Answered answered ->
          show(town, where, who, Optional.of(answered.draft()), "buttons");
      case Pressed.Removed removed -> {
        check(where.tenant(), "", "buttons");
        town.talk.removed(removed.post());
      }
    }
    if (random.nextInt(3) == 0) {
      buttons.remove(pressed);
    }
  }

  private void suggest(Town town, Place place, Caller caller) {
    Command command = any(town.desk.commands());
    List<String> suggested =
        town.talk.suggest(
            place,
            caller,
            command.name(),
            any(List.of(Option.values())),
            any(List.of("", "k", "o", "e", "pa", "Kanary")));
    assertThat(suggested).hasSizeLessThanOrEqualTo(25).allMatch(one -> one.length() <= 100);
    check(place.tenant(), suggested.toString(), "suggestions");
  }

  private void count(Town town, Place place, Caller caller) {
    Optional<Reply> reply = town.talk.reply(place, caller, "latest", Map.of());
    if (reply.isPresent() && reply.get() instanceof Reply.Entries entries) {
      assertThat(entries.extent().looked().entries())
          .as("seed " + seed)
          .isEqualTo(town.entries(place));
      check(place.tenant(), entries.toString(), "counts");
    }
  }

  private void correct(Town town, Tenant tenant) throws InterruptedException {
    int which = tenants.indexOf(tenant);
    town.correct(pages.get(which), word(which));
  }

  private void check(Tenant reader, String text, String what) {
    String own = word(tenants.indexOf(reader));
    assertThat(text.replace(own, ""))
        .as("seed %d, operation %d, %s of %s", seed, operation, what, reader)
        .doesNotContain(CANARY);
    seen.merge(text.contains(own) ? what : what + " without words", 1, Integer::sum);
  }

  private static String text(Shown shown) {
    return Plain.text(shown.message())
        + shown.message().attachment().map(Message.Attachment::text).orElse("")
        + shown.buttons().stream().map(Button::label).collect(Collectors.joining(" "));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
