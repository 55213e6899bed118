package onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.desk.Policy.Verdict;
import onrecord.desk.Refused.Problem;
import onrecord.place.Asker;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

/** Every cell: a command or a button, a role, a kind of place, a platform. */
final class PolicyTest {
  private static final List<String> PLATFORMS =
      List.of("console", "discord", "telegram", "web", "matrix");

  private static final List<Place.Kind> KINDS = List.of(Place.Kind.PRIVATE, Place.Kind.SHARED);

  /**
   * Written without looking at the table under test: who may at least, Member, mOderator,
   * Administrator, or nobody; a ~ is a space; for each platform in a private and in a shared place.
   */
  private static final String EXPECTED =
      """
      what             console discord telegram web  matrix
      ask              M M     M M     M M      M M  - -
      said             M M     M M     M M      - -  - -
      latest           M M     M M     M M      - -  - -
      catchup          M M     M M     M M      - -  - -
      digest           M M     M M     M M      - -  - -
      digests~for~all  - -     A A     A A      - -  - -
      quiet            - -     A A     A A      - -  - -
      entry            M M     M M     M M      - -  - -
      people           M M     M M     M M      - -  - -
      changes          M M     M M     M M      - -  - -
      sources          M M     M M     M M      - -  - -
      status           M M     M M     M M      - -  - -
      export           M M     M M     M M      - -  - -
      help             M M     M M     M M      - -  - -
      privacy          M M     M M     M M      - -  - -
      settings         - -     M M     M M      - -  - -
      forgetme         - -     M M     M M      - -  - -
      mydata           - -     M M     M -      - -  - -
      follow           A A     A A     A A      - -  - -
      unfollow         A A     A A     A A      - -  - -
      import           A A     A A     A A      - -  - -
      watch            - -     A A     A A      - -  - -
      unwatch          - -     A A     A A      - -  - -
      watches          - -     M M     M M      - -  - -
      why              - -     M M     M M      - -  - -
      ping             - -     - A     - -      - -  - -
      settings~for~all - -     A A     A A      - -  - -
      right            - -     M M     M M      - -  - -
      wrong_speaker    - -     M M     M M      - -  - -
      wrong_time       - -     M M     M M      - -  - -
      not_an_answer    - -     M M     M M      - -  - -
      dismiss          - -     O O     O O      - -  - -
      more             - -     - -     - -      - -  - -
      share            - -     - -     - -      - -  - -
      own~more         - -     M M     M M      - -  - -
      own~share        - -     M M     M M      - -  - -
      own~dismiss      - -     M M     M M      - -  - -
      own~right        - -     M M     M M      - -  - -
      own~wrong_speaker - -    M M     M M      - -  - -
      own~wrong_time   - -     M M     M M      - -  - -
      own~not_an_answer - -    M M     M M      - -  - -
      the~place's~more - -     - -     O O      - -  - -
      anybody's~more   - -     M M     M M      - -  - -
      shutdown         - -     - -     - -      - -  - -
      """;

  private final Newsroom newsroom = new Newsroom(Harbour.page());

  record Cell(String what, String platform, Place.Kind kind, Role role, Verdict expected) {}

  static Stream<Cell> cells() {
    return EXPECTED.lines().skip(1).flatMap(line -> row(line.split(" +", -1)).stream());
  }

  private static List<Cell> row(String[] words) {
    List<Cell> cells = new ArrayList<>();
    String what = words[0].replace('~', ' ');
    for (int i = 1; i < words.length; i++) {
      Optional<Role> needed = needed(words[i]);
      for (Role role : Role.values()) {
        cells.add(
            new Cell(
                what,
                PLATFORMS.get((i - 1) / 2),
                KINDS.get((i - 1) % 2),
                role,
                verdict(needed, role)));
      }
    }
    return cells;
  }

  private static Optional<Role> needed(String letter) {
    return Optional.ofNullable(
        Map.of("M", Role.MEMBER, "O", Role.MODERATOR, "A", Role.ADMINISTRATOR).get(letter));
  }

