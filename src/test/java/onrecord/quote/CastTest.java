package onrecord.quote;

import static onrecord.quote.Pages.coverage;
import static onrecord.quote.Pages.entry;
import static onrecord.quote.Pages.titled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import org.junit.jupiter.api.Test;

final class CastTest {
  @Test
  void titlesAndRolesAroundANameAreItsRoles() {
    List<Person> people =
        cast(
            "Orlandia's Foreign Minister Petra Novak met US envoy to Norland Sam Okafor.",
            "Ruth Abara, a former prison governor, and Col. Viktor Lund watched.",
            "The city's finance director, Omar Haddad, said no.");
    assertThat(people)
        .extracting(Person::name)
        .containsExactlyInAnyOrder(
            "Petra Novak", "Sam Okafor", "Ruth Abara", "Viktor Lund", "Omar Haddad");
    assertThat(named(people, "Petra Novak").roles()).contains("Orlandia's Foreign Minister");
    assertThat(named(people, "Sam Okafor").roles()).contains("US envoy to Norland");
    assertThat(named(people, "Ruth Abara").roles()).contains("former prison governor");
    assertThat(named(people, "Omar Haddad").roles()).contains("city's finance director");
  }

  @Test
  void aSurnameThatTwoBearIsNobodysAlias() {
    List<Person> people =
        cast(
            "Mayor Lena Brandt arrived with Otto Brandt.", "Brandt waved to Ines Cole. Cole left.");
    assertThat(named(people, "Lena Brandt").aliases()).doesNotContain("Brandt");
    assertThat(named(people, "Ines Cole").aliases()).contains("Cole");
  }

  @Test
  void particlesBelongToTheSurname() {
    assertThat(named(cast("Anna van der Berg spoke."), "Anna van der Berg").aliases())
        .contains("van der Berg");
  }

  @Test
  void aNameMisspeltByALetterIsTheSamePerson() {
    List<Person> people =
        cast(
            "Judge Miriam Castellano sat down. Miriam Castellano then left.",
            "Miriam Castelano said nothing.");
    assertThat(people).extracting(Person::name).containsExactly("Miriam Castellano");
  }

  @Test
  void placesBodiesAndDaysAreNobody() {
    assertThat(
            cast(
                "On Monday the Supreme Court met in New York, near Hyde Park.",
                "South Carolina is far from the White House. Fox News carried it on Sunday."))
        .isEmpty();
  }

  @Test
  void aBodyThatSpeaksIsOfTheCast() {
    List<Person> people = cast("The Harbour Commission said that the port is open.");
    assertThat(people).extracting(Person::kind).containsExactly(Person.Kind.BODY);
    assertThat(people).extracting(Person::name).containsExactly("Harbour Commission");
  }

  @Test
  void aNewEntryAddsToTheCastAndTellsMoreOfThoseKnown() {
    Coverage coverage = coverage(entry("Ines Cole said: \"We are ready.\""));
    Attribution before = Attributor.attribute(coverage);
    var next = titled("2", "", "Fire chief Ines Cole said that it is out.", "Cole met Tom Reyes.");
    Attribution after = Attributor.attribute(before, List.of(next));
    assertThat(after.cast().people())
        .extracting(Person::name)
        .containsExactly("Ines Cole", "Tom Reyes");
    assertThat(after.of(coverage.entries().getFirst()).getFirst().speaker())
        .hasValueSatisfying(cole -> assertThat(cole.roles()).containsExactly("Fire chief"));
    assertThat(after.of(next)).hasSize(1);
  }

  @Test
  void aNameMayHoldAWordThatIsNoNameElsewhere() {
    assertThat(
            cast(
                "Port City Mayor Ann Guardian spoke with the chief executive of the port, Ian Read."))
        .extracting(Person::name)
        .containsExactlyInAnyOrder("Ann Guardian", "Ian Read");
  }

  @Test
  void whoReignsIsCalledByTitleAndGivenName() {
    Person prince = cast("Prince Edmund arrived. Edmund then left.").getFirst();
    assertThat(prince.name()).isEqualTo("Prince Edmund");
    assertThat(prince.aliases()).contains("Edmund");
  }

  @Test
  void somebodyWhoSpeaksMayBeKnownByAGivenNameAlone() {
    assertThat(cast("Outside, Sarah said: \"We are cold.\""))
        .extracting(Person::name)
        .containsExactly("Sarah");
    assertThat(cast("Sarah Lund left early.", "Outside, Sarah said: \"We are cold.\""))
        .extracting(Person::name)
        .containsExactly("Sarah Lund");
  }

  @Test
  void aCountryThatIsAGivenNameTooIsNobody() {
    assertThat(cast("On Monday, Georgia said that it would stay."))
        .noneMatch(person -> person.kind() == Person.Kind.PERSON);
  }

  @Test
  void whereSomebodyWasBornIsNoPartOfTheName() {
    assertThat(cast("It helped Norland-born Ann Hale, who stayed."))
        .extracting(Person::name)
        .containsExactly("Ann Hale");
  }

  @Test
  void aWordThatOpensASentenceIsNoBody() {
    assertThat(cast("Tennis: says the umpire, it is out.", "Doctors said that all is well."))
        .isEmpty();
  }

  private static List<Person> cast(String... paragraphs) {
    return Attributor.attribute(coverage(entry(paragraphs))).cast().people();
  }

  private static Person named(List<Person> people, String name) {
    return people.stream().filter(person -> person.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void aWordOfHundredsOfLettersIsNobodysName() {
    String name = "Jean" + "-Paul".repeat(100);
    Entry entry = Pages.entry("\"We will go now to the sea,\" said " + name + ".");
    assertThat(Attributor.attribute(Pages.coverage(entry)).cast().people()).isEmpty();
  }
}
