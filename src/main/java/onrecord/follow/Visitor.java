package onrecord.follow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import onrecord.fetch.AddressException;
import onrecord.fetch.AddressRules;
import onrecord.fetch.Fetched;
import onrecord.fetch.Fetcher;
import onrecord.fetch.Validators;
import onrecord.reader.Decoding;
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.Pages;

/** Asks a source once: fetches its page, or opens its file, and reads it. */
final class Visitor {
  /** Ten times the largest live page that we met. */
  private static final long MAX_FILE_BYTES = 64L << 20;

  private final Fetcher fetcher;
  private final AddressRules rules;
  private final Pages pages;
  private final Paging paging;
  private final InstantSource clock;

  /**
   * @param rules which addresses may be fetched
   */
  Visitor(Fetcher fetcher, AddressRules rules, Pages pages, InstantSource clock) {
    this.fetcher = fetcher;
    this.rules = rules;
    this.pages = pages;
    this.paging = new Paging(this::page);
    this.clock = clock;
  }

  /**
   * Asks it.
   *
   * @param known what was got the last time
   * @param first whether the older pages that it links to are read too
   */
  Visit visit(Source source, Validators known, boolean first) throws InterruptedException {
    Visit visit = source.isAddress() ? page(source, source.location(), known) : file(source, known);
    return first && visit instanceof Visit.Read read ? withOlder(source, read) : visit;
  }

  private Visit withOlder(Source source, Visit.Read read) throws InterruptedException {
    return new Visit.Read(
        read.reading(),
        read.address(),
        paging.older(source, read),
        read.validators(),
        read.freshFor());
  }

  private Visit page(Source source, String address, Validators known) throws InterruptedException {
    try {
      return switch (fetcher.fetch(rules.parse(address), known)) {
        case Fetched.Page page -> read(source, page);
        case Fetched.Unchanged same -> new Visit.Unchanged(same.validators(), same.freshFor());
        case Fetched.Failed failed -> new Visit.Failed(failed.reason(), failed.retryAfter());
      };
    } catch (AddressException e) {
      return failed(e);
    }
  }

  private Visit read(Source source, Fetched.Page page) {
    String text = Decoding.text(page.body(), page.charset());
    return read(source, page.address().text(), text, page.validators(), page.freshFor());
  }

  private Visit file(Source source, Validators known) {
    try {
      Path file = Path.of(source.location());
      long size = Files.size(file);
      Validators now = stamp(file, size);
      if (now.equals(known)) {
        return new Visit.Unchanged(known, Optional.empty());
      }
      if (size > MAX_FILE_BYTES) {
        return new Visit.Failed(
            size + " bytes; allowed is a page of up to " + MAX_FILE_BYTES, Optional.empty());
      }
      String text = Decoding.text(Files.readAllBytes(file), Optional.empty());
      return read(source, file.toString(), text, now, Optional.empty());
    } catch (IOException e) {
      return new Visit.Failed("the file cannot be read (" + e + ")", Optional.empty());
    }
  }

  /** A file that was written again has another time or size. */
  private static Validators stamp(Path file, long size) throws IOException {
    String time = Files.getLastModifiedTime(file).toInstant().toString();
    return new Validators(Optional.of(time + " " + size), Optional.empty());
  }

  private Visit read(
      Source source, String name, String text, Validators validators, Optional<Duration> freshFor) {
    Document document = new Document(name, text, source.date(), source.zone(), clock.instant());
    try {
      return new Visit.Read(pages.read(document), name, List.of(), validators, freshFor);
    } catch (PageException e) {
      return failed(e);
    } catch (RuntimeException | StackOverflowError e) {
      // A page that a reader stumbles over must not end the following of the others.
      return new Visit.Failed("the page cannot be read (" + e + ")", Optional.empty());
    }
  }

  private static Visit failed(Exception e) {
    return new Visit.Failed(String.valueOf(e.getMessage()), Optional.empty());
  }
}
