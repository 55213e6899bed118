package onrecord.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import onrecord.chat.Button.Act;
import onrecord.place.Place;

/** Puts the buttons under a message, and shows it page by page. */
record Buttons(Payloads payloads) {
  /** A message with more of them would have no room for itself. */
  static final int CORRECTIONS = 3;

  /** What is to be seen of a script at a place. */
  Shown shown(Place place, Script script) {
    return new Shown(
        page(script), under(place, script), script.manner().locale(), script.manner().zone());
  }

  /** What was corrected comes first, so that nobody reads on without it: of much the newest. */
  private static Message page(Script script) {
    Message page = script.pages().get(script.page());
    int older = Math.max(0, script.corrections().size() - CORRECTIONS);
    List<Message.Block> blocks =
        new ArrayList<>(
            script.corrections().stream().skip(older).map(Script.Correction::block).toList());
    if (older > 0) {
      String more = Texts.of(script.manner().locale()).of("correction.more", older);
      blocks.add(Message.Block.of(Line.of(Piece.alert(more))));
    }
    blocks.addAll(page.blocks());
    return new Message(blocks, page.next(), page.attachment());
  }

  private List<Button> under(Place place, Script script) {
    if (!script.isToBeKept()) {
      return List.of();
    }
    Texts texts = Texts.of(script.manner().locale());
    List<Button> buttons = new ArrayList<>(choices(script));
    acts(place, script).forEach(act -> buttons.add(button(act, script, texts)));
    return buttons;
  }

  /** Those who may have been meant, the likeliest first: of them the answer is already. */
  private List<Button> choices(Script script) {
    List<Button> buttons = new ArrayList<>();
    List<Script.Choice> choices = script.asked().choices();
    for (int i = 0; i < choices.size(); i++) {
      String payload = payloads.write(new Payloads.Meant(Act.CHOICE, i, script.token()));
      buttons.add(new Button(Act.CHOICE, choices.get(i).label(), payload));
    }
    return buttons;
  }

  private static List<Act> acts(Place place, Script script) {
    List<Act> acts = new ArrayList<>();
    if (script.pages().size() > 1) {
      acts.add(Act.MORE);
    }
    if (script.asked().isAnswer()) {
      acts.addAll(List.of(Act.RIGHT, Act.WRONG_SPEAKER, Act.WRONG_TIME, Act.NOT_AN_ANSWER));
    }
    if (place.isShared()) {
      acts.add(script.manner().isPrivate() ? Act.SHARE : Act.DISMISS);
    }
    return acts;
  }

  private Button button(Act act, Script script, Texts texts) {
    String payload = payloads.write(new Payloads.Meant(act, script.page(), script.token()));
    return new Button(act, texts.of(label(act, script)), payload);
  }

  /** After the last page comes the first. */
  private static String label(Act act, Script script) {
    boolean again = act == Act.MORE && script.page() == script.pages().size() - 1;
    return "button." + (again ? "first" : act.name().toLowerCase(Locale.ROOT));
  }
}
