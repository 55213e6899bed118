package onrecord.page;

import onrecord.coverage.Masthead;
import onrecord.desk.Reply;

/**
 * Who is on record in a coverage.
 *
 * @param coverage what it says of itself
 * @param links where its pages stand
 * @param voices the most quoted first
 */
public record PeoplePage(Masthead coverage, Links links, Portion<Reply.Voice> voices) {}
