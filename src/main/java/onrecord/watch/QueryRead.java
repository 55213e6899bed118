package onrecord.watch;

/** What came of reading what somebody typed as a query. */
public sealed interface QueryRead permits WatchQuery, Misread {}
