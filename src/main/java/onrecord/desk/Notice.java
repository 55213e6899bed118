package onrecord.desk;

import onrecord.coverage.Masthead;
import onrecord.follow.Event;

/**
 * Something that happened to what is followed.
 *
 * @param coverage to which it happened
 * @param event tells of a failure no more than its reader may know
 */
public record Notice(Masthead coverage, Event event) {}
