package onrecord.desk;

import java.util.ArrayList;
import java.util.List;
import onrecord.place.Account;
import onrecord.place.Tenant;

/** Notes for as long as a test lasts what was to be shown, erased and moved; there is nothing. */
public final class TracesInMemory implements Traces {
  private final List<Object> erased = new ArrayList<>();

  @Override
  public List<Trace> of(Account person) {
    return List.of();
  }

  @Override
  public synchronized int erase(Account person) {
    erased.add(person);
    return 0;
  }

  @Override
  public synchronized int erase(Tenant tenant) {
    erased.add(tenant);
    return 0;
  }

  @Override
  public synchronized void move(Tenant from, Tenant to) {
    erased.add(from);
  }

  /** Accounts and tenants that were erased or moved away. */
  public synchronized List<Object> erased() {
    return List.copyOf(erased);
  }
}
