package onrecord.question;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import onrecord.quote.Cast;
import org.jspecify.annotations.Nullable;

/** The casts that questions were asked about last, gone through once. */
final class KnownCasts {
  private static final int MOST = 32;
  private static final Deque<SoftReference<Callings>> LAST = new ArrayDeque<>();

  private KnownCasts() {}

  static Callings of(Cast cast) {
    Callings known = known(cast);
    return known == null ? keep(new Callings(cast)) : known;
  }

  /** To tell whether two casts of thousands are equal takes as long as to go through one. */
  @SuppressWarnings("ReferenceEquality")
  private static @Nullable Callings known(Cast cast) {
    synchronized (LAST) {
      for (SoftReference<Callings> kept : LAST) {
        Callings callings = kept.get();
        if (callings != null && callings.cast == cast) {
          return callings;
        }
      }
      return null;
    }
  }

  private static Callings keep(Callings callings) {
    synchronized (LAST) {
      LAST.addFirst(new SoftReference<>(callings));
      if (LAST.size() > MOST) {
        LAST.removeLast();
      }
    }
    return callings;
  }
}
