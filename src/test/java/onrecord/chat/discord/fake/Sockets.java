package onrecord.chat.discord.fake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** Remembers the connections that it takes, so that one can be cut off. */
final class Sockets extends ServerSocketFactory {
  private final List<Socket> taken = new CopyOnWriteArrayList<>();

  /** Ends a connection with a reset (RST): neither side says goodbye. */
  void reset(int connection) {
    try {
      taken.get(connection).setSoLinger(true, 0);
      taken.get(connection).close();
    } catch (IOException e) {
      throw new IllegalStateException("connection " + connection + " cannot be reset", e);
    }
  }

  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new ServerSocket() {
      @Override
      public Socket accept() throws IOException {
        Socket accepted = super.accept();
        taken.add(accepted);
        return accepted;
      }
    };
  }

  @Override
  public ServerSocket createServerSocket(int port) {
    throw new UnsupportedOperationException("an address is bound later");
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) {
    throw new UnsupportedOperationException("an address is bound later");
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
    throw new UnsupportedOperationException("an address is bound later");
  }
}
