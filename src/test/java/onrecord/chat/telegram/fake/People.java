package onrecord.chat.telegram.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.function.Consumer;
import onrecord.chat.telegram.fake.World.Chat;
import onrecord.chat.telegram.fake.World.Person;
import onrecord.chat.telegram.fake.World.Sent;

/** What people do on Telegram: the bot hears of it by its updates. */
public final class People {
  /** Whoever writes as the group itself stands behind this one. */
  private static final Person ANONYMOUS = new Person(1_087_968_824L, "Group", "");

  private final FakeTelegram telegram;
  private final World world;
  private final Updates updates;
  private final InstantSource clock;

  People(FakeTelegram telegram, World world, Updates updates, InstantSource clock) {
    this.telegram = telegram;
    this.world = world;
    this.updates = updates;
    this.clock = clock;
  }

  /** There is such a chat, and the bot may write there. */
  public void know(Chat chat) {
    synchronized (telegram) {
      world.chats.put(chat.id(), chat);
      world.refusing.remove(chat.id());
    }
  }

  /** What somebody is in a chat: "creator", "administrator", "member". */
  public void are(Chat chat, Person person, String status) {
    synchronized (telegram) {
      world.statuses.computeIfAbsent(chat.id(), any -> new HashMap<>()).put(person.id(), status);
    }
  }

  /**
   * Somebody writes.
   *
   * @return the id of the message
   */
  public int say(Chat chat, Person person, String text) {
    return say(chat, person, text, message -> {});
  }

  /** Somebody writes in a way of their own: into a topic, say. */
  public int say(Chat chat, Person person, String text, Consumer<ObjectNode> also) {
    know(chat);
    ObjectNode message = message(chat, person, text);
    also.accept(message);
    updates.add(chat.type().equals("channel") ? "channel_post" : "message", message);
    return message.path("message_id").asInt();
  }

  private ObjectNode message(Chat chat, Person person, String text) {
    ObjectNode message = World.JSON.createObjectNode();
    synchronized (telegram) {
      message.put("message_id", world.nextMessage());
    }
    message.put("date", clock.instant().getEpochSecond()).put("text", text);
    message.set("chat", World.json(chat));
    if (!chat.type().equals("channel")) {
      message.set("from", World.json(person));
    } else {
      message.set("sender_chat", World.json(chat));
    }
    return message;
  }

  /** Somebody writes into a topic. */
  public int say(Chat chat, Person person, int topic, String text) {
    return say(
        chat,
        person,
        text,
        message -> {
          message.put("message_thread_id", topic).put("is_topic_message", true);
          ObjectNode begun = message(chat, person, "").put("message_id", topic);
          begun.putObject("forum_topic_created").put("name", "x").put("icon_color", 1);
          begun.remove("text");
          message.set("reply_to_message", begun);
        });
  }

  /** Somebody passes on what another wrote. */
  public int forward(Chat chat, Person person, Person writer, String text) {
    return say(
        chat,
        person,
        text,
        message -> {
          ObjectNode origin = message.putObject("forward_origin");
          origin.put("type", "user").put("date", clock.instant().getEpochSecond());
          origin.set("sender_user", World.json(writer));
        });
  }

  /** Somebody replies to a message of the bot's. */
  public int reply(Chat chat, Person person, Sent to, String text) {
    return say(
        chat,
        person,
        text,
        message -> {
          ObjectNode ours = World.JSON.createObjectNode();
          ours.put("message_id", to.id()).put("date", 1).put("text", to.text());
          ours.set("chat", World.json(chat));
          ours.set("from", World.bot());
          message.set("reply_to_message", ours);
        });
  }

  /** An administrator writes as the group itself. */
  public int sayAsGroup(Chat chat, String text) {
    return say(
        chat,
        ANONYMOUS,
        text,
        message -> {
          ((ObjectNode) message.path("from"))
              .put("is_bot", true)
              .put("username", "GroupAnonymousBot");
          message.set("sender_chat", World.json(chat));
        });
  }

  /** Somebody edits what they wrote, so long after they wrote it. */
  public void edit(Chat chat, Person person, int id, String text, Duration later) {
    ObjectNode message = message(chat, person, text).put("message_id", id);
    message.put("edit_date", message.path("date").asLong() + later.toSeconds());
    updates.add("edited_message", message);
  }

