package onrecord.desk;

import java.io.UncheckedIOException;
import java.util.Collection;
import onrecord.place.Tenant;

/**
 * Keeps which versions were cited in answers: they are never pruned, so that a citation can always
 * be checked. What cannot be kept throws {@link UncheckedIOException}.
 */
public interface CitedVersions {
  /** A version of an entry of somebody's coverage. */
  record CitedVersion(Tenant owner, String coverage, String entry, int version) {}

  /** Keeps them; those that were cited before, or that are of no coverage kept, change nothing. */
  void keep(Collection<CitedVersion> cited);
}
