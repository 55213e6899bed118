package onrecord;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import onrecord.desk.Allowances;
import onrecord.fetch.FetchSettings;
import onrecord.log.Log;
import onrecord.store.Retention;
import onrecord.web.Address;
import onrecord.web.Network;
import onrecord.web.WebSettings;
import picocli.CommandLine.TypeConversionException;

/** Reads settings strictly: what it does not know stops the start, with file, line and key. */
final class SettingsFile {
  private static final String OFF = "off";

  private final Path file;
  private final SettingsValues values;

  private SettingsFile(Path file) throws Refusal {
    this.file = file;
    this.values = SettingsValues.read(file);
  }

  /**
   * Reads the file.
   *
   * @throws Refusal if it cannot be read, is no YAML, or holds a key or a value that is not allowed
   */
  static Settings read(Path file) throws Refusal {
    SettingsFile settings = new SettingsFile(file);
    return new Settings(
        settings.coverage(),
        settings.zone(),
        settings.path(Settings.Key.HISTORY),
        settings.keeping(),
        settings.following(),
        settings.allowances(),
        settings.serving(),
        settings.platforms(),
        settings.log());
  }

  /** Paths are relative to the file's folder. */
  private List<String> coverage() throws Refusal {
    List<String> places = new ArrayList<>();
    for (String place : values.texts(Settings.Key.COVERAGE)) {
      places.add(Places.isAddress(place) ? place : resolved(place).toString());
    }
    return places;
  }

  private Path resolved(String path) {
    return file.resolveSibling(path).normalize();
  }

  private Optional<Path> path(Settings.Key key) throws Refusal {
    return values.text(key).map(this::resolved);
  }

  private Optional<ZoneId> zone() throws Refusal {
    Optional<String> text = values.text(Settings.Key.ZONE);
    try {
      return text.map(OptionValues::zone);
    } catch (TypeConversionException e) {
      throw values.refused(Settings.Key.ZONE, String.valueOf(e.getMessage()));
    }
  }

  private Settings.Keeping keeping() throws Refusal {
    OptionalInt days = values.number(Settings.Key.KEEP_DAYS, 1, 36_500);
    Optional<Duration> age =
        days.isPresent() ? Optional.of(Duration.ofDays(days.getAsInt())) : Optional.empty();
    return new Settings.Keeping(
        path(Settings.Key.DATA),
        values.text(Settings.Key.DATABASE),
        new Retention(age, values.number(Settings.Key.KEEP_ENTRIES, 1, Integer.MAX_VALUE)));
  }

  private Settings.Following following() throws Refusal {
    Settings.Following usual = Settings.Following.DEFAULT;
    Duration fastest = values.duration(Settings.Key.FASTEST_POLL).orElse(usual.fastest());
    Duration slowest = values.duration(Settings.Key.SLOWEST_POLL).orElse(usual.slowest());
    if (fastest.compareTo(slowest) > 0) {
      throw values.refused(
          Settings.Key.FASTEST_POLL, "it is longer than slowestPoll; expected the shorter of both");
    }
    return new Settings.Following(
        fetch(usual.fetch()),
        values.number(Settings.Key.SOURCES_PER_TENANT, 0, 10_000).orElse(usual.sourcesPerTenant()),
        fastest,
        slowest);
  }

  private Allowances allowances() throws Refusal {
    return Allowances.perMinute(
        perMinute(Settings.Key.REQUESTS_PER_PERSON, Allowances.USUAL_PERSON),
        perMinute(Settings.Key.REQUESTS_PER_PLACE, Allowances.USUAL_PLACE),
        perMinute(Settings.Key.REQUESTS_PER_TENANT, Allowances.USUAL_TENANT),
        values.number(Settings.Key.PAGES_PER_DAY, 1, 10_000).orElse(Allowances.USUAL.pagesADay()),
        values
            .number(Settings.Key.PRIVATE_SOURCES, 0, 10_000)
            .orElse(Allowances.USUAL.privateSources()));
  }

  private int perMinute(Settings.Key key, int usual) throws Refusal {
    return values.number(key, 1, 10_000).orElse(usual);
  }

  private Log.Form log() throws Refusal {
    return switch (values.text(Settings.Key.LOG).orElse("text")) {
      case "text" -> Log.Form.TEXT;
      case "json" -> Log.Form.JSON;
      default -> throw values.refused(Settings.Key.LOG, "expected text or json");
    };
  }

  private FetchSettings fetch(FetchSettings usual) throws Refusal {
    Set<Integer> ports = Set.copyOf(values.list(Settings.Key.PORTS, SettingsFile::port));
    try {
      return new FetchSettings(
          values.text(Settings.Key.CONTACT).orElse(usual.contact()),
          values.flag(Settings.Key.ROBOTS).orElse(usual.robots()),
          values.flag(Settings.Key.PRIVATE_ADDRESSES).orElse(usual.privateAddresses()),
          ports.isEmpty() ? usual.ports() : ports,
          usual.deadline(),
          usual.maxBytes());
    } catch (IllegalArgumentException e) {
      throw values.refused(Settings.Key.CONTACT, String.valueOf(e.getMessage()));
    }
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("expected numbers, as [80, 443]", e);
    }
  }

  private Settings.Serving serving() throws Refusal {
    Settings.Serving usual = Settings.Serving.DEFAULT;
    Optional<Address> web = listening(Settings.Key.WEB, usual.web());
    Optional<Address> operator = listening(Settings.Key.OPERATOR, usual.operator());
    if (web.isPresent() && web.equals(operator) && web.get().port() != 0) {
      throw values.refused(
          Settings.Key.OPERATOR, web.get() + " is taken by 'web'; expected another port, or off");
    }
    return new Settings.Serving(
        web,
        values.<URI>value(Settings.Key.WEB_ADDRESS, WebSettings::base),
        values.list(Settings.Key.PROXIES, Network::of),
        values.number(Settings.Key.LINK_DAYS, 1, 36_500).orElse(usual.linkDays()),
        operator);
  }

  private Settings.Platforms platforms() throws Refusal {
    return new Settings.Platforms(
        values.value(Settings.Key.DISCORD_REST, text -> address(text, "http", "https")),
        values.value(Settings.Key.DISCORD_GATEWAY, text -> address(text, "ws", "wss")),
        values.value(Settings.Key.TELEGRAM, text -> address(text, "http", "https")));
  }

  /** Without a name or password, as addresses are logged. */
  private static URI address(String text, String plain, String secure) {
    URI address = URI.create(text);
    boolean known = List.of(plain, secure).contains(address.getScheme());
    if (!known || address.getHost() == null || address.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "expected an address of "
              + plain
              + " or "
              + secure
              + ", as "
              + secure
              + "://host:443/api");
    }
    return address;
  }

  private Optional<Address> listening(Settings.Key key, Optional<Address> usual) throws Refusal {
    return values.text(key).filter(OFF::equals).isPresent()
        ? Optional.empty()
        : values.value(key, Address::of).or(() -> usual);
  }
}
