package onrecord.web;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asks for.
 *
 * @param client who asks, as far as it is known
 * @param names the named parts of the path, as {@link onrecord.page.PathPart} reads them
 * @param query the parameters, decoded; of one that is given twice the first
 * @param lastEvent the last of a stream of events that they have got
 */
public record Call(
    InetAddress client,
    Map<String, String> names,
    Map<String, String> query,
    Optional<String> lastEvent) {
  public Call {
    names = Map.copyOf(names);
    query = Map.copyOf(query);
  }

  /** A named part of the path; blank where it has none of that name. */
  public String name(String name) {
    return names.getOrDefault(name, "");
  }

  /** A parameter that was given, without white space at its ends; empty for a blank one. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name)).map(String::strip).filter(s -> !s.isEmpty());
  }
}
