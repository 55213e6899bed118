package onrecord.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import onrecord.desk.Limit.Allowance;
import onrecord.follow.Follow;
import onrecord.place.Account;
import onrecord.place.Role;

/**
 * Has pages fetched that people want followed: for each of them one wish at a time and so many
 * pages a day, for all a few wishes at a time, and for people alone with us so many sources. Else
 * anybody could have us fetch whatever they like, as often as they like.
 */
final class Errands {
  static final int MOST_AT_ONCE = 16;

  private static final int MOST_PEOPLE = 20_000;

  private final Follow follow;
  private final Allowances allowances;
  private final Limit<String> tries;
  private final Consumer<Account> forgetting;
  private final Pseudonyms names = new Pseudonyms();

  /** For whom, and whether they are alone with us. */
  private final Map<Account, Boolean> underWay = new HashMap<>();

  private final Set<Account> forgotten = new HashSet<>();

  /**
   * @param forgetting forgets once more who had themselves forgotten while pages were fetched
   */
  Errands(Follow follow, Allowances allowances, InstantSource clock, Consumer<Account> forgetting) {
    Duration each = Duration.ofDays(1).dividedBy(allowances.pagesADay());
    this.follow = follow;
    this.allowances = allowances;
    this.tries = new Limit<>(new Allowance(allowances.pagesADay(), each), MOST_PEOPLE, clock);
    this.forgetting = forgetting;
  }

  /**
   * Has it done, or refuses it.
   *
   * @param work may try one page, and asks before each more whether it may; it takes as long as it
   *     takes
   */
  Reply run(Request request, Function<BooleanSupplier, Reply> work) {
    if (request.asker().role().covers(Role.OPERATOR)) {
      return work.apply(() -> true);
    }
    Account person = Account.of(request.place(), request.asker());
    boolean alone = Account.isAlone(request.place().tenant());
    if (alone && allowances.privateSources() == 0) {
      return Refused.notHere(request.command());
    }
    return begin(person, alone)
        .<Reply>map(refused -> refused)
        .orElseGet(() -> run(person, alone, work));
  }

  private Reply run(Account person, boolean alone, Function<BooleanSupplier, Reply> work) {
    try {
      return hasRoom(alone)
          ? work.apply(() -> tries.take(names.of(person)).isNow() && hasRoom(alone))
          : Refused.noRoom(allowances.privateSources());
    } finally {
      end(person);
    }
  }

  private synchronized Optional<Refused> begin(Account person, boolean alone) {
    if (underWay.size() >= MOST_AT_ONCE || underWay.containsKey(person)) {
      return Optional.of(Refused.underWay());
    }
    Optional<Refused> spent = tries.take(names.of(person)).rest().map(Refused::spent);
    if (spent.isEmpty()) {
      underWay.put(person, alone);
    }
    return spent;
  }

  /** Each that is under way may come to one more. */
  private boolean hasRoom(boolean alone) {
    return !alone
        || follow.count(Account::isAlone) + aloneUnderWay() <= allowances.privateSources();
  }

  private synchronized long aloneUnderWay() {
    return underWay.values().stream().filter(alone -> alone).count();
  }

  private void end(Account person) {
    boolean again;
    synchronized (this) {
      underWay.remove(person);
      again = forgotten.remove(person);
    }
    if (again) {
      forgetting.accept(person);
    }
  }

  /** What is fetched for them at this moment is forgotten as soon as it is there. */
  synchronized void forget(Account person) {
    if (underWay.containsKey(person)) {
      forgotten.add(person);
    }
  }
}
