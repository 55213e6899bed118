package onrecord.chat.telegram;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import onrecord.chat.Draft;
import onrecord.chat.Talk;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Welcomes those who add us, is silent to those who throw us out, and follows groups that move. */
final class Membership {
  private static final Set<String> THERE =
      Set.of("creator", "administrator", "member", "restricted");

  private static final System.Logger LOG = System.getLogger(Membership.class.getName());

  private final Talk talk;
  private final Poster poster;
  private final Outbox outbox;

  Membership(Talk talk, Poster poster, Outbox outbox) {
    this.talk = talk;
    this.poster = poster;
    this.outbox = outbox;
  }

  /** What we are in a chat has changed. */
  void changed(ChatMemberUpdated change) {
    Spot spot = Spot.of(change.getChat());
    boolean was = isThere(change.getOldChatMember());
    boolean is = isThere(change.getNewChatMember());
    if (was && !is) {
      left(spot);
    } else if (is && !was) {
      came(spot, change);
    }
  }

  private static boolean isThere(ChatMember member) {
    return member != null && THERE.contains(member.getStatus());
  }

  /** Somebody who blocks us is not gone; what is theirs stays theirs. */
  private void left(Spot spot) {
    outbox.shut(spot.chat());
    if (spot.isShared()) {
      talk.gone(Spot.tenant(spot.chat()));
    }
  }

  /** Whoever is alone with us is welcomed when they say the first word. */
  private void came(Spot spot, ChatMemberUpdated change) {
    outbox.open(spot.chat());
    if (spot.isShared()) {
      Draft welcome = talk.welcome(spot.place(), Callers.locale(change.getFrom()));
      poster.post(spot, welcome.shown(), Optional.empty(), Optional.empty()).tell(talk, welcome);
    }
  }

  /** A group has become another; said in both, and heard where we send to the old one. */
  void moved(Message message) {
    Optional.ofNullable(message.getMigrateToChatId())
        .ifPresent(to -> moved(message.getChat().getId(), to));
    Optional.ofNullable(message.getMigrateFromChatId())
        .ifPresent(from -> moved(from, message.getChat().getId()));
  }

  void moved(long from, long to) {
    outbox.move(from, to);
    try {
      talk.moved(Spot.tenant(from), Spot.tenant(to));
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, "a group that moved is not known: {0}", e.getMessage());
    }
  }
}
