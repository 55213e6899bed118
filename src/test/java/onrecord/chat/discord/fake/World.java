package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Who and what there is: users, guilds with their channels, threads and direct messages. */
public final class World {
  /** Kinds of channels that text can be written in. */
  static final int TEXT = 0;

  static final int DIRECT = 1;
  static final int ANNOUNCEMENT = 5;
  static final int PUBLIC_THREAD = 11;

  private static final long SEND_AND_EMBED = 0x4000L | 0x8000L | 0x400L | 0x800L | 0x10000L;
  private static final long SEND_IN_THREADS = 1L << 38;
  private static final long SEND = 0x800L;
  private static final long MANAGE_GUILD = 0x20L;
  private static final long MANAGE_MESSAGES = 0x2000L;
  private static final long PIN_MESSAGES = 1L << 51;
  private static final long MANAGE_THREADS = 1L << 34;

  final User bot = new User(Snowflakes.next(), "onrecord", true);
  private final Map<String, User> users = new ConcurrentHashMap<>();
  private final Map<String, Guild> guilds = new ConcurrentSkipListMap<>();
  private final Map<String, Channel> channels = new ConcurrentHashMap<>();
  private final Set<String> notices = ConcurrentHashMap.newKeySet();
  private final Map<String, String> rules = new ConcurrentHashMap<>();
  private final Map<String, String> system = new ConcurrentHashMap<>();

  /** Somebody on Discord. */
  public record User(String id, String name, boolean isBot) {
    ObjectNode json() {
      return Json.object(
          "id", id, "username", name, "discriminator", "0", "global_name", name, "bot", isBot);
    }
  }

  /**
   * A server.
   *
   * @param owner may do anything
   * @param joined whether the bot is there itself
   * @param administrators ids of those who may manage it
   * @param moderators ids of those who may remove messages
   */
  public record Guild(
      String id,
      String name,
      User owner,
      boolean joined,
      Set<String> administrators,
      Set<String> moderators) {}

  /**
   * Where messages are.
   *
   * @param guild the id of its guild; empty for direct messages
   * @param parent the channel that a thread belongs to
   * @param recipients of direct messages
   */
  public record Channel(
      String id,
      int type,
      Optional<String> guild,
      Optional<String> parent,
      String name,
      List<User> recipients) {
    boolean isThread() {
      return type == PUBLIC_THREAD;
    }
  }

  User user(String name) {
    User user = new User(Snowflakes.next(), name, false);
    users.put(user.id(), user);
    return user;
  }

  Optional<User> userOf(String id) {
    return Optional.ofNullable(users.get(id));
  }

  Guild guild(String name, User owner, boolean joined) {
    Guild guild =
        new Guild(
            Snowflakes.next(),
            name,
            owner,
            joined,
            ConcurrentHashMap.newKeySet(),
            ConcurrentHashMap.newKeySet());
    guilds.put(guild.id(), guild);
    return guild;
  }

  Channel channel(Guild guild, String name) {
    return keep(TEXT, Optional.of(guild.id()), Optional.empty(), name, List.of());
  }

  Channel announcements(Guild guild, String name) {
    return keep(ANNOUNCEMENT, Optional.of(guild.id()), Optional.empty(), name, List.of());
  }

  /** All may read there, and the bot alone may write. */
  void notice(Channel channel) {
    notices.add(channel.id());
  }

  /** The rules of the guild stand there. */
  void rules(Channel channel) {
    rules.put(channel.guild().orElseThrow(), channel.id());
  }

  /** Discord itself welcomes people there. */
  void system(Channel channel) {
    system.put(channel.guild().orElseThrow(), channel.id());
  }

  Channel thread(Channel parent, String name) {
    return keep(PUBLIC_THREAD, parent.guild(), Optional.of(parent.id()), name, List.of());
  }

  /** The one there is between a user and the bot. */
  Channel direct(User user) {
    return channels.values().stream()
        .filter(channel -> channel.recipients().contains(user))
        .findFirst()
        .orElseGet(() -> keep(DIRECT, Optional.empty(), Optional.empty(), "", List.of(user)));
  }

  private Channel keep(
      int type, Optional<String> guild, Optional<String> parent, String name, List<User> with) {
    Channel channel = new Channel(Snowflakes.next(), type, guild, parent, name, with);
    channels.put(channel.id(), channel);
    return channel;
  }

