package onrecord.chat.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * By which tokens answers can still be edited that one person alone sees: Discord lets nobody edit
 * them in another way, and not for long.
 */
final class Tokens {
  /** Discord's fifteen minutes, less some for what is on its way. */
  private static final Duration VALID = Duration.ofSeconds(14 * 60 + 30);

  private static final int MOST = 5_000;

  private record Token(String token, Instant until) {}

  private final InstantSource clock;
  private final Map<String, Token> byMessage =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Token> eldest) {
          return size() > MOST;
        }
      };

  Tokens(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void keep(String message, String token) {
    byMessage.put(message, new Token(token, clock.instant().plus(VALID)));
  }

  /** The one of a message's interaction, as long as it is valid. */
  synchronized Optional<String> of(String message) {
    return Optional.ofNullable(byMessage.get(message))
        .filter(token -> clock.instant().isBefore(token.until()))
        .map(Token::token);
  }
}
