package onrecord.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import onrecord.place.Account;

/**
 * /settings: shows what was chosen for a person and a place, and changes it: for a person their
 * language and zone, for a place or all places also which coverage is asked and who sees answers.
 */
record Choose(Choices choices, Named named) implements Command {
  private static final String DEFAULT = "default";
  private static final List<Option> OF_PLACES = List.of(Option.COVERAGE, Option.ANSWERS);

  /** Whom a setting is for. */
  enum Whose {
    ME,
    HERE,
    EVERYWHERE
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.LANGUAGE, Option.ZONE, Option.COVERAGE, Option.ANSWERS, Option.FOR);
  }

  @Override
  public Reply carryOut(Request request) {
    boolean asks =
        options().stream().allMatch(one -> one == Option.FOR || request.option(one).isEmpty());
    return asks ? shown(request, false) : change(request);
  }

  private Reply change(Request request) {
    Optional<Whose> whose = whose(request);
    if (whose.isEmpty()) {
      return Refused.unreadable(Option.FOR, request.option(Option.FOR).orElse(""));
    }
    if (whose.get() == Whose.ME) {
      return OF_PLACES.stream().anyMatch(one -> request.option(one).isPresent())
          ? Refused.unreadable(Option.FOR, "me")
          : change(request, Whose.ME);
    }
    return Policy.on(Policy.SETTINGS_FOR_ALL, request) == Policy.Verdict.ALLOWED
        ? change(request, whose.get())
        : Refused.notAllowed(name());
  }

  /** Where nobody says whom it is for, what only a place can have is for the place. */
  private static Optional<Whose> whose(Request request) {
    boolean ofPlace = OF_PLACES.stream().anyMatch(one -> request.option(one).isPresent());
    String word =
        request.option(Option.FOR).orElse(ofPlace ? "here" : "me").toLowerCase(Locale.ROOT);
    return switch (word) {
      case "me" -> Optional.of(Whose.ME);
      case "here" -> Optional.of(Whose.HERE);
      case "everywhere" -> Optional.of(Whose.EVERYWHERE);
      default -> Optional.empty();
    };
  }

  /** Nothing is changed unless all of it can be read. */
  private Reply change(Request request, Whose whose) {
    Choice choice = now(request, whose);
    for (Option option : options()) {
      Optional<String> typed = request.option(option).filter(any -> option != Option.FOR);
      if (typed.isPresent()) {
        Optional<Choice> changed = changed(choice, option, typed.get(), request);
        if (changed.isEmpty()) {
          return Refused.unreadable(option, typed.get());
        }
        choice = changed.get();
      }
    }
    keep(request, whose, choice);
    return shown(request, true);
  }

  private Choice now(Request request, Whose whose) {
    return switch (whose) {
      case ME -> choices.of(Account.of(request.place(), request.asker()));
      case HERE -> choices.of(request.place());
      case EVERYWHERE -> choices.of(request.place().tenant());
    };
  }

  private void keep(Request request, Whose whose, Choice choice) {
    switch (whose) {
      case ME -> choices.keep(Account.of(request.place(), request.asker()), choice);
      case HERE -> choices.keep(request.place(), choice);
      case EVERYWHERE -> choices.keep(request.place().tenant(), choice);
    }
  }

  /** Empty where it cannot be read. */
  private Optional<Choice> changed(Choice before, Option option, String typed, Request request) {
    return switch (option) {
      case LANGUAGE -> set(typed, Choose::language, before::withLanguage);
      case ZONE -> set(typed, Zones::of, before::withZone);
      case COVERAGE ->
          set(
              typed.equalsIgnoreCase(Named.ALL) ? DEFAULT : typed,
              name -> named.coverage(request.place().tenant(), name),
              before::withCoverage);
      case ANSWERS -> set(typed, Choose::answers, before::withAnswers);
      default -> Optional.empty();
    };
  }

  private static <T> Optional<Choice> set(
      String typed, Function<String, Optional<T>> read, Function<Optional<T>, Choice> with) {
    return typed.equalsIgnoreCase(DEFAULT)
        ? Optional.of(with.apply(Optional.empty()))
        : read.apply(typed).map(value -> with.apply(Optional.of(value)));
  }

  /** By its code, or its name in English or in itself. */
  private static Optional<Locale> language(String typed) {
    BiFunction<Locale, Locale, Boolean> isCalled =
        (one, in) -> one.getDisplayLanguage(in).equalsIgnoreCase(typed);
    return Choice.LANGUAGES.stream()
        .filter(one ->
            one.getLanguage().equalsIgnoreCase(typed)
                || isCalled.apply(one, one)
                || isCalled.apply(one, Locale.ENGLISH))
        .findFirst();
  }

  private static Optional<Choice.Answers> answers(String typed) {
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "public" -> Optional.of(Choice.Answers.PUBLIC);
      case "private" -> Optional.of(Choice.Answers.PRIVATE);
      default -> Optional.empty();
    };
  }

  private Reply shown(Request request, boolean changed) {
    return new Reply.Chosen(
        now(request, Whose.ME),
        now(request, Whose.HERE),
        request.place().above().map(choices::of),
        now(request, Whose.EVERYWHERE),
        Policy.on(Policy.SETTINGS_FOR_ALL, request) == Policy.Verdict.ALLOWED,
        changed);
  }
}
