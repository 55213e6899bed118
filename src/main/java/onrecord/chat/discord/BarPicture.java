package onrecord.chat.discord;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.FileUpload;
import onrecord.chat.Message;
import onrecord.chat.Piece;
import onrecord.digest.Tally;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/** Draws how much was published when, as a picture that is read on light and on dark ground. */
final class BarPicture {
  static final String NAME = "entries.png";

  private static final System.Logger LOG = System.getLogger(BarPicture.class.getName());
  private static final int WIDTH = 640;
  private static final int HEIGHT = 200;
  private static final Color GROUND = new Color(0xF7F8F9);
  private static final Color BARS = new Color(0x1F6F8B);
  private static final int LABELS = 6;

  private BarPicture() {}

  /**
   * The picture of the bars in a message, with words for those who cannot see it; empty where it
   * has none, or none can be drawn here.
   */
  static Optional<FileUpload> of(Message message, Locale locale, ZoneId zone) {
    return bars(message).flatMap(bars -> drawn(bars, locale, zone));
  }

  private static Optional<Piece.Bars> bars(Message message) {
    return message.blocks().stream()
        .flatMap(block -> block.lines().stream())
        .flatMap(line -> line.pieces().stream())
        .filter(Piece.Bars.class::isInstance)
        .map(Piece.Bars.class::cast)
        .findFirst();
  }

  /** A machine without fonts draws no letters. */
  private static Optional<FileUpload> drawn(Piece.Bars bars, Locale locale, ZoneId zone) {
    try {
      byte[] png =
          BitmapEncoder.getBitmapBytes(
              chart(bars.tally(), locale, zone), BitmapEncoder.BitmapFormat.PNG);
      String words = bars.tally().bars() + " " + bars.label();
      return Optional.of(FileUpload.fromData(png, NAME).setDescription(words));
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory", e);
    } catch (LinkageError | InternalError e) {
      LOG.log(System.Logger.Level.DEBUG, "no picture can be drawn here: {0}", e.toString());
      return Optional.empty();
    }
  }

  private static CategoryChart chart(Tally tally, Locale locale, ZoneId zone) {
    CategoryChart chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT).build();
    var style = chart.getStyler();
    style.setLegendVisible(false);
    style.setChartBackgroundColor(GROUND);
    style.setPlotBackgroundColor(GROUND);
    style.setPlotBorderVisible(false);
    style.setPlotGridVerticalLinesVisible(false);
    style.setAvailableSpaceFill(0.9);
    style.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    style.setXAxisMaxLabelCount(LABELS);
    style.setYAxisDecimalPattern("#");
    style.setSeriesColors(new Color[] {BARS});
    var _ = chart.addSeries("entries", labels(tally, locale, zone), tally.entries());
    return chart;
  }

  private static List<String> labels(Tally tally, Locale locale, ZoneId zone) {
    boolean isLong = tally.step().toHours() >= 3;
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(isLong ? "EEE HH:mm" : "HH:mm", locale).withZone(zone);
    Instant from = tally.from();
    return IntStream.range(0, tally.entries().size())
        .mapToObj(i -> format.format(from.plus(tally.step().multipliedBy(i))))
        .toList();
  }
}
