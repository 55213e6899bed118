package onrecord;

import java.io.IOException;
import java.net.BindException;
import onrecord.web.Address;
import onrecord.web.Bound;

/** Takes the addresses that settings name. */
final class Taken {
  private Taken() {}

  /**
   * The address, which is ours from now on.
   *
   * @throws Refusal if it is taken, or none of this machine: whoever has it may end, and a network
   *     may come up; else if it is no address at all
   */
  static Bound by(Settings.Key key, Address address) throws Refusal {
    try {
      return Bound.to(address);
    } catch (BindException e) {
      throw Refusal.later(words(key, address, e));
    } catch (IOException e) {
      throw Refusal.usage(words(key, address, e));
    }
  }

  private static String words(Settings.Key key, Address address, IOException e) {
    return key.word()
        + ": "
        + address
        + " cannot be listened at ("
        + e.getMessage()
        + "); expected an address of this machine with a port that is free, or off";
  }
}
