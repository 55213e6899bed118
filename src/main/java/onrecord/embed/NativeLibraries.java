package onrecord.embed;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Unpacks the runtime's native libraries for as long as it takes to load them. Left alone, ONNX
 * Runtime leaves an empty folder behind at every start, and 28 MB where the process is killed.
 * Whoever sets {@value #FOLDER} to a folder that holds the libraries saves the unpacking, about 150
 * ms of processor time a start.
 */
final class NativeLibraries {
  private static final String FOLDER = "onnxruntime.native.path";
  private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

  private NativeLibraries() {}

  /**
   * Runs what loads the libraries. On a platform that the runtime's jar has none for, it says so
   * itself.
   */
  static <T> T atHandFor(Supplier<T> loading) throws IOException {
    List<String> paths = NAMES.stream().map(NativeLibraries::inJar).toList();
    boolean known =
        paths.stream().allMatch(path -> NativeLibraries.class.getResource(path) != null);
    if (System.getProperty(FOLDER) != null || !known) {
      return loading.get();
    }
    Path folder = Files.createTempDirectory("onrecord-native");
    try {
      for (String path : paths) {
        unpack(path, folder);
      }
      System.setProperty(FOLDER, folder.toString());
      return loading.get();
    } finally {
      System.clearProperty(FOLDER);
      delete(folder);
    }
  }

  private static String inJar(String name) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String platform = system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux";
    boolean intel = machine.startsWith("amd64") || machine.startsWith("x86_64");
    return "/ai/onnxruntime/native/%s-%s/%s"
        .formatted(platform, intel ? "x64" : machine, System.mapLibraryName(name));
  }

  private static void unpack(String path, Path folder) throws IOException {
    try (InputStream in = NativeLibraries.class.getResourceAsStream(path)) {
      if (in != null) {
        Files.copy(in, folder.resolve(path.substring(path.lastIndexOf('/') + 1)));
      }
    }
  }

  /** Where a loaded library cannot be deleted (Windows), it is at the end of the process. */
  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Stream.concat(Stream.of(folder), files).map(Path::toFile).forEach(File::deleteOnExit);
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.map(Path::toFile).forEach(File::delete);
    }
    folder.toFile().delete();
  }
}
