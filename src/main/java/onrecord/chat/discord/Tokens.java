package onrecord.chat.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * By which tokens answers can still be edited that one person alone sees, or that stand where we
 * are guests: Discord lets nobody edit them in another way, and not for long.
 */
final class Tokens {
  /** Discord's fifteen minutes, less some for what is on its way. */
  private static final Duration VALID = Duration.ofSeconds(14 * 60 + 30);

  private static final int MOST = 5_000;

  private record Token(String token, Instant until) {}

  private final InstantSource clock;
  private final Newest<String, Token> byMessage = new Newest<>(MOST);

  Tokens(InstantSource clock) {
    this.clock = clock;
  }

  void keep(String message, String token) {
    var _ = byMessage.put(message, new Token(token, clock.instant().plus(VALID)));
  }

  /** The one of a message's interaction, as long as it is valid. */
  Optional<String> of(String message) {
    return byMessage
        .find(message)
        .filter(token -> clock.instant().isBefore(token.until()))
        .map(Token::token);
  }
}
