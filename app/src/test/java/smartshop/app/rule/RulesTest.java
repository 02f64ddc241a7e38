package smartshop.app.rule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import smartshop.app.rule.Gap.Kind;
import smartshop.app.verify.ActPermit;
import smartshop.app.verify.Harm;
import smartshop.app.verify.Severity;
import smartshop.storage.watchlist.Offence;

/** What follows from alerts, by examples and by what holds whatever the rules are. */
class RulesTest {
    private static final UUID BACK_DOOR = new UUID(0, 7);
    private static final UUID ENTRANCE = new UUID(0, 8);
    private static final UUID PHONE = new UUID(0, 9);
    private static final LocalDateTime FRIDAY_NIGHT = LocalDateTime.parse("2026-11-20T23:30");
    private static final int TRIES = 2000;

    private final Random random = new Random(20);

    @Test
    void onTheFirstDayANewAlertSoundsAndAnUnansweredOneGoesEverywhere() {
        for (Profile profile : Profile.values()) {
            for (Optional<Offence> offence : offences()) {
                assertThat(own(Occasion.NEW, offence, profile)).containsExactly(new Effect.Sound());
                assertThat(own(Occasion.FIRST_YES, offence, profile)).isEmpty();
                assertThat(own(Occasion.UNANSWERED, offence, profile))
                        .containsExactlyInAnyOrder(new Effect.Sound(), new Effect.PostToTicked());
                assertThat(own(Occasion.NOT_SECONDED, offence, profile))
                        .containsExactlyInAnyOrder(new Effect.Sound(), new Effect.PostToTicked());
                assertThat(own(Occasion.VERIFIED, offence, profile)).isEmpty();
            }
        }
        assertThat(Gap.of(RuleBook.OWN)).isEmpty();
    }

    private static Set<Effect> own(Occasion occasion, Optional<Offence> offence, Profile profile) {
        return RuleBook.OWN.deciding().decide(new Situation(occasion, offence, ENTRANCE, FRIDAY_NIGHT, profile));
    }

    private static List<Optional<Offence>> offences() {
        return Stream.concat(
                        Stream.of(Optional.<Offence>empty()),
                        Arrays.stream(Offence.values()).map(Optional::of))
                .toList();
    }

    @Test
    void aRuleAppliesOnlyWhereAllThatItAsksForHolds() {
        Rule rule = new Rule(
                UUID.randomUUID(),
                true,
                new When(
                        Set.of(Occasion.NEW),
                        Set.of(Profile.NIGHT),
                        Set.of(Offence.BANNED, Offence.VIOLENCE),
                        Severity.LOSS,
                        Set.of(BACK_DOOR),
                        Set.of(DayOfWeek.FRIDAY),
                        Hours.between(22, 6)),
                new What(true, false, Set.of(PHONE)));
        Situation so = situation(Occasion.NEW, Offence.BANNED, BACK_DOOR, FRIDAY_NIGHT, Profile.NIGHT);

        assertThat(new Rules(List.of(rule)).decide(so))
                .containsExactlyInAnyOrder(new Effect.Sound(), new Effect.Post(PHONE));
        assertThat(rule.applies(situation(
                        Occasion.NEW,
                        Offence.VIOLENCE,
                        BACK_DOOR,
                        FRIDAY_NIGHT.plusHours(6), // Saturday, but Friday's night
                        Profile.NIGHT)))
                .isTrue();
        assertThat(Stream.of(
                        situation(Occasion.FIRST_YES, Offence.BANNED, BACK_DOOR, FRIDAY_NIGHT, Profile.NIGHT),
                        situation(Occasion.NEW, Offence.THEFT, BACK_DOOR, FRIDAY_NIGHT, Profile.NIGHT),
                        situation(Occasion.NEW, Offence.BANNED, ENTRANCE, FRIDAY_NIGHT, Profile.NIGHT),
                        situation(Occasion.NEW, Offence.BANNED, BACK_DOOR, FRIDAY_NIGHT.plusDays(1), Profile.NIGHT),
                        situation(Occasion.NEW, Offence.BANNED, BACK_DOOR, FRIDAY_NIGHT.plusHours(7), Profile.NIGHT),
                        situation(Occasion.NEW, Offence.BANNED, BACK_DOOR, FRIDAY_NIGHT, Profile.CLOSED),
                        new Situation(Occasion.NEW, Optional.empty(), BACK_DOOR, FRIDAY_NIGHT, Profile.NIGHT)))
                .noneMatch(rule::applies);
        assertThat(rule.turned(false).applies(so)).isFalse();
    }

