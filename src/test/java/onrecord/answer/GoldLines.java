package onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import onrecord.eval.Gold;
import onrecord.json.GoldJson;
import onrecord.json.LineException;

/** Gold sets as files have them. */
final class GoldLines {
  private GoldLines() {}

  static List<Gold> parse(String lines) throws LineException {
    List<Gold> gold = new ArrayList<>();
    for (String line : lines.lines().filter(l -> !l.isBlank()).toList()) {
      gold.add(GoldJson.gold(line));
    }
    return gold;
  }
}
