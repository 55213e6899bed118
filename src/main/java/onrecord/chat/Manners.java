package onrecord.chat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import onrecord.chat.Script.Manner;
import onrecord.coverage.Masthead;
import onrecord.desk.Choice;
import onrecord.desk.Desk;
import onrecord.place.Account;
import onrecord.place.Asker;
import onrecord.place.Place;

/**
 * How we speak to somebody at a place: what they chose, what their platform says, what is usual.
 */
record Manners(Desk desk) {
  /** Whoever waits for an answer waits for what they chose. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** What has to be known before anything is said at all is known by then, or taken as usual. */
  private static final Duration MOMENT = Duration.ofMillis(200);

  /** The language is the person's, else the platform's for them, else the place's. */
  Manner of(Place place, Caller caller) {
    return of(place, caller, PATIENCE);
  }

  /** The same without waiting for more than a moment, whatever the store does. */
  Manner atOnce(Place place, Caller caller) {
    return of(place, caller, MOMENT);
  }

  private Manner of(Place place, Caller caller, Duration patience) {
    Account person = new Account(place.tenant().platform(), caller.id());
    Choice own = desk.chosen(person, patience);
    Choice here = desk.chosen(place, patience);
    Locale locale =
        own.language()
            .flatMap(Languages::nearest)
            .or(() -> caller.locale().flatMap(Languages::nearest))
            .or(() -> here.language().flatMap(Languages::nearest))
            .orElse(Locale.ENGLISH);
    return new Manner(locale, zone(own.or(here), place), isPrivate(place, here));
  }

  /** Of what we say to all at a place, without being asked. */
  Manner of(Place place, Optional<Locale> locale) {
    Choice here = desk.chosen(place);
    Locale spoken =
        here.language().or(() -> locale).flatMap(Languages::nearest).orElse(Locale.ENGLISH);
    return new Manner(spoken, zone(here, place), false);
  }

  Asker asker(Place place, Caller caller, Manner manner) {
    return new Asker(caller.id(), manner.zone(), caller.role());
  }

  private static boolean isPrivate(Place place, Choice here) {
    return place.isShared() && here.answers().equals(Optional.of(Choice.Answers.PRIVATE));
  }

  /** Where nobody chose one, times are those of the page. */
  private ZoneId zone(Choice chosen, Place place) {
    return chosen
        .zone()
        .or(() ->
            desk.coverages(place.tenant()).stream()
                .filter(coverage -> chosen.coverage().filter(coverage.id()::equals).isPresent())
                .findFirst()
                .or(() -> desk.coverages(place.tenant()).stream().findFirst())
                .map(Masthead::zone))
        .orElse(ZoneOffset.UTC);
  }
}
