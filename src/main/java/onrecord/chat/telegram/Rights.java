package onrecord.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import onrecord.place.Role;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberOwner;

/**
 * What somebody is in a chat, as Telegram says when they act; remembered for half a minute. In a
 * chat of their own everybody decides. Where Telegram says nothing nobody is more than a member.
 */
final class Rights {
  private static final Duration REMEMBERED = Duration.ofSeconds(30);
  private static final int MOST = 10_000;

  private record Member(long chat, long user) {}

  private record Known(Role role, Instant at) {}

  private final Api api;
  private final InstantSource clock;
  private final Map<Member, Known> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Member, Known> eldest) {
          return size() > MOST;
        }
      };

  Rights(Api api, InstantSource clock) {
    this.api = api;
    this.clock = clock;
  }

  Role of(Spot spot, long user) {
    return spot.isShared() ? asked(new Member(spot.chat(), user)) : Role.ADMINISTRATOR;
  }

  private Role asked(Member member) {
    return remembered(member)
        .orElseGet(() -> {
          Outcome<ChatMember> outcome =
              api.call(new GetChatMember(Long.toString(member.chat()), member.user()));
          if (outcome instanceof Outcome.Done<ChatMember>(ChatMember found)) {
            Role role = role(found);
            remember(member, role);
            return role;
          }
          return Role.MEMBER;
        });
  }

  /** What they are is asked anew wherever they act next. */
  synchronized void forget(String person) {
    known.keySet().removeIf(member -> Long.toString(member.user()).equals(person));
  }

  private synchronized Optional<Role> remembered(Member member) {
    Instant oldest = clock.instant().minus(REMEMBERED);
    return Optional.ofNullable(known.get(member))
        .filter(found -> found.at().isAfter(oldest))
        .map(Known::role);
  }

  private synchronized void remember(Member member, Role role) {
    Instant oldest = clock.instant().minus(REMEMBERED);
    known.values().removeIf(found -> found.at().isBefore(oldest));
    known.remove(member);
    known.put(member, new Known(role, clock.instant()));
  }

  /** Whoever may change what the chat is called decides for it; other administrators keep order. */
  private static Role role(ChatMember member) {
    return switch (member) {
      case ChatMemberOwner _ -> Role.ADMINISTRATOR;
      case ChatMemberAdministrator some when Boolean.TRUE.equals(some.getCanChangeInfo()) ->
          Role.ADMINISTRATOR;
      case ChatMemberAdministrator _ -> Role.MODERATOR;
      default -> Role.MEMBER;
    };
  }
}
