package onrecord.chat.discord;

import java.net.URI;
import net.dv8tion.jda.api.Permission;

/** The link by which an administrator adds the bot to a guild. */
final class Invite {
  /** What it needs to answer, in channels and in threads; nothing else. */
  private static final long PERMISSIONS =
      Permission.getRaw(
          Permission.VIEW_CHANNEL,
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_SEND_IN_THREADS,
          Permission.MESSAGE_EMBED_LINKS,
          Permission.MESSAGE_ATTACH_FILES,
          Permission.MESSAGE_HISTORY);

  private Invite() {}

  /**
   * Adds it with the permissions that it needs.
   *
   * @param application its id
   */
  static URI of(String application) {
    return URI.create(
        "https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d"
            .formatted(application, PERMISSIONS));
  }
}
