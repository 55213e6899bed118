package onrecord.store;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Writes the parts of a value one after the other; {@link In} reads them in the same order. */
final class Out {
  private final JsonGenerator json;

  Out(JsonGenerator json) {
    this.json = json;
  }

  private interface Step {
    void run() throws IOException;
  }

  private Out write(Step step) {
    try {
      step.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Out text(String text) {
    return write(() -> json.writeString(text));
  }

  /** As its {@code toString}. */
  Out text(Optional<?> value) {
    return value.isPresent() ? text(value.get().toString()) : write(json::writeNull);
  }

  Out number(long number) {
    return write(() -> json.writeNumber(number));
  }

  Out flag(boolean flag) {
    return number(flag ? 1 : 0);
  }

  /** As two numbers: seconds and nanoseconds. */
  Out time(Instant time) {
    return number(time.getEpochSecond()).number(time.getNano());
  }

  Out time(Optional<Instant> time) {
    return time.isPresent() ? time(time.get()) : write(json::writeNull);
  }

  Out texts(Collection<String> texts) {
    write(json::writeStartArray);
    texts.forEach(this::text);
    return write(json::writeEndArray);
  }

  /** A value of several parts, as an array. */
  <T> Out value(T value, BiConsumer<Out, T> form) {
    write(json::writeStartArray);
    form.accept(this, value);
    return write(json::writeEndArray);
  }

  <T> Out value(Optional<T> value, BiConsumer<Out, T> form) {
    return value.isPresent() ? value(value.get(), form) : write(json::writeNull);
  }

  <T> Out list(Collection<T> values, BiConsumer<Out, T> form) {
    write(json::writeStartArray);
    values.forEach(value -> value(value, form));
    return write(json::writeEndArray);
  }
}
