package onrecord.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Excerpt;
import onrecord.answer.OpenRecord;

/** /latest: the newest entries, or the newest about a topic or a person. */
record Latest(OpenRecord record, InstantSource clock) implements Command {
  @Override
  public String name() {
    return "latest";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.ABOUT);
  }

  @Override
  public Reply carryOut(Request request) {
    Holdings holdings = request.holdings(record, clock.instant());
    Topic topic = Topic.of(request.option(Option.ABOUT).orElse(""));
    List<Excerpt> headlines =
        holdings.all().stream()
            .filter(topic::isIn)
            .flatMap(filed -> filed.headline().stream())
            .toList();
    return new Reply.Entries(
        Reply.Entries.Order.LATEST, headlines, holdings.extent(Optional.empty()));
  }
}
