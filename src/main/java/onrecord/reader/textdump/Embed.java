package onrecord.reader.textdump;

import java.util.regex.Pattern;
import onrecord.text.Fold;

/** The fixed words that stand around embedded posts and videos in a dump. */
final class Embed {
  private static final int MAX_CHARACTERS = 400;
  private static final String SITES =
      "(?:x|twitter|facebook|instagram|tiktok|youtube|threads|bluesky|telegram|truth social"
          + "|reddit)";
  private static final Pattern BEGINS =
      Pattern.compile("^skip (?:" + SITES + " )?(?:post|content|video|embed)\\b.{0,80}$");
  private static final Pattern ENDS =
      Pattern.compile("^end of (?:" + SITES + " )?(?:post|content|video|embed)\\b.{0,80}$");
  private static final Pattern FIXED =
      Pattern.compile(
          "^(?:allow "
              + SITES
              + " content\\?"
              + "|this article contains content provided by .{1,40}\\. ?we ask for your permission.*"
              + "|accept and continue"
              + "|(?:"
              + SITES
              + " )?(?:post|content) (?:cannot|can't|can not|is not) (?:be displayed|available).*"
              + "|view (?:original )?(?:content|post|tweet|video)? ?(?:on|from) "
              + SITES
              + "|this (?:video|audio|content) (?:can ?not|can't|is not|isn't) (?:be played"
              + "|available|currently available).*"
              + "|to play this (?:video|audio) you need to enable javascript.*"
              + "|(?:the )?bbc is not responsible for the content of external sites.*"
              + "|report this social media post.*"
              + "|(?:warning|content is not available|advertisement|sponsored)[:.]?"
              + "|(?:play video|play audio|pause|unmute|mute|copied|copy this link"
              + "|read more about these links\\.?)"
              + "|play (?:video|audio),? .{0,200}|share (?:page|this post).{0,40}|about sharing"
              + "|copy (?:post )?link|close (?:share )?panel|end of image gallery"
              + "|image gallery.{0,40}"
              + "|\\d{1,2}:\\d{2}(?::\\d{2})?|video, \\d+.{0,200}|\\d+ (?:likes?|retweets?"
              + "|reposts?|comments?|shares?|views?))$");
  private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.|pic\\.)\\S+");

  private Embed() {}

  static boolean begins(String line) {
    return line.startsWith("Skip ") && BEGINS.matcher(Fold.key(line)).matches();
  }

  static boolean ends(String line) {
    return line.startsWith("End of ") && ENDS.matcher(Fold.key(line)).matches();
  }

  /** Whether a line is a player's or a consent box's own words. */
  static boolean isFixed(String line) {
    return line.length() < MAX_CHARACTERS
        && (ends(line) || begins(line) || FIXED.matcher(Fold.key(line)).matches());
  }

  static boolean isLink(String line) {
    return LINK.matcher(line).matches();
  }
}
