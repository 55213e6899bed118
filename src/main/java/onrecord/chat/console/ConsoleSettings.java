package onrecord.chat.console;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How the chat behaves on this machine.
 *
 * @param zone in which times are shown, and meant where a question names one
 * @param history the file in which typed lines are kept; empty to remember until the end only
 * @param colour whether colour may be used where the terminal has it
 */
public record ConsoleSettings(ZoneId zone, Optional<Path> history, boolean colour) {}
