package onrecord.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.OpenRecord;
import onrecord.desk.Traces.Trace;
import onrecord.follow.Follow;
import onrecord.follow.Source;
import onrecord.place.Account;
import onrecord.place.Tenant;

/** Finds and erases what there is of people and tenants, kept or remembered. */
record Forgetting(
    OpenRecord record,
    Follow follow,
    Conversations conversations,
    Citing citing,
    Errands errands,
    Traces kept,
    RecentChoices choices,
    Forgotten forgotten) {
  /** All that there is of a person. */
  List<Trace> traces(Account person) {
    List<Trace> traces = new ArrayList<>(kept.of(person));
    person.tenants().stream()
        .flatMap(this::sources)
        .map(source -> trace(Trace.Kind.SOURCE, source.location()))
        .forEach(traces::add);
    if (conversations.has(person)) {
      traces.add(trace(Trace.Kind.CONVERSATION, ""));
    }
    return traces;
  }

  private static Trace trace(Trace.Kind kind, String words) {
    return new Trace(kind, Optional.empty(), words);
  }

  /**
   * Erases it. How often somebody asked is counted on under a name that tells nothing of them, so
   * that nobody asks more often by being forgotten.
   *
   * @return how many things were erased
   */
  int forget(Account person) {
    forgotten.add(person);
    person.tenants().forEach(forgotten::add);
    errands.forget(person);
    person.tenants().forEach(this::close);
    int conversation = conversations.forget(person) ? 1 : 0;
    int erased = kept.erase(person);
    choices.forget(person);
    return conversation + erased;
  }

  /** Erases all that there is of a tenant. */
  void forget(Tenant tenant) {
    forgotten.add(tenant);
    close(tenant);
    int _ = kept.erase(tenant);
    choices.forget(tenant);
  }

  private void close(Tenant tenant) {
    for (Source source : sources(tenant).toList()) {
      var _ = follow.unfollow(tenant, source.coverage());
      record.close(tenant, source.coverage());
    }
    conversations.forget(tenant);
    citing.forget(tenant);
  }

  /** A tenant is called otherwise from now on. */
  void move(Tenant from, Tenant to) {
    List<Source> moved = sources(from).toList();
    forgotten.add(from);
    kept.move(from, to);
    choices.forget(from);
    choices.forget(to);
    // Under the new name they are opened by whoever goes by the events.
    moved.forEach(source -> record.close(from, source.coverage()));
    conversations.forget(from);
  }

  /** Its own, without everybody's. */
  private Stream<Source> sources(Tenant tenant) {
    return follow.sources(tenant).stream()
        .map(followed -> followed.source())
        .filter(source -> source.owner().equals(tenant));
  }
}
