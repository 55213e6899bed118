package onrecord.reader;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.text.Fold;

/**
 * The names that live pages print for zones, spelled out or short, with the offset they fix.
 *
 * <p>Why a table: the JDK's own names cost 0.2 s to load at a cold start, differ between its
 * versions, and do not tell the offset that "Eastern Daylight Time" fixes.
 */
public final class ZoneNames {
  private static final int MAX_WORDS = 5;
  private static final Pattern OFFSET =
      Pattern.compile("(?:gmt|utc)?\\s?([+\\u2212-]\\d{1,2})(?::?(\\d{2}))?");

  /** Region | offset, or * where the name leaves it to the region's rules | names. */
  private static final String TABLE =
      """
      Europe/London|+00:00|greenwich mean time;gmt;wet
      Europe/London|+00:00|western european time;western european standard time
      Europe/London|+01:00|british summer time;bst;western european summer time;west
      Europe/London|*|uk time;london time;british time
      Europe/Dublin|+01:00|irish standard time;irish summer time
      Europe/Dublin|*|irish time;dublin time
      UTC|+00:00|coordinated universal time;universal time;utc;z;zulu
      Europe/Paris|+01:00|central european standard time;central european time;cet
      Europe/Paris|+02:00|central european summer time;central european daylight time;cest
      Europe/Paris|*|paris time;french time
      Europe/Berlin|*|berlin time;german time
      Europe/Brussels|*|brussels time
      Europe/Kyiv|+02:00|eastern european standard time;eastern european time;eet
      Europe/Kyiv|+03:00|eastern european summer time;eastern european daylight time;eest
      Europe/Kyiv|*|kyiv time;kiev time;ukrainian time;ukraine time
      Europe/Moscow|+03:00|moscow standard time;moscow time;msk
      Europe/Istanbul|+03:00|turkey time;trt;istanbul time
      Asia/Jerusalem|+02:00|israel standard time
      Asia/Jerusalem|+03:00|israel daylight time;idt
      Asia/Jerusalem|*|israel time;jerusalem time
      Asia/Riyadh|+03:00|arabian standard time;arabia standard time
      Asia/Dubai|+04:00|gulf standard time;gst
      Asia/Tehran|+03:30|iran standard time;irst
      Asia/Kabul|+04:30|afghanistan time;aft
      Asia/Karachi|+05:00|pakistan standard time;pkt
      Asia/Kolkata|+05:30|india standard time;indian standard time;ist
      Asia/Dhaka|+06:00|bangladesh standard time
      Asia/Kathmandu|+05:45|nepal time;npt
      Asia/Yangon|+06:30|myanmar time
      Asia/Kuala_Lumpur|+08:00|malaysia time
      Asia/Tashkent|+05:00|uzbekistan standard time
      Asia/Tbilisi|+04:00|georgia standard time
      Asia/Yerevan|+04:00|armenia standard time
      Asia/Baku|+04:00|azerbaijan standard time
      Asia/Jakarta|+07:00|western indonesia time;wib
      Asia/Bangkok|+07:00|indochina time;ict
      Asia/Shanghai|+08:00|china standard time;beijing time
      Asia/Hong_Kong|+08:00|hong kong standard time;hong kong time;hkt
      Asia/Singapore|+08:00|singapore standard time;singapore time;sgt
      Asia/Manila|+08:00|philippine standard time;philippine time
      Asia/Tokyo|+09:00|japan standard time;jst
      Asia/Seoul|+09:00|korean standard time;kst
      Australia/Perth|+08:00|australian western standard time;awst
      Australia/Adelaide|+09:30|australian central standard time;acst
      Australia/Adelaide|+10:30|australian central daylight time;acdt
      Australia/Sydney|+10:00|australian eastern standard time;aest
      Australia/Sydney|+11:00|australian eastern daylight time;aedt
      Australia/Sydney|*|australian eastern time;aet;sydney time
      Pacific/Auckland|+12:00|new zealand standard time;nzst
      Pacific/Auckland|+13:00|new zealand daylight time;nzdt
      Africa/Johannesburg|+02:00|south africa standard time;sast
      Africa/Maputo|+02:00|central africa time
      Africa/Nairobi|+03:00|east africa time;eat
      Africa/Lagos|+01:00|west africa standard time;west africa time
      America/St_Johns|-03:30|newfoundland standard time
      America/St_Johns|-02:30|newfoundland daylight time
      America/Halifax|-04:00|atlantic standard time;ast
      America/Halifax|-03:00|atlantic daylight time;adt
      America/New_York|-05:00|eastern standard time;est
      America/New_York|-04:00|eastern daylight time;edt
      America/New_York|*|eastern time;eastern;us eastern time;et;new york time;washington time
      America/Chicago|-06:00|central standard time;cst
      America/Chicago|-05:00|central daylight time;cdt
      America/Chicago|*|central time;central;ct
      America/Denver|-07:00|mountain standard time;mst
      America/Denver|-06:00|mountain daylight time;mdt
      America/Denver|*|mountain time;mountain
      America/Los_Angeles|-08:00|pacific standard time;pst
      America/Los_Angeles|-07:00|pacific daylight time;pdt
      America/Los_Angeles|*|pacific time;pacific
      America/Anchorage|-09:00|alaska standard time;akst
      America/Anchorage|-08:00|alaska daylight time;akdt
      Pacific/Honolulu|-10:00|hawaii-aleutian standard time;hawaii standard time;hst
      America/Sao_Paulo|-03:00|brasilia standard time;brt
      America/Argentina/Buenos_Aires|-03:00|argentina standard time;argentina time
      America/Bogota|-05:00|colombia standard time
      America/Mexico_City|-06:00|mexican central standard time
      """;

