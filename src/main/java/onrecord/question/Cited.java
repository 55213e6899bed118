package onrecord.question;

import java.time.Instant;
import java.util.Optional;

/**
 * An excerpt that answered an earlier question.
 *
 * @param coverage the coverage's id
 * @param entry the entry's id
 * @param publishedAt when the entry was published
 * @param text the excerpt
 * @param speaker the full name of whose words it gives
 */
public record Cited(
    String coverage, String entry, Instant publishedAt, String text, Optional<String> speaker) {}
