package onrecord.store;

import onrecord.desk.Choice;
import onrecord.desk.Choices;
import onrecord.place.Account;
import onrecord.place.Place;
import onrecord.place.Tenant;

/** The choices of a store. */
final class KeptChoices implements Choices {
  private static final String NOBODY = "";

  private final Database database;

  KeptChoices(Database database) {
    this.database = database;
  }

  /** Whose a choice is, as columns. */
  private record Whose(String kind, String platform, String tenant, String name) {
    static Whose of(Account person) {
      return new Whose("person", Column.of(person.platform()), NOBODY, Column.key(person.id()));
    }

    static Whose of(Place place) {
      Tenant tenant = place.tenant();
      return new Whose(
          "place", Column.of(tenant.platform()), Column.key(tenant.id()), Column.key(place.id()));
    }

    static Whose of(Tenant tenant) {
      return new Whose("tenant", Column.of(tenant.platform()), Column.key(tenant.id()), NOBODY);
    }
  }

  @Override
  public Choice of(Account person) {
    return read(Whose.of(person));
  }

  @Override
  public Choice of(Place place) {
    return read(Whose.of(place));
  }

  @Override
  public Choice of(Tenant tenant) {
    return read(Whose.of(tenant));
  }

  /** A damaged one was never made. */
  private Choice read(Whose whose) {
    return database
        .read(handle ->
            handle
                .select(
                    "SELECT body FROM choice"
                        + " WHERE kind = ? AND platform = ? AND tenant = ? AND name = ?",
                    whose.kind(),
                    whose.platform(),
                    whose.tenant(),
                    whose.name())
                .mapTo(byte[].class)
                .findOne())
        .flatMap(body -> Body.read(body, ChoiceForm::read))
        .orElse(Choice.NONE);
  }

  @Override
  public void keep(Account person, Choice choice) {
    keep(Whose.of(person), choice);
  }

  @Override
  public void keep(Place place, Choice choice) {
    keep(Whose.of(place), choice);
  }

  @Override
  public void keep(Tenant tenant, Choice choice) {
    keep(Whose.of(tenant), choice);
  }

  private void keep(Whose whose, Choice choice) {
    database.change(handle ->
        handle.execute(
            "INSERT INTO choice (kind, platform, tenant, name, body) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (kind, platform, tenant, name)"
                + " DO UPDATE SET body = excluded.body",
            whose.kind(),
            whose.platform(),
            whose.tenant(),
            whose.name(),
            Body.of(choice, ChoiceForm::write)));
  }
}
