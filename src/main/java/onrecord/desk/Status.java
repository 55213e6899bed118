package onrecord.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** /status: how each source that is followed here is doing; to the operator, how the store is. */
record Status(Sightings sightings, Supplier<StoreReport> store) implements Command {
  @Override
  public String name() {
    return "status";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public Reply carryOut(Request request) {
    boolean whole = Knowledge.of(request).isWhole();
    return new Reply.State(
        sightings.of(request),
        sightings.clock().instant(),
        sightings.record().rebuilding(),
        whole ? Optional.of(store.get()) : Optional.empty());
  }
}
