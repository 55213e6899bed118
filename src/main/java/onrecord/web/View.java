package onrecord.web;

import onrecord.coverage.Masthead;
import onrecord.page.Links;
import onrecord.place.Tenant;

/**
 * A coverage as somebody may see it, who has come to it by its address or by a signed link.
 *
 * @param owner whose it is; who reads it reads on behalf of them, and nothing else of theirs
 * @param coverage what it says of itself
 * @param links where its pages stand for this reader
 */
record View(Tenant owner, Masthead coverage, Links links) {}
