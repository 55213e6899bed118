package onrecord.web;

import java.util.List;
import java.util.Optional;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Masthead;
import onrecord.page.Site;
import onrecord.place.Tenant;

/**
 * Says what a call may see: by a coverage's address what is everybody's, by a signed link the one
 * coverage that it names. There is no other way to a tenant's own.
 *
 * @param record what is open
 * @param site where pages stand
 * @param signed reads the tokens of signed links
 */
record Views(OpenRecord record, Site site, SignedLinks signed) {
  static final String COVERAGE = "coverage";
  static final String TOKEN = "token";

  /** Those that are everybody's, in the order in which they were opened. */
  List<View> everybodys() {
    return record.coverages(Tenant.EVERYBODY).stream().map(this::everybodys).toList();
  }

  private View everybodys(Masthead coverage) {
    return new View(Tenant.EVERYBODY, coverage, site.everybodys(coverage.id()));
  }

  /** What a call names; empty where that is nothing, or nothing that it may see. */
  Optional<View> of(Call call) {
    String token = call.name(TOKEN);
    return token.isEmpty()
        ? record.coverage(Tenant.EVERYBODY, call.name(COVERAGE)).map(this::everybodys)
        : signed.read(token).flatMap(grant -> privately(grant, token));
  }

  private Optional<View> privately(SignedLinks.Grant grant, String token) {
    return record
        .coverage(grant.owner(), grant.coverage())
        .map(coverage -> new View(grant.owner(), coverage, site.privately(token)));
  }
}
