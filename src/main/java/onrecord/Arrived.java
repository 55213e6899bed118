package onrecord;

import java.util.Optional;
import onrecord.delivery.Deliveries;
import onrecord.delivery.Ending;
import onrecord.desk.Arrivals;
import onrecord.place.Place;

/** How deliveries ended, as those who decide at a place are told of it. */
record Arrived(Deliveries deliveries) implements Arrivals {
  @Override
  public Optional<Arrival> last(Place place, String nameBegins) {
    return deliveries.last(place, nameBegins).map(Arrived::arrival);
  }

  private static Arrival arrival(Ending.Of ended) {
    return switch (ended.ending()) {
      case Ending.Sent _ -> new Arrival(ended.at(), How.ARRIVED, Optional.empty());
      case Ending.Refused(String why) -> new Arrival(ended.at(), How.REFUSED, Optional.of(why));
      case Ending.Unknown(String why) -> new Arrival(ended.at(), How.IN_DOUBT, Optional.of(why));
      case Ending.Dropped(String why) -> new Arrival(ended.at(), How.TOO_LATE, Optional.of(why));
    };
  }
}
