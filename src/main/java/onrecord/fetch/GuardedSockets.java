package onrecord.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;

/**
 * Sockets that connect to public addresses only, whoever asks them to: the last place to look, and
 * the only one that a client cannot pass by, TLS included.
 */
final class GuardedSockets extends SocketFactory {
  private final boolean privateAddresses;
  private final UnaryOperator<InetSocketAddress> dialled;

  /**
   * @param dialled what is connected to instead of an allowed address: itself, but in tests
   */
  GuardedSockets(boolean privateAddresses, UnaryOperator<InetSocketAddress> dialled) {
    this.privateAddresses = privateAddresses;
    this.dialled = dialled;
  }

  private final class Guarded extends Socket {
    Guarded() {
      super(Proxy.NO_PROXY);
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
      super.connect(dialled.apply(allowed(endpoint)), timeoutMillis);
    }
  }

  private InetSocketAddress allowed(SocketAddress endpoint) throws FetchException {
    if (endpoint instanceof InetSocketAddress to
        && to.getAddress() != null
        && (privateAddresses || PublicAddresses.objection(to.getAddress()).isEmpty())) {
      return to;
    }
    throw Names.notPublic("the host");
  }

  @Override
  public Socket createSocket() {
    return new Guarded();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  private Socket connected(InetSocketAddress to) throws IOException {
    Socket socket = createSocket();
    try {
      socket.connect(to);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
