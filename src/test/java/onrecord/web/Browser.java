package onrecord.web;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A real Chromium without a window. It looks nothing up and calls nobody but the pages it is sent
 * to.
 */
final class Browser implements AutoCloseable {
  private static final List<Path> CHROMIUM =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
  private static final List<Path> DRIVER =
      List.of(Path.of("/usr/bin/chromedriver"), Path.of("/usr/lib/chromium/chromedriver"));

  /** It names a problem and the elements that have it. */
  private static final String AXE_REPORT =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ['violations']}).then(
        found => done(found.violations.map(one =>
          one.id + ': ' + one.help + ' at ' + one.nodes.map(n => n.target.join(' ')).join(', '))),
        problem => done(['axe failed: ' + problem]));
      """;

  // Held so that its level stays: loggers that nobody holds are forgotten.
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /** Opens one; skips the test, saying so, where none is installed and CI is not set. */
  static Browser open() {
    return open(true);
  }

  /** Opens one that runs no script of a page. */
  static Browser withoutScript() {
    return open(false);
  }

  private static Browser open(boolean script) {
    SELENIUM.setLevel(Level.SEVERE);
    Path chromium = installed(CHROMIUM);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(installed(DRIVER).toFile())
            .withSilent(true)
            .build();
    try {
      Path profile = Files.createTempDirectory("onrecord-browser");
      ChromeOptions options = options(chromium, profile, script);
      return new Browser(new ChromeDriver(service, options), profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path installed(List<Path> places) {
    return places.stream().filter(Files::isExecutable).findFirst().orElseGet(() -> missing(places));
  }

  private static Path missing(List<Path> places) {
    String what = "none of " + places + " is there; install it with: apt install chromium-driver";
    return System.getenv("CI") == null ? abort(what) : fail(what);
  }

  private static ChromeOptions options(Path chromium, Path profile, boolean script) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--user-data-dir=" + profile,
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
    if (!script) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    return options;
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Sets the size of the window in CSS pixels. */
  Browser sized(int width, int height) {
    var _ =
        driver.executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  /** Asks pages for their dark or their light colours. */
  Browser dark(boolean dark) {
    Map<String, String> scheme =
        Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    var _ =
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    return this;
  }

  Browser visit(URI address) {
    driver.get(address.toString());
    return this;
  }

  /** What a script of ours finds on the page; null where it finds nothing. */
  @Nullable Object find(String expression, Object... arguments) {
    return driver.executeScript("return " + expression, arguments);
  }

  boolean is(String expression, Object... arguments) {
    return Boolean.TRUE.equals(find(expression, arguments));
  }

  /** What axe-core has against the page, in words. */
  List<String> violations() {
    var _ = driver.executeScript(axe());
    Object found = driver.executeAsyncScript(AXE_REPORT);
    return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
  }

  private static String axe() {
    try (InputStream axe =
        Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
      return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a picture of what is in view below target/screenshots. */
  void picture(String name) {
    try {
      Path folder = Files.createDirectories(Path.of("target/screenshots"));
      Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
    Path[] kept = list(profile);
    Arrays.stream(kept).forEach(path -> path.toFile().delete());
  }

  /** The deepest first. */
  private static Path[] list(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.sorted((one, other) -> other.compareTo(one)).toArray(Path[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
