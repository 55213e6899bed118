package onrecord.chat;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import onrecord.chat.Script.Manner;
import onrecord.desk.Desk;
import onrecord.desk.Reply;
import onrecord.desk.Request;
import onrecord.place.Asker;
import onrecord.place.Place;
import onrecord.place.Tenant;

/** Has what people ask for carried out, and makes of the reply a draft. */
final class Answering implements AutoCloseable {
  /** What is worked out from the record alone. */
  private static final Set<String> RECORD =
      Set.of("ask", "said", "latest", "catchup", "entry", "people");

  private final Desk desk;
  private final Slash slash;
  private final Scripts scripts;
  private final Buttons buttons;
  private final Function<Tenant, Permalinks> permalinks;
  private final Clerks clerks = new Clerks();

  Answering(
      Desk desk,
      Slash slash,
      Scripts scripts,
      Buttons buttons,
      Function<Tenant, Permalinks> permalinks) {
    this.desk = desk;
    this.slash = slash;
    this.scripts = scripts;
    this.buttons = buttons;
    this.permalinks = permalinks;
  }

  /** What waits for the store, or for a page, keeps nobody waiting who asks for no such thing. */
  Optional<Reply> carriedOut(Request request) {
    return RECORD.contains(request.command())
        ? clerks.work(() -> desk.inTurn(request))
        : desk.inTurn(request);
  }

  /** Answers a line of ours for somebody whose turn it is: a question that may have been meant. */
  Draft onTurn(Place place, Asker asker, String line, Manner manner) {
    long begun = desk.moment();
    Request request = slash.read(line, place, asker);
    return draft(request, clerks.work(() -> desk.onTurn(request)), manner, begun);
  }

  Draft draft(Request request, Reply reply, Manner manner, long begun) {
    Layout usual = layout(request.place(), manner);
    Layout layout = request.isQuoted() ? usual.withoutQuestion() : usual;
    return draft(request.place(), scripts.of(request, reply, layout, manner), begun);
  }

  Draft draft(Place place, Script script, long begun) {
    Shown shown = buttons.shown(place, script);
    return new Draft(shown, script.manner().isPrivate(), place, script, begun, Optional.empty());
  }

  Layout layout(Place place, Manner manner) {
    return new Layout(Texts.of(manner.locale()), permalinks.apply(place.tenant()));
  }

  /** What was begun is finished by those who wait for it. */
  @Override
  public void close() {
    clerks.close();
  }
}
