package onrecord.desk;

import java.util.List;

/** /sources: what is followed here, by whom it is seen, and how fresh it is. */
record SourceList(Sightings sightings) implements Command {
  @Override
  public String name() {
    return "sources";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public Reply carryOut(Request request) {
    return new Reply.Sources(
        sightings.of(request),
        sightings.clock().instant(),
        sightings.record().rebuilding(),
        Policy.on("follow", request) == Policy.Verdict.ALLOWED);
  }
}
