package onrecord.store;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import onrecord.chat.Script;
import onrecord.chat.Script.Asked;
import onrecord.chat.Script.Choice;
import onrecord.chat.Script.Correction;
import onrecord.chat.Script.Manner;
import onrecord.desk.CitedVersions.CitedVersion;
import onrecord.place.Tenant;

/** How it is written what a message of ours has to say, but for the choices that it gives. */
final class ScriptForm {
  private ScriptForm() {}

  static void write(Out out, Script script) {
    out.text(script.token())
        .text(script.person())
        .time(script.at())
        .value(script.asked(), ScriptForm::writeAsked)
        .value(script.manner(), ScriptForm::writeManner)
        .list(script.pages(), MessageForm::write)
        .number(script.page())
        .list(script.cited(), ScriptForm::writeCited)
        .list(script.corrections(), ScriptForm::writeCorrection);
  }

  static Script read(In in) {
    return new Script(
        in.text(),
        in.text(),
        in.time(),
        in.value(ScriptForm::readAsked),
        in.value(ScriptForm::readManner),
        in.list(MessageForm::read),
        in.integer(),
        Set.copyOf(in.list(ScriptForm::readCited)),
        in.list(ScriptForm::readCorrection));
  }

  private static void writeAsked(Out out, Asked asked) {
    out.text(asked.question()).text(asked.answered()).flag(asked.isAnswer());
  }

  private static Asked readAsked(In in) {
    return new Asked(in.text(), in.text(), in.flag(), List.of());
  }

  static void writeChoice(Out out, Choice choice) {
    out.text(choice.label()).text(choice.line());
  }

  static Choice readChoice(In in) {
    return new Choice(in.text(), in.text());
  }

  private static void writeManner(Out out, Manner manner) {
    out.text(manner.locale().toLanguageTag()).text(manner.zone().getId()).flag(manner.isPrivate());
  }

  private static Manner readManner(In in) {
    return new Manner(Locale.forLanguageTag(in.text()), ZoneId.of(in.text()), in.flag());
  }

  private static void writeCited(Out out, CitedVersion cited) {
    out.text(cited.owner().platform())
        .text(cited.owner().id())
        .text(cited.coverage())
        .text(cited.entry())
        .number(cited.version());
  }

  private static CitedVersion readCited(In in) {
    return new CitedVersion(new Tenant(in.text(), in.text()), in.text(), in.text(), in.integer());
  }

  private static void writeCorrection(Out out, Correction correction) {
    out.text(correction.coverage())
        .text(correction.entry())
        .number(correction.version())
        .value(correction.block(), MessageForm::writeBlock);
  }

  private static Correction readCorrection(In in) {
    return new Correction(in.text(), in.text(), in.integer(), in.value(MessageForm::readBlock));
  }
}
