package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Deflater;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/**
 * One connection of a client to the gateway. What is sent is compressed as one stream
 * (zlib-stream): each message ends with a flush, and only a client that reads them all can read the
 * next.
 */
final class Connection extends WebSocketListener {
  private static final int HEARTBEAT = 1;
  private static final int IDENTIFY = 2;
  private static final int RESUME = 6;

  private final Gateway gateway;
  private final int number;
  private final Deflater stream = new Deflater();
  private volatile Optional<WebSocket> socket = Optional.empty();
  private volatile Optional<Session> session = Optional.empty();
  private volatile boolean silent;

  /**
   * @param number of the connection to the server, counted from 0
   */
  Connection(Gateway gateway, int number) {
    this.gateway = gateway;
    this.number = number;
  }

  int number() {
    return number;
  }

  @Override
  public void onOpen(WebSocket opened, Response response) {
    socket = Optional.of(opened);
    send(
        Json.object(
            "op", 10, "d", Json.object("heartbeat_interval", gateway.heartbeat().toMillis())));
  }

  @Override
  public void onMessage(WebSocket from, String text) {
    JsonNode message = Json.read(text);
    switch (message.path("op").asInt()) {
      case HEARTBEAT -> send(Json.object("op", 11));
      case IDENTIFY -> gateway.identify(this, message.path("d"));
      case RESUME -> gateway.resume(this, message.path("d"));
      default -> {}
    }
  }

  @Override
  public void onClosing(WebSocket from, int code, String reason) {
    from.close(1000, null);
    ended();
  }

  @Override
  public void onFailure(WebSocket from, Throwable failure, Response response) {
    ended();
  }

  private void ended() {
    session.ifPresent(attached -> attached.detach(this));
  }

  void belongsTo(Session attached) {
    session = Optional.of(attached);
  }

  Optional<Session> session() {
    return session;
  }

  synchronized void send(JsonNode message) {
    if (!silent) {
      byte[] bytes = message.toString().getBytes(StandardCharsets.UTF_8);
      socket.ifPresent(open -> open.send(ByteString.of(compressed(bytes))));
    }
  }

  private byte[] compressed(byte[] bytes) {
    stream.setInput(bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    int length = stream.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
    while (length > 0) {
      out.write(buffer, 0, length);
      length = stream.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
    }
    return out.toByteArray();
  }

  /** Says nothing more, not even to heartbeats. */
  void fallSilent() {
    silent = true;
  }

  void close(int code) {
    socket.ifPresent(open -> open.close(code, "code " + code));
    ended();
  }
}
