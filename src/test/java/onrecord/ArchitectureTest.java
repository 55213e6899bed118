package onrecord;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * Holds the map of the packages: who may import whom, who owns a library, and what a class is
 * called.
 */
class ArchitectureTest {
  private static final String ROOT = "onrecord";
  private static final int MAX_LINES = 400;

  /**
   * What each package may import of ours; the root imports all, a sub-package its parent and what
   * that may import.
   */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("text", Set.of()),
          Map.entry("coverage", Set.of("text")),
          Map.entry("reader", Set.of("coverage", "text")),
          Map.entry("quote", Set.of("coverage", "text")),
          Map.entry("embed", Set.of()),
          Map.entry("index", Set.of("place", "coverage", "quote", "embed", "text")),
          Map.entry("language", Set.of("text")),
          Map.entry("question", Set.of("coverage", "quote", "language", "text")),
          Map.entry(
              "answer",
              Set.of("place", "coverage", "quote", "index", "question", "language", "text")),
          Map.entry("eval", Set.of("answer", "embed", "coverage", "quote", "text")),
          Map.entry(
              "json", Set.of("answer", "digest", "eval", "question", "coverage", "quote", "text")),
          Map.entry("digest", Set.of("answer", "coverage", "quote", "index", "place", "text")),
          Map.entry("watch", Set.of("coverage", "quote", "index", "place", "text")),
          Map.entry("place", Set.of()),
          Map.entry("log", Set.of()),
          Map.entry("fetch", Set.of()),
          Map.entry("follow", Set.of("coverage", "reader", "fetch", "place", "text")),
          Map.entry(
              "live", Set.of("follow", "answer", "index", "quote", "coverage", "place", "text")),
          Map.entry(
              "desk",
              Set.of(
                  "digest",
                  "watch",
                  "place",
                  "follow",
                  "live",
                  "log",
                  "reader",
                  "reader.feed",
                  "answer",
                  "question",
                  "index",
                  "coverage",
                  "quote",
                  "text")),
          Map.entry(
              "store",
              Set.of(
                  "digest",
                  "watch",
                  "follow",
                  "live",
                  "index",
                  "chat",
                  "delivery",
                  "desk",
                  "quote",
                  "coverage",
                  "fetch",
                  "reader",
                  "place",
                  "text")),
          Map.entry(
              "delivery",
              Set.of(
                  "answer",
                  "chat",
                  "coverage",
                  "desk",
                  "digest",
                  "follow",
                  "index",
                  "place",
                  "watch")),
          Map.entry(
              "chat",
              Set.of(
                  "digest",
                  "watch",
                  "desk",
                  "log",
                  "follow",
                  "reader",
                  "place",
                  "answer",
                  "question",
                  "coverage",
                  "quote",
                  "text")),
          Map.entry(
              "operator",
              Set.of(
                  "chat",
                  "desk",
                  "follow",
                  "live",
                  "log",
                  "answer",
                  "index",
                  "embed",
                  "question",
                  "place",
                  "coverage")),
          Map.entry(
              "page",
              Set.of(
                  "digest",
                  "chat",
                  "desk",
                  "follow",
                  "json",
                  "answer",
                  "question",
                  "coverage",
                  "quote",
                  "place",
                  "text")),
          Map.entry(
              "web",
              Set.of(
                  "page",
                  "operator",
                  "json",
                  "chat",
                  "desk",
                  "follow",
                  "live",
                  "log",
                  "answer",
                  "question",
                  "index",
                  "coverage",
                  "quote",
                  "place",
                  "text")));

  /** Sub-packages that exist. */
  private static final Set<String> SUB_PACKAGES =
      Set.of(
          "reader.textdump",
          "reader.liveblog",
          "reader.feed",
          "chat.console",
          "chat.discord",
          "chat.telegram");

  /** Which packages may use a library; the empty name is the root. */
  private static final Map<String, Set<String>> OWNERS =
      Map.ofEntries(
          Map.entry("picocli", Set.of("")),
          Map.entry("org.yaml.snakeyaml", Set.of("")),
          Map.entry(
              "com.fasterxml.jackson",
              Set.of(
                  "json",
                  "reader.liveblog",
                  "reader.feed",
                  "store",
                  "operator",
                  "log",
                  "chat.telegram")),
          Map.entry("org.jsoup", Set.of("reader", "reader.liveblog", "reader.feed", "page")),
          Map.entry("javax.xml", Set.of("page")),
          Map.entry("javax.crypto", Set.of("place")),
          Map.entry("io.javalin", Set.of("web")),
          Map.entry("org.eclipse.jetty", Set.of("web")),
          Map.entry("jakarta.servlet", Set.of("web")),
          Map.entry("kotlin", Set.of("web")),
          Map.entry("io.github.bucket4j", Set.of("desk")),
          Map.entry("io.micrometer", Set.of("operator")),
          Map.entry("io.prometheus", Set.of("operator")),
          Map.entry("com.rometools", Set.of("reader.feed")),
          Map.entry("org.jdom2", Set.of("reader.feed")),
          Map.entry("org.apache.lucene", Set.of("index")),
          Map.entry("org.tartarus.snowball", Set.of("index")),
          Map.entry("ai.onnxruntime", Set.of("embed")),
          Map.entry("org.jline", Set.of("chat.console")),
          Map.entry("org.telegram", Set.of("chat.telegram")),
          Map.entry("net.dv8tion", Set.of("chat.discord")),
          Map.entry("org.knowm", Set.of("chat.discord")),
          Map.entry("java.awt", Set.of("chat.discord")),
          Map.entry("okhttp3", Set.of("fetch", "chat.discord", "chat.telegram")),
          Map.entry("okio", Set.of("fetch", "chat.discord")),
          Map.entry("javax.net", Set.of("fetch")),
          Map.entry("org.jdbi", Set.of("store")),
          Map.entry("com.github.kagkarlsson", Set.of("store")),
          Map.entry("org.flywaydb", Set.of("store")),
          Map.entry("com.zaxxer", Set.of("store")),
          Map.entry("org.sqlite", Set.of("store")),
          Map.entry("org.postgresql", Set.of("store")),
          Map.entry("javax.sql", Set.of("store")),
          Map.entry("org.jspecify.annotations", everyPackage()));

  private static final Pattern DRAWER_NAME =
      Pattern.compile(".*(Impl|Utils?|Helpers?|Managers?|Services?|Dto|Factory)");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void everyPackageIsOnTheMap() {
    assertThat(OURS.stream().map(ArchitectureTest::name).collect(toSet()))
        .isSubsetOf(everyPackage());
  }

  @Test
  void packagesImportWhatTheMapAllows() {
    assertThat(dependencies().filter(d -> isOurs(d.getTargetClass())).filter(d -> !isOnMap(d)))
        .extracting(Dependency::getDescription)
        .isEmpty();
  }

  @Test
  void librariesAreUsedByTheirOwnersOnly() {
    assertThat(dependencies().filter(d -> isForeign(d.getTargetClass())).filter(d -> !isOwned(d)))
        .extracting(Dependency::getDescription)
        .isEmpty();
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void onlyTheRootReadsTheClock() {
    noClasses()
        .that(resideOutsideOfPackage(ROOT))
        .should()
        .callMethodWhere(describe("reads the machine's clock", ArchitectureTest::readsClock))
        .because("time is a parameter: a java.time.InstantSource or an Instant")
        .check(OURS);
  }

  @Test
  void onlyTheRootUsesTheStandardStreamsAndEndsTheProcess() {
    noClasses()
        .that(resideOutsideOfPackage(ROOT))
        .should()
        .accessFieldWhere(describe("is a standard stream", ArchitectureTest::isStandardStream))
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(OURS);
  }

  @Test
  void classesAreFinalSealedOrAbstract() {
    assertThat(OURS.stream().filter(JavaClass::isTopLevelClass).filter(ArchitectureTest::isOpen))
        .extracting(JavaClass::getName)
        .isEmpty();
  }

  @Test
  void noClassIsNamedAfterADrawer() {
    assertThat(OURS.stream().map(JavaClass::getSimpleName).filter(DRAWER_NAME.asMatchPredicate()))
        .isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
    for (JavaClass ours : OURS) {
      assertThat(ours.getPackage().isAnnotatedWith(NullMarked.class))
          .as(ours.getPackageName() + " is @NullMarked")
          .isTrue();
    }
    for (Path file : sources("src/main/java")) {
      if (file.endsWith("package-info.java")) {
        continue;
      }
      assertThat(file.resolveSibling("package-info.java")).content().contains("/**", "<p>Why: ");
    }
  }

  @Test
  void noSourceIsLongerThanAReaderHolds() throws IOException {
    for (Path file : sources("src")) {
      assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MAX_LINES);
    }
  }

  private static List<Path> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static Set<String> everyPackage() {
    return Stream.of(Stream.of(""), MAY_IMPORT.keySet().stream(), SUB_PACKAGES.stream())
        .flatMap(names -> names)
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<Dependency> dependencies() {
    return OURS.stream().flatMap(ours -> ours.getDirectDependenciesFromSelf().stream());
  }

  private static boolean isOnMap(Dependency dependency) {
    String from = name(dependency.getOriginClass());
    String to = name(dependency.getTargetClass());
    String parent = from.replaceFirst("\\..*", "");
    return from.isEmpty()
        || to.equals(from)
        || to.equals(parent)
        || MAY_IMPORT.getOrDefault(parent, Set.of()).contains(to);
  }

  private static boolean isOwned(Dependency dependency) {
    String from = name(dependency.getOriginClass());
    String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
    return OWNERS.entrySet().stream()
        .anyMatch(owned -> isBelow(to, owned.getKey()) && owned.getValue().contains(from));
  }

  private static boolean isOurs(JavaClass target) {
    return isBelow(target.getBaseComponentType().getPackageName(), ROOT);
  }

  private static boolean isForeign(JavaClass target) {
    JavaClass type = target.getBaseComponentType();
    return !isOurs(type) && !type.isPrimitive() && !isBelow(type.getPackageName(), "java");
  }

  private static boolean isBelow(String name, String root) {
    return name.equals(root) || name.startsWith(root + ".");
  }

  /** The package without "onrecord.". */
  private static String name(JavaClass ours) {
    return ours.getBaseComponentType().getPackageName().replaceFirst("^" + ROOT + "\\.?", "");
  }

  private static boolean readsClock(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    String method = call.getTarget().getName();
    return (owner.startsWith("java.time.") && (method.equals("now") || method.startsWith("system")))
        || (owner.equals("java.lang.System") && method.equals("currentTimeMillis"))
        || (owner.equals("java.util.Date") && method.equals("<init>"));
  }

  private static boolean isStandardStream(JavaFieldAccess access) {
    FieldAccessTarget field = access.getTarget();
    return field.getOwner().isEquivalentTo(System.class)
        && Set.of("in", "out", "err").contains(field.getName());
  }

  private static boolean isOpen(JavaClass ours) {
    Set<JavaModifier> modifiers = ours.getModifiers();
    return !ours.isInterface()
        && !modifiers.contains(JavaModifier.FINAL)
        && !modifiers.contains(JavaModifier.ABSTRACT)
        && !ours.reflect().isSealed();
  }
}
