package onrecord.chat.discord;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Whose token it is.
 *
 * @param name of the bot
 * @param invite the link by which it is added to a guild
 */
public record DiscordAccount(String name, URI invite) {
  private static final URI DISCORD = URI.create("https://discord.com/api/v10/");
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;

  /**
   * Asks Discord.
   *
   * @throws IOException if it does not know the token, or cannot be reached; its message is for the
   *     operator and holds no secret
   */
  public static DiscordAccount of(DiscordSettings settings) throws IOException {
    String base = settings.restUrl().orElse(DISCORD).toString();
    URI address = URI.create(base.replaceFirst("/*$", "/applications/@me"));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("authorization", "Bot " + settings.token())
            .header("user-agent", "DiscordBot (https://onrecord.example, 1)")
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      return read(client.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Discord was asked", e);
    }
  }

  private static DiscordAccount read(HttpResponse<String> response) throws IOException {
    if (response.statusCode() == UNAUTHORIZED) {
      throw new IOException("Discord does not know the token");
    }
    if (response.statusCode() != OK) {
      throw new IOException("Discord answered with status " + response.statusCode());
    }
    try {
      DataObject application = DataObject.fromJson(response.body());
      return new DiscordAccount(
          application.getString("name"), Invite.of(application.getString("id")));
    } catch (ParsingException e) {
      throw new IOException("what answers there is not Discord", e);
    }
  }
}
