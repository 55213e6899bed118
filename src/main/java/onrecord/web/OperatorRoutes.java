package onrecord.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import onrecord.operator.Meters;
import onrecord.operator.Report;
import onrecord.operator.Report.Status;
import onrecord.operator.ReportJson;

/**
 * What the operator alone is served: how everything is doing, and the figures.
 *
 * @param report how everything is doing at this moment
 * @param json prints reports
 * @param figures for Prometheus
 */
public record OperatorRoutes(Supplier<Report> report, ReportJson json, Supplier<String> figures) {
  /** The whole report: 200, or 503 where the bot does not do its work. */
  public static final String HEALTH = "/health";

  /** 200 for as long as the process turns. */
  public static final String LIVE = "/health/live";

  /** 200 once questions are answered from all that is kept, and what is new is kept; else 503. */
  public static final String READY = "/health/ready";

  public static final String METRICS = "/metrics";

  public List<Route> routes() {
    return List.of(
        new Route(HEALTH, call -> told(json::whole, found -> found.status() != Status.DOWN)),
        new Route(LIVE, call -> Response.json(200, "{\"status\":\"ok\"}")),
        new Route(READY, call -> told(json::ready, Report::isReady)),
        new Route(METRICS, call -> Response.of(200, Meters.type(), figures.get())));
  }

  private Response told(Function<Report, String> printed, Function<Report, Boolean> well) {
    Report found = report.get();
    return Response.json(well.apply(found) ? 200 : 503, printed.apply(found));
  }
}
