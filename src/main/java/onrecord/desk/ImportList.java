package onrecord.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import onrecord.follow.Follow;
import onrecord.follow.Outcome;
import onrecord.follow.Standing.LastRead;
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.feed.Opml;
import onrecord.reader.feed.Subscription;

/** /import: follows each address of an OPML list, as /follow would. */
record ImportList(Follow follow, Sightings sightings, Errands errands) implements Command {
  /** Longer lists are not looked at. */
  static final int MOST_CHARACTERS = 1_000_000;

  /** What is left then is not tried: a list of dead hosts would take hours. */
  private static final Duration TRIED_FOR = Duration.ofMinutes(5);

  @Override
  public String name() {
    return "import";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.LIST);
  }

  @Override
  public Reply carryOut(Request request) {
    return request
        .option(Option.LIST)
        .map(text -> read(text, request))
        .orElseGet(() -> Refused.missing(Option.LIST));
  }

  private Reply read(String text, Request request) {
    if (text.length() > MOST_CHARACTERS) {
      return Refused.noList();
    }
    Document document =
        new Document("list", text, Optional.empty(), Optional.empty(), sightings.clock().instant());
    try {
      Opml list = Opml.read(document);
      return errands.run(
          request,
          more -> new Reply.Imported(follow(list.subscriptions(), request, more), list.skipped()));
    } catch (PageException e) {
      return Refused.noList();
    }
  }

  private List<Reply.Attempt> follow(
      List<Subscription> subscriptions, Request request, BooleanSupplier more) {
    long begun = System.nanoTime();
    boolean goesOn = true;
    List<Reply.Attempt> attempts = new ArrayList<>();
    for (Subscription subscription : subscriptions) {
      goesOn =
          goesOn
              && System.nanoTime() - begun < TRIED_FOR.toNanos()
              && (attempts.isEmpty() || more.getAsBoolean());
      Optional<Reply.Result> outcome =
          goesOn ? follow(subscription.address().toString(), request) : Optional.empty();
      goesOn = goesOn && outcome.isPresent();
      attempts.add(new Reply.Attempt(subscription.title(), subscription.address(), outcome));
    }
    return attempts;
  }

  /** Empty where it was broken off. */
  private Optional<Reply.Result> follow(String address, Request request) {
    try {
      Outcome outcome = follow.follow(request.place().tenant(), address);
      return Optional.of(result(outcome, Knowledge.of(request)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Reply.Result result(Outcome outcome, Knowledge knowledge) {
    return switch (outcome) {
      case Outcome.Done done ->
          new Reply.Result.Done(
              done.followed().source().coverage(),
              done.followed().standing().lastRead().map(LastRead::entries).orElse(0));
      case Outcome.Refused refused -> new Reply.Result.Not(Declined.of(refused, knowledge));
    };
  }
}
