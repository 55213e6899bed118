package onrecord.web;

import java.net.InetAddress;
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
 * @param address where it is served
 * @param report how everything is doing at this moment
 * @param json prints reports
 * @param figures for Prometheus
 */
public record OperatorRoutes(
    Address address, Supplier<Report> report, ReportJson json, Supplier<String> figures)
    implements Served {
  /** The whole report: 200, or 503 where the bot does not do its work. */
  public static final String HEALTH = "/health";

  /** 200 for as long as the process turns. */
  public static final String LIVE = "/health/live";

  /** 200 once questions are answered from all that is kept, and what is new is kept; else 503. */
  public static final String READY = "/health/ready";

  public static final String METRICS = "/metrics";

  @Override
  public List<Route> routes() {
    return List.of(
        new Route(HEALTH, call -> told(json::whole, found -> found.status() != Status.DOWN)),
        new Route(LIVE, call -> Response.json(200, "{\"status\":\"ok\"}")),
        new Route(READY, call -> told(json::ready, Report::isReady)),
        new Route(METRICS, call -> Response.of(200, Meters.type(), figures.get())));
  }

  /**
   * A page in the operator's browser may ask under a name of its own that leads to this machine
   * (DNS rebinding): where only this machine is served, it must be called so.
   */
  @Override
  public boolean isMeant(String host) {
    return host.isBlank()
        || !isThisMachine(address.host())
        || isThisMachine(host.strip().replaceFirst(":\\d{1,5}$", ""));
  }

  private static boolean isThisMachine(String host) {
    try {
      return host.equalsIgnoreCase("localhost")
          || InetAddress.ofLiteral(host.replaceAll("^\\[|]$", "")).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Response told(Function<Report, String> printed, Function<Report, Boolean> well) {
    Report found = report.get();
    return Response.json(well.apply(found) ? 200 : 503, printed.apply(found));
  }
}
