package onrecord.index;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Processor times of one thread, which other load on the machine changes less than the clock's. */
final class CpuTimes {
  private final String what;
  private final List<Long> nanos = new ArrayList<>();

  CpuTimes(String what) {
    this.what = what;
  }

  <T> T measure(Supplier<T> work) {
    long before = now();
    T result = work.get();
    nanos.add(now() - before);
    return result;
  }

  void forget() {
    nanos.clear();
  }

  void print() {
    Collections.sort(nanos);
    System.out.printf(
        "%n%-48s %5d times, CPU p50 %7.3f ms, p99 %7.3f ms",
        what, nanos.size(), percentile(50), percentile(99));
  }

  private double percentile(int percent) {
    return nanos.get((nanos.size() - 1) * percent / 100) / 1e6;
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
