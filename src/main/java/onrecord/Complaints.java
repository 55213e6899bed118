package onrecord;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and how to put it right. */
final class Complaints {
  private final Surroundings surroundings;

  Complaints(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  void listenTo(CommandLine commandLine) {
    commandLine
        .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(this::badUsage)
        .setExecutionExceptionHandler(this::failed);
  }

  private int badUsage(ParameterException e, String[] args) {
    surroundings.say(String.valueOf(e.getMessage()));
    UnmatchedArgumentException.printSuggestions(e, e.getCommandLine().getErr());
    surroundings.say(
        "'"
            + e.getCommandLine().getCommandSpec().qualifiedName()
            + " --help' says what is allowed.");
    return Refusal.USAGE;
  }

  private int failed(Exception e, CommandLine commandLine, ParseResult parsed) throws Exception {
    if (!(e instanceof Refusal refusal)) {
      throw e;
    }
    surroundings.say(refusal.getMessage());
    return refusal.status();
  }
}