  /** Names that mean another zone where the reader has said in which region the page is printed. */
  private static final String ELSEWHERE =
      """
      Europe/Dublin|+01:00|ist
      Asia/Jerusalem|+02:00|ist
      Asia/Shanghai|+08:00|cst
      Asia/Taipei|+08:00|cst
      Asia/Dhaka|+06:00|bst
      Asia/Riyadh|+03:00|ast
      Africa/Lagos|+01:00|wat
      """;

  private static final Map<String, PrintedZone> NAMES = new HashMap<>();
  private static final Map<String, PrintedZone> LOCAL_NAMES = new HashMap<>();

  static {
    TABLE.lines().forEach(line -> row(line, false));
    ELSEWHERE.lines().forEach(line -> row(line, true));
  }

  private ZoneNames() {}

  /**
   * The zone at the beginning of a text, by its longest name.
   *
   * @param text what follows a clock time ("Greenwich Mean Time 13 March")
   * @param wanted the zone that the page is said to be printed in, for names with several meanings
   */
  public static Optional<PrintedZone> at(String text, Optional<ZoneId> wanted) {
    List<String> words = firstWords(text);
    for (int n = words.size(); n > 0; n--) {
      String name = String.join(" ", words.subList(0, n));
      Optional<PrintedZone> zone = named(name, wanted);
      if (zone.isPresent()) {
        return zone;
      }
    }
    return Optional.empty();
  }

  /** The zone of exactly this name, or of an offset such as "GMT+3" or "-05:00". */
  public static Optional<PrintedZone> named(String name, Optional<ZoneId> wanted) {
    String key = Fold.key(name);
    return wanted
        .map(zone -> LOCAL_NAMES.get(zone.getId() + "|" + key))
        .or(() -> Optional.ofNullable(NAMES.get(key)))
        .map(zone -> new PrintedZone(name, zone.offset(), zone.region()))
        .or(() -> offset(name, key));
  }

  private static List<String> firstWords(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("\\S+").matcher(text);
    while (words.size() < MAX_WORDS && word.find()) {
      words.add(word.group().replaceAll("^[(,]+|[),.:;]+$", ""));
    }
    return words;
  }

  private static Optional<PrintedZone> offset(String name, String key) {
    Matcher offset = OFFSET.matcher(key.replace('\u2212', '-'));
    if (!offset.matches()) {
      return Optional.empty();
    }
    try {
      int hours = Integer.parseInt(offset.group(1));
      int minutes = offset.group(2) == null ? 0 : Integer.parseInt(offset.group(2));
      int sign = offset.group(1).startsWith("-") ? -1 : 1;
      return Optional.of(
          new PrintedZone(
              name,
              Optional.of(ZoneOffset.ofHoursMinutes(hours, sign * minutes)),
              Optional.empty()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static void row(String line, boolean local) {
    String[] columns = line.split("\\|", -1);
    ZoneId region = ZoneId.of(columns[0]);
    Optional<ZoneOffset> offset =
        columns[1].equals("*") ? Optional.empty() : Optional.of(ZoneOffset.of(columns[1]));
    for (String name : columns[2].split(";", -1)) {
      PrintedZone zone = new PrintedZone(name, offset, Optional.of(region));
      if (local) {
        LOCAL_NAMES.put(region.getId() + "|" + name, zone);
      } else {
        NAMES.put(name, zone);
      }
    }
  }
}
