package onrecord.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;

/**
 * An address of this machine that is ours: whoever connects waits until a {@link Listener} begins.
 * So an address that is taken is known before anything else is done.
 */
public final class Bound implements AutoCloseable {
  private static final int MOST_WAITING = 128;

  private final ServerSocketChannel channel;
  private final Address address;

  private Bound(ServerSocketChannel channel, Address address) {
    this.channel = channel;
    this.address = address;
  }

  /**
   * Takes the address.
   *
   * @throws IOException if it is taken, or none of this machine
   */
  public static Bound to(Address wanted) throws IOException {
    InetSocketAddress at = new InetSocketAddress(wanted.host(), wanted.port());
    if (at.isUnresolved()) {
      throw new IOException(wanted.host() + " is no name of this machine");
    }
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      channel.bind(at, MOST_WAITING);
      return new Bound(channel, new Address(wanted.host(), channel.socket().getLocalPort()));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** With the port that it has, where any was wanted. */
  public Address address() {
    return address;
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  ServerSocketChannel channel() {
    return channel;
  }

  /** Gives the address free, where no listener has taken it over. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
