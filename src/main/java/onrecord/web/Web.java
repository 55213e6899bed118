package onrecord.web;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import onrecord.answer.OpenRecord;
import onrecord.chat.Permalinks;
import onrecord.chat.Sends;
import onrecord.chat.Texts;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.desk.Desk;
import onrecord.follow.Event;
import onrecord.follow.Follow;
import onrecord.follow.History;
import onrecord.page.Links;
import onrecord.page.PageWriter;
import onrecord.page.Site;
import onrecord.place.Tenant;

/** The pages, served to readers. */
public final class Web implements AutoCloseable {
  private final OpenRecord record;
  private final Site site;
  private final SignedLinks signed;
  private final Readers readers;
  private final Listener listener;

  /**
   * What the pages are made of.
   *
   * @param record what is open
   * @param follow what keeps it level with its sources
   * @param history what stood
   * @param desk answers questions
   * @param sends counts the answers that are sent, and who is told to come back later
   */
  public record Parts(OpenRecord record, Follow follow, History history, Desk desk, Sends sends) {}

  /**
   * Begins with {@link #start}.
   *
   * @param bound is closed with this
   * @param key signs links, {@value onrecord.place.Seal#BYTES} random bytes
   * @param clock entries published later do not exist
   */
  public Web(Bound bound, WebSettings settings, Parts parts, byte[] key, InstantSource clock) {
    this.record = parts.record();
    this.site = new Site(settings.base());
    this.signed = new SignedLinks(key, settings.links(), clock);
    this.readers =
        new Readers(
            new Views(record, site, signed),
            new Timelines(record, parts.follow()::sources, parts.history(), clock),
            new Histories(record, parts.history()),
            parts.desk(),
            new PageWriter(Texts.of(Locale.ENGLISH), site),
            parts.sends(),
            new Clients(settings.proxies()),
            new EventIds(key),
            clock);
    this.listener = new Listener(bound, readers);
  }

  /** Serves from now on. */
  public void start() {
    listener.start();
  }

  /** Where it listens. */
  public Address address() {
    return listener.address();
  }

  /** Whether it serves. */
  public boolean isUp() {
    return listener.isUp();
  }

  /** How many are told of new entries as they come. */
  public int listening() {
    return readers.listening();
  }

  /** Something happened, and the record knows of it. */
  public void happened(Event event) {
    readers.happened(event);
  }

  /**
   * The links that a tenant is given: to what is everybody's open ones, to its own signed ones.
   *
   * @param tenant in whose place they are shown
   */
  public Permalinks permalinks(Tenant tenant) {
    return (coverage, entry, words) ->
        links(tenant, coverage).map(links -> links.absolute(address(links, entry, words)));
  }

  private Optional<Links> links(Tenant tenant, Masthead coverage) {
    return record
        .owner(tenant, coverage.id())
        .map(owner ->
            owner.isEverybody()
                ? site.everybodys(coverage.id())
                : site.privately(signed.token(owner, coverage.id())));
  }

  private static URI address(Links links, Entry entry, Optional<String> words) {
    return words
        .map(cited -> links.quoted(entry.id(), entry.version(), cited))
        .orElseGet(() -> links.version(entry.id(), entry.version()));
  }

  /** Ends every connection, those of readers who listen too. */
  @Override
  public void close() throws IOException {
    readers.close();
    listener.close();
  }
}