  private static Verdict verdict(Optional<Role> needed, Role role) {
    if (needed.isEmpty()) {
      return Verdict.NOT_HERE;
    }
    return role.compareTo(needed.get()) >= 0 ? Verdict.ALLOWED : Verdict.NOT_FOR_THEM;
  }

  @Test
  void theTableHasEachCellAsItIsWrittenHere() {
    assertThat(cells())
        .allSatisfy(cell ->
            assertThat(Policy.on(cell.what(), cell.role(), cell.kind(), cell.platform()))
                .as(cell.toString())
                .isEqualTo(cell.expected()));
  }

  @Test
  void everyCommandAndEveryPlatformHasItsCells() {
    assertThat(cells()).hasSize(44 * 5 * 2 * 4);
    assertThat(newsroom.desk.commands())
        .extracting(Command::name)
        .isSubsetOf(cells().map(Cell::what).toList());
  }

  /** Whatever a platform shows or hides: what counts is what happens when it is asked for. */
  @Test
  void aCommandIsCarriedOutWhereTheTableAllowsIt() {
    Set<String> commands =
        newsroom.desk.commands().stream().map(Command::name).collect(Collectors.toSet());
    List<Cell> ofCommands =
        cells()
            .filter(cell -> commands.contains(cell.what()) && !cell.platform().equals("web"))
            .toList();
    assertThat(ofCommands)
        .hasSize(24 * 4 * 2 * 4)
        .allSatisfy(cell ->
            assertThat(found(carriedOut(cell))).as(cell.toString()).isEqualTo(cell.expected()));
  }

  private Reply carriedOut(Cell cell) {
    Place place = new Place(new Tenant(cell.platform(), "a"), "quay", cell.kind());
    Asker asker = new Asker("ann", Harbour.ZONE, cell.role());
    return newsroom.desk.carryOut(new Request(place, asker, cell.what(), Map.of()));
  }

  private static Verdict found(Reply reply) {
    if (!(reply instanceof Refused refused)) {
      return Verdict.ALLOWED;
    }
    Map<Problem, Verdict> found = new LinkedHashMap<>();
    found.put(Problem.NOT_ALLOWED, Verdict.NOT_FOR_THEM);
    found.put(Problem.NOT_HERE, Verdict.NOT_HERE);
    return found.getOrDefault(refused.problem(), Verdict.ALLOWED);
  }

  @Test
  void aMenuOffersWhatIsAllowedSomewhere() {
    assertThat(newsroom.desk.commands("telegram", Role.MEMBER))
        .extracting(Command::name)
        .contains("mydata", "ask")
        .doesNotContain("follow");
    assertThat(newsroom.desk.commands("telegram", Role.ADMINISTRATOR))
        .extracting(Command::name)
        .contains("follow");
    assertThat(newsroom.desk.commands("matrix", Role.OPERATOR)).isEmpty();
  }

  @Test
  void nothingIsReadOrFollowedForSomebodyWhoMayNot() {
    Tenant tenant = new Tenant("discord", "a");
    newsroom.followed(tenant, "own", "https://own.example/live");
    newsroom.told(tenant, Role.MODERATOR, "unfollow", Map.of(Option.SOURCE, "own"));
    newsroom.told(tenant, Role.MEMBER, "follow", Map.of(Option.ADDRESS, "file:///etc/passwd"));
    assertThat(newsroom.memory.all()).hasSize(1);
  }

  @Test
  void helpNamesWhatTheAskerMayDo() {
    assertThat(help(Role.MODERATOR)).contains("/sources").doesNotContain("/follow", "/import");
    assertThat(help(Role.ADMINISTRATOR)).contains("/sources", "/follow", "/import");
  }

  private Set<String> help(Role role) {
    Reply.Guide guide =
        (Reply.Guide) newsroom.told(new Tenant("discord", "a"), role, "help", Map.of());
    return Set.copyOf(guide.commands().stream().map(command -> "/" + command.name()).toList());
  }
}
