package onrecord.chat.discord;

import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.override.GenericPermissionOverrideEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePermissionsEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import onrecord.chat.Talk;
import onrecord.place.Role;

/** Hands over what the gateway delivers; its thread waits for nothing. */
final class Events implements EventListener {
  private static final System.Logger LOG = System.getLogger(Events.class.getName());

  private final Talk talk;
  private final Hands hands;
  private final Composer composer;
  private final CommandsHeard commands;
  private final MessagesHeard messages;
  private final Guilds guilds;
  private final Posting posting;
  private final AtomicBoolean begun = new AtomicBoolean();

  Events(Talk talk, Hands hands, Composer composer, CommandsHeard commands, Posting posting) {
    this.talk = talk;
    this.hands = hands;
    this.composer = composer;
    this.commands = commands;
    this.messages = new MessagesHeard(talk, posting);
    this.guilds = new Guilds(talk, posting);
    this.posting = posting;
  }

  @Override
  public void onEvent(GenericEvent event) {
    switch (event) {
      case SlashCommandInteractionEvent slash ->
          hands.once(slash.getIdLong(), () -> commands.slash(slash));
      case CommandAutoCompleteInteractionEvent typing ->
          hands.once(typing.getIdLong(), () -> commands.suggest(typing));
      case MessageContextInteractionEvent menu ->
          hands.once(menu.getIdLong(), () -> commands.check(menu));
      case ButtonInteractionEvent press ->
          hands.once(press.getIdLong(), () -> commands.press(press));
      case StringSelectInteractionEvent choice ->
          hands.once(choice.getIdLong(), () -> commands.choose(choice));
      case ModalInteractionEvent modal ->
          hands.once(modal.getIdLong(), () -> commands.submit(modal));
      case MessageReceivedEvent message ->
          hands.once(message.getMessageIdLong(), () -> messages.hear(message));
      case GuildJoinEvent join -> hands.run(() -> guilds.joined(join.getGuild()));
      case GuildLeaveEvent leave -> hands.run(() -> guilds.left(leave.getGuild()));
      case GenericPermissionOverrideEvent override -> posting.tryAgain(override.getGuild());
      case RoleUpdatePermissionsEvent role -> posting.tryAgain(role.getGuild());
      case ReadyEvent ready -> hands.run(() -> begin(ready.getJDA()));
      default -> {}
    }
  }

  /** Sets the commands, once a start: Discord shows them in all guilds. */
  private void begin(JDA shard) {
    if (begun.getAndSet(true)) {
      return;
    }
    String application = shard.getSelfUser().getApplicationId();
    LOG.log(System.Logger.Level.INFO, "Discord: invite me with {0}", Invite.of(application));
    var menu =
        Menu.of(
            talk.commands(Whereabouts.PLATFORM, Role.MEMBER),
            talk.commands(Whereabouts.PLATFORM, Role.ADMINISTRATOR));
    composer.know(Menu.ids(Sending.complete(() -> shard.updateCommands().addCommands(menu))));
  }
}
