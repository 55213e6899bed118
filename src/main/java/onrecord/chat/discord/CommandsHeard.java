package onrecord.chat.discord;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.modals.Modal;
import onrecord.chat.Talk;
import onrecord.chat.Texts;
import onrecord.desk.Option;

/** Interactions: commands, suggestions, buttons, choices and the field for one question more. */
final class CommandsHeard {
  private static final System.Logger LOG = System.getLogger(CommandsHeard.class.getName());
  private static final String QUESTION = "question";
  private static final int LONGEST_QUESTION = 500;

  /** Longer than any list that is taken, in bytes. */
  private static final int LARGEST_LIST = 4_000_000;

  private final Talk talk;
  private final Answering answering;
  private final Pressing pressing;

  CommandsHeard(Talk talk, Answering answering, Pressing pressing) {
    this.talk = talk;
    this.answering = answering;
    this.pressing = pressing;
  }

  void slash(SlashCommandInteractionEvent event) {
    Whereabouts where = Whereabouts.of(event);
    answering.answer(
        event,
        where,
        () -> talk.command(where.place(), where.caller(), event.getName(), options(event)));
  }

  private static Map<Option, String> options(SlashCommandInteractionEvent event) {
    Map<Option, String> options = new EnumMap<>(Option.class);
    for (OptionMapping given : event.getOptions()) {
      option(given.getName()).ifPresent(option -> options.put(option, value(given)));
    }
    return options;
  }

  private static Optional<Option> option(String word) {
    return List.of(Option.values()).stream()
        .filter(option -> option.word().equals(word))
        .findFirst();
  }

  private static String value(OptionMapping given) {
    return given.getType() == OptionType.ATTACHMENT
        ? file(given.getAsAttachment())
        : given.getAsString();
  }

  /** The text of a file; none of one that is too large, or cannot be had. */
  private static String file(Message.Attachment file) {
    if (file.getSize() > LARGEST_LIST) {
      return "";
    }
    try (var content = file.getProxy().download().join()) {
      return new String(content.readNBytes(LARGEST_LIST), StandardCharsets.UTF_8);
    } catch (IOException | CompletionException e) {
      LOG.log(System.Logger.Level.INFO, "a file on Discord could not be read: {0}", e.toString());
      return "";
    }
  }

  /** The words of a message are asked about, as they stand. */
  void check(MessageContextInteractionEvent event) {
    Whereabouts where = Whereabouts.of(event);
    String words = shortened(event.getTarget().getContentDisplay());
    answering.answer(event, where, () -> talk.check(where.place(), where.caller(), words));
  }

  private static String shortened(String words) {
    return words.length() <= LONGEST_QUESTION ? words : words.substring(0, LONGEST_QUESTION);
  }

  void suggest(CommandAutoCompleteInteractionEvent event) {
    Whereabouts where = Whereabouts.of(event);
    var focused = event.getFocusedOption();
    List<String> suggestions =
        option(focused.getName())
            .map(option ->
                talk.suggest(
                    where.place(), where.caller(), event.getName(), option, focused.getValue()))
            .orElse(List.of());
    try {
      var _ = event.replyChoiceStrings(suggestions).complete();
    } catch (ErrorResponseException tooLate) {
      LOG.log(System.Logger.Level.DEBUG, "suggestions came too late: {0}", tooLate.getMessage());
    }
  }

  void press(ButtonInteractionEvent event) {
    Whereabouts where = Whereabouts.of(event);
    if (event.getComponentId().equals(Composer.ASK_ON)) {
      var _ = event.replyModal(field(talk.texts(where.place(), where.caller()))).complete();
    } else {
      pressing.press(event, where, event.getComponentId());
    }
  }

  void choose(StringSelectInteractionEvent event) {
    if (!event.getValues().isEmpty()) {
      pressing.press(event, Whereabouts.of(event), event.getValues().getFirst());
    }
  }

  private static Modal field(Texts texts) {
    TextInput field =
        TextInput.create(QUESTION, TextInputStyle.SHORT)
            .setRequiredRange(1, LONGEST_QUESTION)
            .build();
    return Modal.create(Composer.ASK_ON, texts.of("discord.ask_on"))
        .addComponents(Label.of(texts.of("discord.ask_on.field"), field))
        .build();
  }

  void submit(ModalInteractionEvent event) {
    Whereabouts where = Whereabouts.of(event);
    var field = event.getValue(QUESTION);
    String question = field == null ? "" : field.getAsString();
    answering.answer(event, where, () -> talk.typed(where.place(), where.caller(), question));
  }
}
