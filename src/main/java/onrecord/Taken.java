package onrecord;

import java.io.IOException;
import onrecord.web.Address;
import onrecord.web.Bound;

/** Takes the addresses that settings name. */
final class Taken {
  private Taken() {}

  /**
   * The address, which is ours from now on.
   *
   * @throws Refusal if it is taken, or none of this machine
   */
  static Bound by(Settings.Key key, Address address) throws Refusal {
    try {
      return Bound.to(address);
    } catch (IOException e) {
      throw Refusal.usage(
          key.word()
              + ": "
              + address
              + " cannot be listened at ("
              + e.getMessage()
              + "); expected an address of this machine with a port that is free, or off");
    }
  }
}
