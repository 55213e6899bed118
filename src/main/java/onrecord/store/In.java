package onrecord.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the parts of a value in the order in which {@link Out} wrote them. */
final class In {
  private final JsonParser json;

  In(JsonParser json) {
    this.json = json;
  }

  private JsonToken next() {
    try {
      return json.nextToken();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String current() {
    try {
      return json.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    next();
    return current();
  }

  Optional<String> optionalText() {
    return next() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(current());
  }

  long number() {
    next();
    return currentNumber();
  }

  private long currentNumber() {
    try {
      return json.getLongValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int integer() {
    return Math.toIntExact(number());
  }

  boolean flag() {
    return number() != 0;
  }

  Instant time() {
    return Instant.ofEpochSecond(number(), number());
  }

  Optional<Instant> optionalTime() {
    return next() == JsonToken.VALUE_NULL
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(currentNumber(), number()));
  }

  ZoneId zone() {
    return ZoneId.of(text());
  }

  Optional<URI> optionalUri() {
    return optionalText().map(URI::create);
  }

  List<String> texts() {
    return elements(In::current);
  }

  /** A value of several parts. */
  <T> T value(Function<In, T> form) {
    next();
    return rest(form);
  }

  <T> Optional<T> optionalValue(Function<In, T> form) {
    return next() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(rest(form));
  }

  <T> List<T> list(Function<In, T> form) {
    return elements(in -> in.rest(form));
  }

  /** The last part of all; empty where what was written by an earlier version lacks it. */
  <T> List<T> lastList(Function<In, T> form) {
    return next() == JsonToken.START_ARRAY ? restOfList(in -> in.rest(form)) : List.of();
  }

  private <T> T rest(Function<In, T> form) {
    T value = form.apply(this);
    next();
    return value;
  }

  private <T> List<T> elements(Function<In, T> form) {
    next();
    return restOfList(form);
  }

  private <T> List<T> restOfList(Function<In, T> form) {
    List<T> elements = new ArrayList<>();
    while (next() != JsonToken.END_ARRAY) {
      elements.add(form.apply(this));
    }
    return elements;
  }
}
