package onrecord;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import onrecord.desk.Allowances;
import onrecord.fetch.FetchSettings;
import onrecord.follow.FollowSettings;
import onrecord.log.Log;
import onrecord.store.Retention;
import onrecord.web.Address;
import onrecord.web.Network;

/**
 * What config/onrecord.yaml sets. The command line goes before it.
 *
 * @param coverage addresses, files and folders of live pages and feeds; none for the bundled sample
 * @param zone of a page that prints times without one
 * @param history where the console keeps the lines that were typed; none for the user's state
 *     folder
 * @param keeping where and for how long the record is kept
 * @param following how pages are fetched and followed
 * @param allowances how much people may ask of the bot
 * @param serving what is served to browsers, and to the operator
 * @param platforms where those are that people chat on
 * @param log how lines on standard error are written
 */
record Settings(
    List<String> coverage,
    Optional<ZoneId> zone,
    Optional<Path> history,
    Keeping keeping,
    Following following,
    Allowances allowances,
    Serving serving,
    Platforms platforms,
    Log.Form log) {
  static final Settings DEFAULT =
      new Settings(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Keeping.DEFAULT,
          Following.DEFAULT,
          Allowances.USUAL,
          Serving.DEFAULT,
          Platforms.DEFAULT,
          Log.Form.TEXT);

  /**
   * Where and for how long the record is kept.
   *
   * @param data the folder of the embedded store; none for the user's data folder
   * @param database the address of a PostgreSQL, in place of the embedded store
   */
  record Keeping(Optional<Path> data, Optional<String> database, Retention retention) {
    static final Keeping DEFAULT =
        new Keeping(
            Optional.empty(),
            Optional.empty(),
            new Retention(Optional.empty(), OptionalInt.empty()));
  }

  /**
   * How pages are fetched and followed.
   *
   * @param sourcesPerTenant how many a tenant may follow of its own
   * @param fastest the shortest time between two polls
   * @param slowest the longest
   */
  record Following(FetchSettings fetch, int sourcesPerTenant, Duration fastest, Duration slowest) {
    static final Following DEFAULT =
        new Following(
            FetchSettings.DEFAULT,
            FollowSettings.USUAL_SOURCES_PER_TENANT,
            FollowSettings.USUAL_SHORTEST,
            FollowSettings.USUAL_LONGEST);

    FollowSettings follow(String process) {
      return new FollowSettings(fetch.rules(), sourcesPerTenant, fastest, slowest, process);
    }
  }

  /**
   * What {@code run} serves, and where.
   *
   * @param web where pages are served to readers; empty for nowhere
   * @param webAddress under which readers reach them; empty for {@code web} itself
   * @param proxies whose word is taken for whom they ask
   * @param linkDays how long a signed link holds, in days, at least 1
   * @param operator where health and metrics are served to the operator; empty for nowhere
   */
  record Serving(
      Optional<Address> web,
      Optional<URI> webAddress,
      List<Network> proxies,
      int linkDays,
      Optional<Address> operator) {
    static final Serving DEFAULT =
        new Serving(
            Optional.of(new Address("127.0.0.1", 8620)),
            Optional.empty(),
            List.of(),
            365,
            Optional.of(new Address("127.0.0.1", 8621)));

    /** Nothing is served. */
    static final Serving NOTHING =
        new Serving(Optional.empty(), Optional.empty(), List.of(), 365, Optional.empty());

    Serving {
      proxies = List.copyOf(proxies);
    }
  }

  /**
   * Where the platforms are: each empty for the real one. Whether one is served at all, its token
   * in the environment says.
   *
   * @param discordRest the base of Discord's REST interface, with its version
   * @param discordGateway Discord's gateway: ws or wss
   * @param telegram the base of Telegram's Bot API
   */
  record Platforms(
      Optional<URI> discordRest, Optional<URI> discordGateway, Optional<URI> telegram) {
    static final Platforms DEFAULT =
        new Platforms(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The keys of the file. */
  enum Key {
    COVERAGE("coverage"),
    ZONE("zone"),
    DATA("data"),
    DATABASE("database"),
    KEEP_DAYS("keepDays"),
    KEEP_ENTRIES("keepEntries"),
    CONTACT("contact"),
    ROBOTS("robots"),
    SOURCES_PER_TENANT("sourcesPerTenant"),
    PRIVATE_SOURCES("privateSources"),
    PAGES_PER_DAY("pagesPerDay"),
    FASTEST_POLL("fastestPoll"),
    SLOWEST_POLL("slowestPoll"),
    PORTS("ports"),
    PRIVATE_ADDRESSES("privateAddresses"),
    REQUESTS_PER_PERSON("requestsPerPerson"),
    REQUESTS_PER_PLACE("requestsPerPlace"),
    REQUESTS_PER_TENANT("requestsPerTenant"),
    WEB("web"),
    WEB_ADDRESS("webAddress"),
    PROXIES("proxies"),
    LINK_DAYS("linkDays"),
    OPERATOR("operator"),
    DISCORD_REST("discord.rest-url"),
    DISCORD_GATEWAY("discord.gateway-url"),
    TELEGRAM("telegram.url"),
    HISTORY("history"),
    LOG("log");

    private final String word;

    Key(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  Settings {
    coverage = List.copyOf(coverage);
  }
}
