package onrecord.chat.discord;

import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.sharding.ShardManager;
import onrecord.chat.Post;
import onrecord.chat.Shown;

/** Finds messages of ours again, to show something else in their place. */
record Edits(Posting posting, Composer composer, Tokens tokens) {
  private static final System.Logger LOG = System.getLogger(Edits.class.getName());

  void edit(ShardManager shards, Post post, Shown shown) {
    Optional<String> token = tokens.of(post.messageId());
    if (token.isPresent()) {
      byToken(shards, token.get(), post, shown);
    } else if (!post.isPrivate()) {
      channel(shards, post).ifPresent(channel -> posting.edit(channel, post.messageId(), shown));
    }
  }

  private void byToken(ShardManager shards, String token, Post post, Shown shown) {
    JDA any = shards.getShardCache().iterator().next();
    var data = Composer.edit(composer.create(shown, post.place().isShared()));
    try {
      var _ =
          Sending.complete(
              () -> InteractionHook.from(any, token).editMessageById(post.messageId(), data));
    } catch (ErrorResponseException gone) {
      LOG.log(System.Logger.Level.DEBUG, "an answer cannot be edited: {0}", gone.getMessage());
    }
  }

  /** Where it stands, if we are there. */
  private static Optional<MessageChannel> channel(ShardManager shards, Post post) {
    return Whereabouts.user(post.place().tenant())
        .map(user -> direct(shards, user, post))
        .orElseGet(() ->
            Optional.ofNullable(shards.getGuildById(post.place().tenant().id()))
                .map(guild -> guild.getChannelById(GuildMessageChannel.class, post.place().id())));
  }

  /** Only our own channel with them: elsewhere we were guests for one answer. */
  private static Optional<MessageChannel> direct(ShardManager shards, String user, Post post) {
    if (post.place().isShared()) {
      return Optional.empty();
    }
    JDA any = shards.getShardCache().iterator().next();
    return Optional.of(Sending.complete(() -> any.openPrivateChannelById(user)));
  }
}
