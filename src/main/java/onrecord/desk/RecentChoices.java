package onrecord.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import onrecord.place.Account;
import onrecord.place.Place;
import onrecord.place.Tenant;

/**
 * What people and places chose, from memory where it was read lately. Whoever asks what holds waits
 * for the store no longer than they say; whoever changes it goes by the store itself.
 */
final class RecentChoices implements Choices, AutoCloseable {
  /** What another process changed is seen after it. */
  static final Duration FRESH = Duration.ofSeconds(30);

  private static final int MOST = 30_000;
  private static final int MOST_READ = 1_000;
  private static final int THREADS = 4;

  private record Known(Choice choice, Instant at) {}

  /**
   * @param since when it began, by {@link System#nanoTime()}
   */
  private record Reading(CompletableFuture<Choice> choice, long since) {}

  private final Choices kept;
  private final InstantSource clock;
  private final Map<Object, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Known> eldest) {
          return size() > MOST;
        }
      };
  private final Map<Object, Reading> underWay = new HashMap<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("choices ", 1).factory());

  /** What was read before a change may not take its place. */
  private long changes;

  RecentChoices(Choices kept, InstantSource clock) {
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public Choice of(Account person) {
    return kept.of(person);
  }

  @Override
  public Choice of(Place place) {
    return kept.of(place);
  }

  @Override
  public Choice of(Tenant tenant) {
    return kept.of(tenant);
  }

  @Override
  public void keep(Account person, Choice choice) {
    kept.keep(person, choice);
    changed(person, choice);
  }

  @Override
  public void keep(Place place, Choice choice) {
    kept.keep(place, choice);
    changed(key(place), choice);
  }

  @Override
  public void keep(Tenant tenant, Choice choice) {
    kept.keep(tenant, choice);
    changed(tenant, choice);
  }

  /** Where it is a part of another plays no part in what a place chose itself. */
  private static Place key(Place place) {
    return new Place(place.tenant(), place.id(), place.kind());
  }

  private synchronized void changed(Object whose, Choice choice) {
    changes++;
    known.put(whose, new Known(choice, clock.instant()));
  }

  /** What a person chose, and was erased, is not known any more. */
  void forget(Account person) {
    forget(person::equals);
    person.tenants().forEach(this::forget);
  }

  /** The same of a tenant with its places. */
  void forget(Tenant tenant) {
    forget(whose ->
        tenant.equals(whose) || (whose instanceof Place place && place.tenant().equals(tenant)));
  }

  private synchronized void forget(Predicate<Object> whose) {
    changes++;
    known.keySet().removeIf(whose);
  }

  /** What a person chose; nothing where that cannot be known in time. */
  Choice recent(Account person, Duration patience) {
    return inTime(person, patience);
  }

  /** What holds at a place, as {@link #at}; nothing where that cannot be known in time. */
  Choice recent(Place place, Duration patience) {
    List<Object> whose =
        Stream.of(
                Stream.of(key(place)),
                place.above().map(RecentChoices::key).stream(),
                Stream.of(place.tenant()))
            .<Object>flatMap(one -> one)
            .toList();
    whose.forEach(this::begin);
    return whose.stream().map(one -> inTime(one, patience)).reduce(Choice::or).orElse(Choice.NONE);
  }

  private Choice inTime(Object whose, Duration patience) {
    return begin(whose)
        .flatMap(reading -> within(reading, patience))
        .or(() -> known(whose).map(Known::choice))
        .orElse(Choice.NONE);
  }

  private synchronized Optional<Known> known(Object whose) {
    return Optional.ofNullable(known.get(whose));
  }

  /** Reads it, unless it is fresh; where it is being read already that counts. */
  private synchronized Optional<Reading> begin(Object whose) {
    Instant oldest = clock.instant().minus(FRESH);
    if (known(whose).filter(one -> one.at().isAfter(oldest)).isPresent()) {
      return Optional.empty();
    }
    if (underWay.size() < MOST_READ && !underWay.containsKey(whose)) {
      long before = changes;
      var choice = CompletableFuture.supplyAsync(() -> read(whose, before), threads);
      underWay.put(whose, new Reading(choice, System.nanoTime()));
    }
    return Optional.ofNullable(underWay.get(whose));
  }

  private Choice read(Object whose, long before) {
    try {
      Choice choice =
          switch (whose) {
            case Account person -> kept.of(person);
            case Place place -> kept.of(place);
            case Tenant tenant -> kept.of(tenant);
            default -> throw new IllegalArgumentException("nobody chooses who is " + whose);
          };
      remember(whose, choice, before);
      return choice;
    } finally {
      ended(whose);
    }
  }

  private synchronized void remember(Object whose, Choice choice, long before) {
    if (changes == before) {
      known.put(whose, new Known(choice, clock.instant()));
    }
  }

  private synchronized void ended(Object whose) {
    underWay.remove(whose);
  }

  /** Whoever comes while it is being read waits only for the rest: a store that hangs, for none. */
  private static Optional<Choice> within(Reading reading, Duration patience) {
    long rest = patience.toNanos() - (System.nanoTime() - reading.since());
    try {
      return Optional.of(reading.choice().get(Math.max(0, rest), TimeUnit.NANOSECONDS));
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
