package onrecord.follow;

/** A source with how it stands. */
public record Followed(Source source, Standing standing) {}
