package onrecord.embed;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Keeps ONNX Runtime from telling its maker of each start. Its builds for Linux and macOS give the
 * machine an identifier, keep it in the user's home, and report each model and error to a server of
 * its maker, unless a variable of the process forbids it before the library is loaded.
 *
 * @see <a href="https://github.com/microsoft/onnxruntime/pull/27379">Add POSIX telemetry</a>
 */
final class Telemetry {
  private static final String VARIABLE = "ORT_DISABLE_TELEMETRY";

  private Telemetry() {}

  /**
   * Sets the variable where nobody has. Java cannot, the C library can.
   *
   * @throws IllegalStateException if it cannot: what people ask for is nobody else's business, so
   *     the library must not be loaded then
   */
  static void forbid() {
    if (System.getenv(VARIABLE) == null) {
      set(VARIABLE, "1");
    }
  }

  @SuppressWarnings("restricted")
  private static void set(String name, String value) {
    AddressLayout text = ValueLayout.ADDRESS;
    FunctionDescriptor type =
        FunctionDescriptor.of(ValueLayout.JAVA_INT, text, text, ValueLayout.JAVA_INT);
    Linker linker = Linker.nativeLinker();
    MethodHandle setenv = linker.downcallHandle(linker.defaultLookup().findOrThrow("setenv"), type);
    try (Arena arena = Arena.ofConfined()) {
      int status = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
      if (status != 0) {
        throw new IllegalStateException("setenv answers " + status);
      }
    } catch (Throwable e) {
      throw new IllegalStateException(name + " cannot be set; set it before the start", e);
    }
  }
}
