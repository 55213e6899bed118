package onrecord.web;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** What a listener serves: whom it answers, and with what. Used by many threads at once. */
public interface Served {
  /** Who answers for which paths. */
  List<Route> routes();

  /**
   * Who asks.
   *
   * @param remote the other end of the connection
   * @param forwarded what the header field X-Forwarded-For holds, in order
   */
  default InetAddress client(InetAddress remote, List<String> forwarded) {
    return remote;
  }

  /**
   * Whether a call comes to the right address.
   *
   * @param host the header field Host; blank where it was not given
   */
  default boolean isMeant(String host) {
    return true;
  }

  /** Why a call is not even looked at; empty where it is. */
  default Optional<Response> refused(InetAddress client) {
    return Optional.empty();
  }

  /** What is said to somebody who gets nothing else. */
  default Response.Whole problem(int status) {
    return Response.plain(status, Integer.toString(status));
  }

  /** Routes alone. */
  static Served of(List<Route> routes) {
    return () -> routes;
  }
}
