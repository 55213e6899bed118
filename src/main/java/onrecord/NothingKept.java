package onrecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Followed;
import onrecord.follow.History;
import onrecord.follow.Source;
import onrecord.follow.Sources;
import onrecord.follow.Standing;
import onrecord.place.Tenant;

/** Keeps nothing: pages are opened once, and nothing can be followed. */
final class NothingKept implements Sources, History {
  private static UncheckedIOException nothing() {
    return new UncheckedIOException(new IOException("nothing is kept here"));
  }

  @Override
  public List<Followed> all() {
    return List.of();
  }

  @Override
  public Source add(Source source, Standing standing) {
    throw nothing();
  }

  @Override
  public boolean remove(Source source) {
    return false;
  }

  @Override
  public Optional<Followed> claim(String process, Instant now, Duration lease) {
    return Optional.empty();
  }

  @Override
  public void keep(Source source, Standing standing) {
    throw nothing();
  }

  @Override
  public List<Entry> standing(Source source) {
    return List.of();
  }

  @Override
  public List<Entry> withdrawn(Source source) {
    return List.of();
  }

  @Override
  public int standing() {
    return 0;
  }

  @Override
  public List<Event> keep(Source source, Standing standing, List<Change> changes, Instant at) {
    throw nothing();
  }

  @Override
  public List<Event> after(long position, int atMost) {
    return List.of();
  }

  @Override
  public long newest() {
    return 0;
  }

  @Override
  public List<Event> corrections(Tenant reader, Instant since, int atMost) {
    return List.of();
  }

  @Override
  public Optional<Entry> version(Source source, String entry, int version) {
    return Optional.empty();
  }
}
