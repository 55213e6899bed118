package onrecord.chat.telegram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.chat.Draft;
import onrecord.chat.Talk;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Where a message of ours stands. That may be another chat than it was meant for: the group that it
 * became meanwhile.
 *
 * @param messages of that chat, as many as it took; none where it was not posted
 */
record Posted(Spot spot, List<Integer> messages) {
  Posted {
    messages = List.copyOf(messages);
  }

  static Posted none(Spot spot) {
    return new Posted(spot, List.of());
  }

  boolean isNone() {
    return messages.isEmpty();
  }

  /** With another; those of another chat than it stands in are as good as gone. */
  Posted and(Message message) {
    long chat = message.getChat().getId();
    Stream<Integer> before = chat == spot.chat() ? messages.stream() : Stream.empty();
    List<Integer> all = Stream.concat(before, Stream.of(message.getMessageId())).toList();
    Optional<Integer> topic = spot.topic().filter(any -> chat == spot.chat());
    return new Posted(new Spot(chat, topic, spot.kind()), all);
  }

  /** A draft was posted so, if it was. */
  void tell(Talk talk, Draft draft) {
    if (!isNone()) {
      talk.posted(draft.at(spot.place()), Sheets.id(messages));
    }
  }
}
