package onrecord.desk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.place.Account;
import onrecord.place.Place;
import onrecord.place.Tenant;

/** Keeps what was chosen for as long as a test lasts. */
public final class ChoicesInMemory implements Choices {
  private final Map<Object, Choice> choices = new ConcurrentHashMap<>();

  @Override
  public Choice of(Account person) {
    return choices.getOrDefault(person, Choice.NONE);
  }

  @Override
  public Choice of(Place place) {
    return choices.getOrDefault(key(place), Choice.NONE);
  }

  /** It is the same one, whatever is known of it. */
  private static Object key(Place place) {
    return List.of(place.tenant(), place.id());
  }

  @Override
  public Choice of(Tenant tenant) {
    return choices.getOrDefault(tenant, Choice.NONE);
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
