package onrecord.chat.discord;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import onrecord.chat.Button;
import onrecord.chat.Caller;
import onrecord.chat.Languages;
import onrecord.chat.Line;
import onrecord.chat.Piece;
import onrecord.chat.Shown;
import onrecord.chat.Texts;

/** Composes what Discord takes of what is to be seen: embeds, buttons, files, and no pings. */
final class Composer {
  /** Opens the field for one question more; no payload of ours has a point. */
  static final String ASK_ON = ".ask-on";

  /** The choice of what to say of an answer. */
  static final String FEEDBACK = ".feedback";

  private static final Pattern ROLE = Pattern.compile("\\d{1,20}");
  private static final int COLOUR = 0x1F6F8B;

  private final InstantSource clock;
  private volatile Map<String, String> commands = Map.of();

  /**
   * @param clock the time of writing
   */
  Composer(InstantSource clock) {
    this.clock = clock;
  }

  /** The ids of our commands by their names, as Discord gave them. */
  void know(Map<String, String> ids) {
    commands = Map.copyOf(ids);
  }

  /** A message for a place where embeds may be sent. */
  MessageCreateData create(Shown shown, boolean shared) {
    MessageCreateBuilder builder = begin(shown, shared);
    Optional<FileUpload> picture = BarPicture.of(shown.message(), shown.locale(), shown.zone());
    Rendered rendered = rendered(shown, Rendering.Sizes.EMBEDS, picture.isPresent());
    List<MessageEmbed> embeds = new ArrayList<>();
    rendered.embeds().forEach(text -> embeds.add(embed(text)));
    List<FileUpload> files = new ArrayList<>(files(rendered));
    picture.ifPresent(drawn -> {
      files.add(drawn);
      embeds.set(embeds.size() - 1, illustrated(embeds.getLast()));
    });
    return builder.setEmbeds(embeds).setFiles(files).build();
  }

  /** Says that something of ours failed, in words that need nothing else of ours. */
  MessageCreateData apology(Caller caller) {
    return create(regret(caller), false);
  }

  static Shown regret(Caller caller) {
    Locale locale = caller.locale().flatMap(Languages::nearest).orElse(Locale.ENGLISH);
    Piece words = Piece.alert(Texts.of(locale).of("press.failed"));
    onrecord.chat.Message message =
        new onrecord.chat.Message(
            List.of(onrecord.chat.Message.Block.of(Line.of(words))), OptionalInt.empty());
    return new Shown(message, List.of(), locale, ZoneOffset.UTC);
  }

  /** A message for a place where they may not. */
  MessageCreateData plain(Shown shown, boolean shared) {
    Rendered rendered = rendered(shown, Rendering.Sizes.CONTENT, false);
    return begin(shown, shared)
        .setContent(rendered.embeds().getFirst())
        .setSuppressEmbeds(true)
        .setFiles(files(rendered))
        .build();
  }

  /**
   * The same calling a role along, which an administrator named; without the call where that is no
   * id of a role, or there is no room for it.
   */
  static MessageCreateData calling(MessageCreateData data, String role) {
    String content = ("<@&" + role + ">\n" + data.getContent()).strip();
    return ROLE.matcher(role).matches() && content.length() <= Message.MAX_CONTENT_LENGTH
        ? MessageCreateBuilder.from(data).setContent(content).mentionRoles(role).build()
        : data;
  }

  /** The same in place of what a message has now. */
  static MessageEditData edit(MessageCreateData data) {
    return new MessageEditBuilder()
        .setReplace(true)
        .setContent(data.getContent())
        .setEmbeds(data.getEmbeds())
        .setComponents(data.getComponents())
        .setFiles(data.getFiles())
        .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
        .mentionRepliedUser(false)
        .build();
  }

  private static MessageCreateBuilder begin(Shown shown, boolean shared) {
    return new MessageCreateBuilder()
        .setComponents(rows(shown, shared))
        .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
        .mentionRepliedUser(false);
  }

  private Rendered rendered(Shown shown, Rendering.Sizes sizes, boolean hasPicture) {
    MarkedLine lines = new MarkedLine(commands, clock.instant(), hasPicture);
    return new Rendering(sizes, lines, Texts.of(shown.locale())).render(shown.message());
  }

  private static MessageEmbed embed(String text) {
    return new EmbedBuilder().setColor(COLOUR).setDescription(text).build();
  }

  private static MessageEmbed illustrated(MessageEmbed embed) {
    return new EmbedBuilder(embed).setImage("attachment://" + BarPicture.NAME).build();
  }

  private static List<FileUpload> files(Rendered rendered) {
    return rendered.files().stream()
        .map(file -> FileUpload.fromData(file.text().getBytes(StandardCharsets.UTF_8), file.name()))
        .toList();
  }

  private static List<ActionRow> rows(Shown shown, boolean shared) {
    List<ActionRow> rows = new ArrayList<>();
    List<net.dv8tion.jda.api.components.buttons.Button> choices =
        buttons(shown, act -> act == Button.Act.CHOICE);
    if (!choices.isEmpty()) {
      rows.add(ActionRow.of(choices));
    }
    List<net.dv8tion.jda.api.components.buttons.Button> buttons =
        new ArrayList<>(buttons(shown, act -> !act.isFeedback() && act != Button.Act.CHOICE));
    if (shared && !shown.buttons().isEmpty()) {
      String label = Texts.of(shown.locale()).of("discord.ask_on");
      buttons.add(isMore(shown) ? 1 : 0, button(ButtonStyle.SECONDARY, ASK_ON, label));
    }
    if (!buttons.isEmpty()) {
      rows.add(ActionRow.of(buttons));
    }
    feedback(shown).ifPresent(rows::add);
    return rows;
  }

  private static boolean isMore(Shown shown) {
    return shown.buttons().stream().anyMatch(button -> button.act() == Button.Act.MORE);
  }

  private static List<net.dv8tion.jda.api.components.buttons.Button> buttons(
      Shown shown, Predicate<Button.Act> acts) {
    return shown.buttons().stream()
        .filter(button -> acts.test(button.act()))
        .map(Composer::button)
        .toList();
  }

  private static net.dv8tion.jda.api.components.buttons.Button button(Button button) {
    boolean first = button.act() == Button.Act.MORE;
    ButtonStyle style = first ? ButtonStyle.PRIMARY : ButtonStyle.SECONDARY;
    return button(style, button.payload(), button.label());
  }

  private static net.dv8tion.jda.api.components.buttons.Button button(
      ButtonStyle style, String id, String label) {
    return net.dv8tion.jda.api.components.buttons.Button.of(style, id, label);
  }

  private static Optional<ActionRow> feedback(Shown shown) {
    List<Button> feedback =
        shown.buttons().stream().filter(button -> button.act().isFeedback()).toList();
    if (feedback.isEmpty()) {
      return Optional.empty();
    }
    StringSelectMenu.Builder menu =
        StringSelectMenu.create(FEEDBACK)
            .setPlaceholder(Texts.of(shown.locale()).of("discord.feedback"));
    feedback.forEach(button -> menu.addOption(button.label(), button.payload()));
    return Optional.of(ActionRow.of(menu.build()));
  }
}