  Optional<Channel> channel(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  void remove(Channel channel) {
    channels.remove(channel.id());
  }

  void remove(Guild guild) {
    guilds.remove(guild.id());
  }

  /** Those that the bot has joined. */
  List<Guild> guilds() {
    return guilds.values().stream().filter(Guild::joined).toList();
  }

  Optional<Guild> guildOf(Channel channel) {
    return channel.guild().map(guilds::get);
  }

  /** What a user may do in a guild, as the bits of Discord. */
  long permissions(Guild guild, User user) {
    long all = SEND_AND_EMBED | SEND_IN_THREADS;
    if (guild.moderators().contains(user.id())) {
      all |= MANAGE_MESSAGES;
    }
    return guild.administrators().contains(user.id()) || guild.owner().equals(user)
        ? all | MANAGE_GUILD | MANAGE_MESSAGES | MANAGE_THREADS
        : all;
  }

  ObjectNode json(Channel channel) {
    ObjectNode json =
        Json.object(
            "id",
            channel.id(),
            "type",
            channel.type(),
            "name",
            channel.name(),
            "position",
            0,
            "flags",
            0,
            "permissions",
            Long.toString(SEND_AND_EMBED | SEND_IN_THREADS));
    channel.guild().ifPresent(guild -> json.put("guild_id", guild));
    channel.parent().ifPresent(parent -> json.put("parent_id", parent));
    if (notices.contains(channel.id())) {
      json.set("permission_overwrites", overwrites(channel.guild().orElseThrow()));
    }
    if (channel.guild().isEmpty()) {
      ArrayNode recipients = json.putArray("recipients");
      channel.recipients().forEach(user -> recipients.add(user.json()));
    }
    if (channel.isThread()) {
      json.put("member_count", 2).put("message_count", 1).put("owner_id", bot.id());
      json.set(
          "thread_metadata",
          Json.object(
              "archived",
              false,
              "locked",
              false,
              "auto_archive_duration",
              1440,
              "archive_timestamp",
              "2026-03-02T18:00:00+00:00"));
    }
    return json;
  }

  private ArrayNode overwrites(String guild) {
    return Json.array(
        Json.object("id", guild, "type", 0, "allow", "0", "deny", Long.toString(SEND)),
        Json.object("id", bot.id(), "type", 1, "allow", Long.toString(SEND), "deny", "0"));
  }

  /** What GUILD_CREATE tells of a guild. */
  ObjectNode json(Guild guild) {
    ObjectNode json =
        Json.object(
            "id",
            guild.id(),
            "name",
            guild.name(),
            "owner_id",
            guild.owner().id(),
            "preferred_locale",
            "en-GB",
            "member_count",
            2,
            "premium_progress_bar_enabled",
            false,
            "features",
            List.of(),
            "unavailable",
            false,
            "afk_timeout",
            300);
    json.set(
        "roles", Json.array(everyone(guild), botsRole(guild), staff(guild, 2), staff(guild, 3)));
    ArrayNode own = json.putArray("channels");
    ArrayNode threads = json.putArray("threads");
    channels.values().stream()
        .filter(channel -> channel.guild().equals(Optional.of(guild.id())))
        .sorted(Comparator.comparing(Channel::id))
        .forEach(channel -> (channel.isThread() ? threads : own).add(json(channel)));
    for (String empty : List.of("guild_scheduled_events", "emojis", "voice_states", "presences")) {
      json.putArray(empty);
    }
    json.put("rules_channel_id", rules.get(guild.id()));
    json.put("system_channel_id", system.get(guild.id()));
    json.set("members", Json.array(member(guild, bot)));
    return json;
  }

  /** What GUILD_ROLE_UPDATE tells of everybody's role. */
  ObjectNode everyoneMayPin(Guild guild) {
    ObjectNode changed = Json.object("guild_id", guild.id());
    changed.set(
        "role", role(guild.id(), "@everyone", SEND_AND_EMBED | SEND_IN_THREADS | PIN_MESSAGES));
    return changed;
  }

  private static ObjectNode everyone(Guild guild) {
    return role(guild.id(), "@everyone", SEND_AND_EMBED | SEND_IN_THREADS);
  }

  private ObjectNode botsRole(Guild guild) {
    return role(roleId(guild, 1), "Onrecord", SEND_AND_EMBED | SEND_IN_THREADS);
  }

  /** Moderators have the role 2, administrators the role 3. */
  private static ObjectNode staff(Guild guild, int number) {
    long moderators = SEND_AND_EMBED | SEND_IN_THREADS | MANAGE_MESSAGES;
    long administrators = moderators | MANAGE_GUILD | MANAGE_THREADS;
    return role(roleId(guild, number), "staff" + number, number == 2 ? moderators : administrators);
  }

  private static String roleId(Guild guild, int number) {
    return Long.toString(Long.parseLong(guild.id()) + number);
  }

  private List<String> roles(Guild guild, User user) {
    if (user.equals(bot)) {
      return List.of(roleId(guild, 1));
    }
    if (guild.administrators().contains(user.id())) {
      return List.of(roleId(guild, 3));
    }
    return guild.moderators().contains(user.id()) ? List.of(roleId(guild, 2)) : List.of();
  }

  private static ObjectNode role(String id, String name, long permissions) {
    return Json.object(
        "id",
        id,
        "name",
        name,
        "permissions",
        Long.toString(permissions),
        "position",
        0,
        "managed",
        false,
        "hoist",
        false,
        "mentionable",
        false,
        "color",
        0,
        "colors",
        Map.of("primary_color", 0),
        "flags",
        0);
  }

  ObjectNode member(Guild guild, User user) {
    ObjectNode member =
        Json.object(
            "roles",
            roles(guild, user),
            "joined_at",
            "2026-01-01T00:00:00+00:00",
            "flags",
            0,
            "deaf",
            false,
            "mute",
            false);
    member.set("user", user.json());
    return member;
  }
}
