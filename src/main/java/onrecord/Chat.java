package onrecord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import onrecord.answer.OpenRecord;
import onrecord.chat.console.ConsoleChat;
import onrecord.chat.console.ConsoleSettings;
import onrecord.coverage.Coverage;
import onrecord.coverage.Masthead;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.place.Tenant;
import onrecord.quote.Attributor;
import onrecord.reader.Pages;
import onrecord.store.Store;

/**
 * The chat of the console. Over pages named on the command line nothing is kept when it ends; else
 * it goes on with what is followed already, or with the bundled sample where that is nothing.
 */
final class Chat {
  private final Surroundings surroundings;
  private final Settings settings;
  private final Openings.Circumstances circumstances;
  private final Optional<Instant> now;
  private final InstantSource clock;
  private final Pages pages;
  private final AtomicBoolean sampled = new AtomicBoolean();
  private volatile Optional<Instant> sampleEnd = Optional.empty();
  private volatile Optional<Consumer<Event>> notices = Optional.empty();

  /**
   * @param circumstances of pages that are named
   * @param now the moment of asking, and of reading; empty for the clock
   */
  Chat(
      Surroundings surroundings,
      Settings settings,
      Openings.Circumstances circumstances,
      Optional<Instant> now,
      Pages pages) {
    this.surroundings = surroundings;
    this.settings = settings;
    this.circumstances = circumstances;
    this.now = now;
    this.clock = now.map(InstantSource::fixed).orElse(surroundings.clock());
    this.pages = pages;
  }

  /**
   * Talks until the end.
   *
   * @param named on the command line
   * @throws Refusal if a page that was named, what is kept, or what is typed cannot be read
   */
  int run(List<String> named) throws Refusal {
    // What is kept is polled and pruned by the true time, whatever moment is asked about.
    InstantSource following = named.isEmpty() ? surroundings.clock() : clock;
    Stores stores = new Stores(surroundings, following);
    Store store = named.isEmpty() ? stores.open(settings.keeping()) : stores.inMemory();
    try (Bot bot = new Bot(settings, store, pages, following, this::happened)) {
      open(bot, named, store.isShared());
      ConsoleChat chat = new ConsoleChat(bot.desk(this::asking), console(bot.record()));
      notices = Optional.of(chat::notice);
      talk(chat);
      return 0;
    } catch (UncheckedIOException e) {
      throw Refusal.usage("what is kept cannot be read (" + e.getMessage() + ")");
    } catch (IOException e) {
      throw Refusal.usage("what is typed cannot be read (" + e + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private void open(Bot bot, List<String> named, boolean shared)
      throws Refusal, InterruptedException {
    NamedPages pages = new NamedPages(bot.follow(), surroundings, circumstances);
    bot.start();
    if (named.isEmpty() && shared) {
      // What a bot that runs was told to follow is not ours to end.
      pages.followToo(settings.coverage());
    } else if (named.isEmpty()) {
      pages.followOnly(settings.coverage(), true);
    } else {
      pages.open(named);
    }
    bot.live().await();
    if (bot.follow().sources(ConsoleChat.TENANT).isEmpty()) {
      openSample(bot.record());
    }
  }

  private void openSample(OpenRecord record) throws Refusal {
    Coverage sample = Sample.read(clock.instant(), pages).coverage();
    record.open(sample, Attributor.attribute(sample));
    sampled.set(true);
    if (now.isEmpty()) {
      Instant end = Sample.justAfter(sample);
      sampleEnd = Optional.of(end);
      surroundings.say(Sample.introduction(end));
    }
  }

  /** The sample makes room for the first page that is followed. */
  private void happened(OpenRecord record, Event event) {
    if (event.change() instanceof Change.Opened) {
      closeSample(record);
    }
    notices.ifPresent(told -> told.accept(event));
  }

  /** A page that is followed may be called as the sample is. */
  private void closeSample(OpenRecord record) {
    if (sampled.getAndSet(false)) {
      sampleEnd = Optional.empty();
      record.close(Tenant.EVERYBODY, Sample.ID);
    }
  }

  /** The story of the sample is long over by the clock. */
  private Instant asking() {
    return sampleEnd.orElseGet(clock::instant);
  }

  private ConsoleSettings console(OpenRecord record) {
    ZoneId zone =
        record.coverages(ConsoleChat.TENANT).stream()
            .findFirst()
            .map(Masthead::zone)
            .or(settings::zone)
            .orElse(ZoneOffset.UTC);
    return new ConsoleSettings(
        zone, settings.history().or(surroundings::history), surroundings.colour());
  }

  /** Only the process's own input can be a terminal. */
  private void talk(ConsoleChat chat) throws IOException {
    if (surroundings.in().equals(System.in) && ConsoleChat.isTerminal()) {
      chat.onTerminal();
    } else {
      chat.piped(
          new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8)),
          new PrintWriter(surroundings.out(), false, StandardCharsets.UTF_8));
    }
  }
}
