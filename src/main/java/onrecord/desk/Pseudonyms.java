package onrecord.desk;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import onrecord.place.Account;
import onrecord.place.Place;
import onrecord.place.Seal;
import onrecord.place.Tenant;

/**
 * Names that tell nothing of who bears them, for what is counted also of those who have themselves
 * forgotten. Nobody can tell whose one is but by asking here, and they end with the process.
 */
final class Pseudonyms {
  /** By chance two are the same once in 2^64. */
  private static final int BYTES = 16;

  private final Seal seal = new Seal(Seal.random(Seal.BYTES));

  String of(Account person) {
    return name("person", person.platform(), person.id());
  }

  String of(Place place) {
    return name("place", place.tenant().platform(), place.tenant().id(), place.id());
  }

  String of(Tenant tenant) {
    return name("tenant", tenant.platform(), tenant.id());
  }

  private String name(String... parts) {
    byte[] text = String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(seal.tag(text, BYTES));
  }
}
