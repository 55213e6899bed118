package onrecord.chat.discord.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Faults of the gateway. */
public final class Storm {
  /** How a connection ends. */
  public enum Drop {
    /** Discord closes it with a code that says: come back. */
    CLOSE_CODE,
    /** Discord closes it as a browser is closed. */
    GOING_AWAY,
    /** Discord asks to come back (op 7). */
    RECONNECT,
    /** The session is not valid now, but can be gone on with (op 9, true). */
    INVALID_RESUMABLE,
    /** The session is gone (op 9, false). */
    INVALID,
    /** Nothing comes any more, not even to heartbeats. */
    SILENCE,
    /** The network cuts it off. */
    RESET
  }

  private static final int UNKNOWN_ERROR = 4000;
  private static final int GOING_AWAY = 1001;

  private final FakeDiscord discord;
  private final Sockets sockets;

  Storm(FakeDiscord discord, Sockets sockets) {
    this.discord = discord;
    this.sockets = sockets;
  }

  /** How often a client shows that it is there; before it connects. */
  public Storm heartbeat(Duration interval) {
    discord.gateway.heartbeat(interval);
    return this;
  }

  /** Ends the client's connection, if it has one. */
  public void drop(Drop how) {
    Session session = discord.gateway.current().orElseThrow();
    session.connection().ifPresent(connection -> drop(how, session, connection));
  }

  private void drop(Drop how, Session session, Connection connection) {
    switch (how) {
      case CLOSE_CODE -> connection.close(UNKNOWN_ERROR);
      case GOING_AWAY -> connection.close(GOING_AWAY);
      case RECONNECT -> connection.send(Json.object("op", 7));
      case INVALID_RESUMABLE -> connection.send(Json.object("op", 9, "d", true));
      case INVALID -> {
        discord.gateway.forget(session);
        connection.send(Json.object("op", 9, "d", false));
      }
      case SILENCE -> connection.fallSilent();
      case RESET -> {
        session.detach(connection);
        sockets.reset(connection.number());
      }
    }
  }

  /** So many connections are refused before one is taken again. */
  public void refuse(int connections) {
    discord.refusals.set(connections);
  }

  /** The last events come again, in this order: 0 is the last, 1 the one before. */
  public void repeat(List<Integer> fromLast) {
    discord.gateway.current().orElseThrow().repeat(fromLast);
  }

  public boolean isConnected() {
    return discord.gateway.current().flatMap(Session::connection).isPresent();
  }

  /** When clients said who they are. */
  public List<Instant> identified() {
    return discord.gateway.identified();
  }

  public int resumed() {
    return discord.gateway.resumed();
  }
}
