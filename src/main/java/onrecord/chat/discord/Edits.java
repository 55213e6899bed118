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
    } else if (post.place().isShared()) {
      inGuild(shards, post).ifPresent(channel -> posting.edit(channel, post.messageId(), shown));
    } else {
      Shown there = isOfGuild(post) ? Posting.bare(shown) : shown;
      posting.edit(direct(shards, post), post.messageId(), there);
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

  /** Where all may read it, if we are there ourselves; elsewhere we were guests for one answer. */
  private static Optional<GuildMessageChannel> inGuild(ShardManager shards, Post post) {
    return Optional.of(post)
        .filter(one -> !one.isPrivate() && isOfGuild(one))
        .map(one -> shards.getGuildById(one.place().tenant().id()))
        .map(guild -> guild.getChannelById(GuildMessageChannel.class, post.place().id()));
  }

  private static boolean isOfGuild(Post post) {
    return Whereabouts.user(post.place().tenant()).isEmpty();
  }

  /** Our own channel with whoever asked. */
  private static MessageChannel direct(ShardManager shards, Post post) {
    JDA any = shards.getShardCache().iterator().next();
    String user = Whereabouts.user(post.place().tenant()).orElse(post.script().person());
    return Sending.complete(() -> any.openPrivateChannelById(user));
  }
}