  /**
   * Somebody presses a button.
   *
   * @return the id of the press
   */
  public String press(Chat chat, Person person, Sent under, String button) {
    return pressData(chat, person, under, under.data(button));
  }

  /** Somebody sends a press with any data. */
  public String pressData(Chat chat, Person person, Sent under, String data) {
    ObjectNode press = World.JSON.createObjectNode();
    String id = id();
    press.put("id", id).put("chat_instance", "1").put("data", data);
    press.set("from", World.json(person));
    ObjectNode message = World.JSON.createObjectNode();
    message.put("message_id", under.id()).put("date", clock.instant().getEpochSecond());
    message.set("chat", World.json(chat));
    message.set("from", World.bot());
    message.put("text", under.text());
    if (under.request().has("message_thread_id")) {
      message.put("message_thread_id", under.request().path("message_thread_id").asInt());
      message.put("is_topic_message", true);
    }
    press.set("message", message);
    updates.add("callback_query", press);
    return id;
  }

  /**
   * Somebody asks from within any chat.
   *
   * @return the id of the question
   */
  public String askInline(Person person, String question) {
    ObjectNode query = World.JSON.createObjectNode();
    String id = id();
    query.put("id", id).put("query", question).put("offset", "").put("chat_type", "supergroup");
    query.set("from", World.json(person));
    updates.add("inline_query", query);
    return id;
  }

  private String id() {
    synchronized (telegram) {
      String id = "q" + world.nextMessage();
      world.open.add(id);
      return id;
    }
  }

  /** The bot becomes something else in a chat: "member", "kicked", "left", "administrator". */
  public void makeBot(Chat chat, Person by, String before, String after) {
    boolean there = !after.equals("kicked") && !after.equals("left");
    if (there) {
      know(chat);
    } else {
      refuse(chat);
    }
    ObjectNode change = World.JSON.createObjectNode().put("date", clock.instant().getEpochSecond());
    change.set("chat", World.json(chat));
    change.set("from", World.json(by));
    change.set("old_chat_member", member(before));
    change.set("new_chat_member", member(after));
    updates.add("my_chat_member", change);
  }

  private static ObjectNode member(String status) {
    ObjectNode member = World.JSON.createObjectNode().put("status", status);
    member.set("user", World.bot());
    return status.equals("kicked") ? member.put("until_date", 0) : member;
  }

  /** From now on nothing may be sent there; the bot is not told. */
  public void refuse(Chat chat) {
    synchronized (telegram) {
      world.refusing.put(
          chat.id(),
          chat.type().equals("private")
              ? "bot was blocked by the user"
              : "bot was kicked from the " + chat.type() + " chat");
    }
  }

  /** A topic is closed; administrators alone write there. */
  public void close(Chat chat, int topic) {
    synchronized (telegram) {
      world.closed.add(chat.id() + " " + topic);
    }
  }

  /** From now on the bot is restricted: it hears, and may not speak. */
  public void mute(Chat chat) {
    synchronized (telegram) {
      world.mute.add(chat.id());
    }
  }

  /** A group becomes another; it is said in both, unless the bot is to find out by itself. */
  public void migrate(Chat from, Chat to, boolean told) {
    synchronized (telegram) {
      world.migrated.put(from.id(), to.id());
      world.chats.put(to.id(), to);
    }
    if (told) {
      ObjectNode left = message(from, ANONYMOUS, "").put("migrate_to_chat_id", to.id());
      left.remove("text");
      updates.add("message", left);
      ObjectNode come = message(to, ANONYMOUS, "").put("migrate_from_chat_id", from.id());
      come.remove("text");
      updates.add("message", come);
    }
  }

  /** A message of a person's is deleted: replies to it would fail. */
  public void delete(Chat chat, int message) {
    synchronized (telegram) {
      world.settings.put("gone " + chat.id() + " " + message, World.JSON.createObjectNode());
    }
  }

  /** An update as Telegram may send one day. */
  public void happen(String kind, ObjectNode what) {
    updates.add(kind, what);
  }

  /** Waits until the bot was handed all that happened, whether it is done with that or not. */
  public boolean awaitHandedOut(Duration longest) throws InterruptedException {
    return updates.awaitHandedOut(longest);
  }

  /** Waits until the bot has confirmed all that happened. */
  public boolean awaitTaken(Duration longest) throws InterruptedException {
    return updates.awaitTaken(longest);
  }
}
