package onrecord;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import onrecord.store.OwnersAlone;
import onrecord.web.Address;
import onrecord.web.Bound;
import onrecord.web.KeyFile;
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
    byte[] key = key();
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

  private byte[] key() throws Refusal {
    Optional<Path> folder = settings.keeping().data().or(surroundings::data);
    try {
      if (folder.isEmpty()) {
        return KeyFile.unkept();
      }
      OwnersAlone.makeFolder(folder.get());
      return KeyFile.in(folder.get());
    } catch (IOException e) {
      throw Refusal.usage("the key that signs links cannot be read (" + e.getMessage() + ")");
    }
  }
}
