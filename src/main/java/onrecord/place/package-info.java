/**
 * Where people talk and who they are: platform, tenant, place, person, role; who may do what.
 *
 * <p>Why: a conversation, a limit and a permission belong to somebody somewhere, on every platform
 * alike. These values are all that the desk ever learns of a platform. What we give out to be
 * handed back (a link, a button) has passed through strangers' hands: {@link onrecord.place.Seal}
 * tells it from what they made up, on pages and platforms alike.
 */
@NullMarked
package onrecord.place;

import org.jspecify.annotations.NullMarked;
