package onrecord.desk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import onrecord.place.Account;
import onrecord.place.Place;
import onrecord.place.Tenant;

/** Keeps what was chosen for as long as a test lasts. */
public final class ChoicesInMemory implements Choices {
  private final Map<Object, Choice> choices = new ConcurrentHashMap<>();

  /** Nothing can be read until it is at 0. */
  public volatile CountDownLatch held = new CountDownLatch(0);

  private Choice read(Object whose) {
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return choices.getOrDefault(whose, Choice.NONE);
  }

  @Override
  public Choice of(Account person) {
    return read(person);
  }

  @Override
  public Choice of(Place place) {
    return read(key(place));
  }

  /** It is the same one, whatever is known of it. */
  private static Object key(Place place) {
    return List.of(place.tenant(), place.id());
  }

  @Override
  public Choice of(Tenant tenant) {
    return read(tenant);
  }

  @Override
  public void keep(Account person, Choice choice) {
    choices.put(person, choice);
  }

  @Override
  public void keep(Place place, Choice choice) {
    choices.put(key(place), choice);
  }

  @Override
  public void keep(Tenant tenant, Choice choice) {
    choices.put(tenant, choice);
  }
}
