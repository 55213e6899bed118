package onrecord;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import onrecord.web.Address;
import onrecord.web.Bound;
import onrecord.web.Web;
import onrecord.web.WebSettings;

/** Serves pages where the settings say. */
record PagesServed(Surroundings surroundings, Settings settings) {
  private static final System.Logger LOG = System.getLogger(Serve.class.getName());

  /**
   * Serves them from now on, and until the bot is closed.
   *
   * @throws Refusal if the address is taken, or the key of links cannot be read
   */
  Web begin(Bot bot, Web.Parts parts, InstantSource clock) throws Refusal {
    Settings.Serving serving = settings.serving();
    Address wanted = serving.web().orElseThrow();
    byte[] key = KeyFile.LINKS.of(this.settings.keeping().data().or(surroundings::data));
    Bound bound = Taken.by(Settings.Key.WEB, wanted);
    URI base = serving.webAddress().orElseGet(() -> URI.create("http://" + bound.address()));
    WebSettings settings =
        new WebSettings(
            bound.address(), base, serving.proxies(), Duration.ofDays(serving.linkDays()));
    Web web = bot.with(new Web(bound, settings, parts, key, clock));
    web.start();
    LOG.log(System.Logger.Level.INFO, "pages are served at {0}", base);
    return web;
  }
}