    private static Situation situation(
            Occasion occasion, Offence offence, UUID camera, LocalDateTime at, Profile profile) {
        return new Situation(occasion, Optional.of(offence), camera, at, profile);
    }

    @Test
    void theOrderOfRulesDoesNotMatterAndAFurtherRuleTakesNothingAway() {
        for (int i = 0; i < TRIES; i++) {
            List<Rule> rules = new ArrayList<>(drawnRules());
            Situation now = drawnSituation();
            Set<Effect> decided = new Rules(rules).decide(now);

            Collections.shuffle(rules, random);
            assertThat(new Rules(rules).decide(now)).isEqualTo(decided);
            rules.add(drawnRule());
            assertThat(new Rules(rules).decide(now)).containsAll(decided);
            assertThat(new Rules(rules.stream().map(rule -> rule.turned(false)).toList()).decide(now))
                    .isEmpty();
        }
    }

    @Test
    void whatIsSaidToBeLeftOutIsLeftOutAndNothingElse() {
        for (int i = 0; i < TRIES / 10; i++) {
            RuleBook book = RuleBook.OWN.ruled(drawnRules());
            List<Gap> gaps = Gap.of(book);

            gaps.forEach(
                    gap -> assertThat(silent(book, gap.kind(), gap.example())).isTrue());
            for (int j = 0; j < 20; j++) {
                Situation now = drawnSituation();
                Kind kind = now.occasion() == Occasion.NEW ? Kind.SILENT : Kind.UNTOLD;
                if ((now.occasion() == Occasion.NEW || now.occasion() == Occasion.UNANSWERED)
                        && silent(book, kind, now)) {
                    assertThat(gaps).anyMatch(gap -> gap.kind() == kind && gap.profile() == now.profile());
                }
            }
        }
    }

    private static boolean silent(RuleBook book, Kind kind, Situation now) {
        Set<Effect> effects = book.deciding().decide(now);
        return kind == Kind.SILENT ? effects.isEmpty() : effects.stream().allMatch(Effect.Sound.class::isInstance);
    }

    @Test
    void noRuleCanBringAboutWhatHarmsSinceItNeverSeesAPermit() {
        noClasses()
                .that()
                .resideInAPackage("smartshop.app.rule..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ActPermit.class, Harm.class)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("smartshop.app.rule"));
    }

    private List<Rule> drawnRules() {
        return IntStream.range(0, random.nextInt(5)).mapToObj(i -> drawnRule()).toList();
    }

    private Rule drawnRule() {
        return new Rule(
                new UUID(random.nextLong(), random.nextLong()),
                random.nextInt(5) > 0,
                new When(
                        some(EnumSet.allOf(Occasion.class), 3),
                        some(EnumSet.allOf(Profile.class), 2),
                        random.nextBoolean() ? Set.of() : some(EnumSet.allOf(Offence.class), 3),
                        Severity.values()[random.nextInt(3)],
                        random.nextBoolean() ? Set.of() : Set.of(random.nextBoolean() ? BACK_DOOR : ENTRANCE),
                        random.nextBoolean() ? Set.of() : some(EnumSet.allOf(DayOfWeek.class), 4),
                        random.nextBoolean() ? Hours.ALL_DAY : new Hours(time(), time())),
                new What(random.nextBoolean(), random.nextBoolean(), random.nextBoolean() ? Set.of() : Set.of(PHONE)));
    }

    private LocalTime time() {
        return LocalTime.of(random.nextInt(24), random.nextInt(2) * 30);
    }

    private <T> Set<T> some(Set<T> all, int most) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return new HashSet<>(shuffled.subList(0, 1 + random.nextInt(most)));
    }

    private Situation drawnSituation() {
        Offence[] all = Offence.values();
        int offence = random.nextInt(all.length + 1);
        return new Situation(
                Occasion.values()[random.nextInt(Occasion.values().length)],
                offence == all.length ? Optional.empty() : Optional.of(all[offence]),
                Stream.of(BACK_DOOR, ENTRANCE, new UUID(1, 1))
                        .collect(Collectors.toList())
                        .get(random.nextInt(3)),
                FRIDAY_NIGHT.plusMinutes(random.nextInt(7 * 24 * 60)),
                Profile.values()[random.nextInt(3)]);
    }
}
