package onrecord.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Excerpt;
import onrecord.answer.Filed;

/** /latest: the newest entries, or the newest about a topic or a person. */
record Latest(Named named, InstantSource clock) implements Command {
  /** Nobody reads further back in a list. */
  private static final int MOST = 100;

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
    Holdings holdings = named.usual(request, clock.instant());
    Topic topic = Topic.of(request.option(Option.ABOUT).orElse(""));
    List<Excerpt> headlines =
        holdings.newest(
            MOST, filed -> Optional.of(filed).filter(topic::isIn).flatMap(Filed::headline));
    return new Reply.Entries(headlines, holdings.extent(Optional.empty()));
  }
}
