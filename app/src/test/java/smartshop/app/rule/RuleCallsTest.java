package smartshop.app.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.Proven;
import smartshop.app.alert.Alert;
import smartshop.app.channel.Messaging;
import smartshop.app.live.Notices;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.BoardTrace;
import smartshop.app.verify.DrawnAlerts;
import smartshop.app.verify.Listed;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.StaffedShop;
import smartshop.recognition.search.PersonId;
import smartshop.storage.outbox.ChannelSettings;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.watchlist.Offence;

/** From an alert on the board to what waits in the outbox, as the rules want it. */
class RuleCallsTest implements BoardTrace {
    private static final Pattern TYPE = Pattern.compile("\"type\":\"([^\"]+)\"");

    @TempDir
    Path folder;

    private StaffedShop shop;
    private StaffMember olga;
    private StaffMember max;
    private Messaging messaging;
    private final List<String> done = new ArrayList<>();
    private RuleDesk rules;
    private AlertBoard board;
    private RuleCalls calls;
    private UUID ticked;
    private UUID other;

    @BeforeEach
    void open() {
        shop = new StaffedShop(folder);
        olga = shop.hire("Olga", Role.OWNER);
        max = shop.hire("Max", Role.MANAGER);
        ticked = channel(true);
        other = channel(false);
        Notices notices = new Notices(shop.clock);
        messaging = new Messaging(shop.database(), notices, shop.clock);
        rules = new RuleDesk(shop.database().rules(), shop.access(), notices, shop.clock);
        board = new AlertBoard(shop.desk(), this::known, (first, second) -> true, this, Runnable::run, shop.clock);
        Acts acts = new Acts() {
            @Override
            public void announce(UUID alert) {
                done.add("announced");
            }

            @Override
            public void layHelpReady(UUID alert) {
                done.add("help ready");
            }

            @Override
            public Set<UUID> helpers() {
                return Set.of(other);
            }
        };
        calls = new RuleCalls(rules, messaging.outbox(), acts, board::find, notices, shop.clock);
        board.add(calls);
        shop.desk().onChange(calls::changed);
    }

    /** Of a kind that nobody here sends to, so that all that is posted waits. */
    private UUID channel(boolean alerts) {
        return shop.database()
                .channels()
                .add("PIGEON", new ChannelSettings(Map.of("name", "A dovecote")), alerts, Optional.empty());
    }

    private Optional<Listed> known(PersonId person) {
        Listed.What what = new Listed.What(Offence.BANNED, LocalDate.of(2026, 6, 1));
        return Optional.of(new Listed("A name", "", Optional.empty(), 0, Optional.of(what), false));
    }

    @AfterEach
    void close() {
        board.close();
        messaging.close();
        shop.close();
    }

    private Alert raise() {
        Alert alert = DrawnAlerts.of(shop.listed, DrawnAlerts.ENTRANCE, shop.clock.instant());
        board.raised(alert);
        return alert;
    }

    private void later(Duration by) {
        shop.clock.advance(by);
        board.check();
    }

    private void say(Alert alert, Verdict verdict, Proven who) {
        board.answer(alert.id(), verdict, who);
    }

    private OpenAlert now(Alert alert) {
        return board.find(alert.id()).orElseThrow();
    }

    /** What was posted since one last asked. */
    private List<String> posted(UUID channel) {
        List<String> types = new ArrayList<>();
        shop.clock.advance(Duration.ofMillis(1));
        for (var next = shop.database().outbox().take(channel);
                next.isPresent();
                next = shop.database().outbox().take(channel)) {
            Matcher type = TYPE.matcher(next.get().content().orElseThrow());
            assertThat(type.find()).isTrue();
            types.add(type.group(1));
        }
        return types;
    }

    @Test
    void withoutAnySettingTheDeskHearsAnAlertAndEveryTickedChannelIsToldIfNobodyAnswers() {
        Alert alert = raise();
        assertThat(rules.sounds(now(alert))).isTrue();
        assertThat(posted(ticked)).isEmpty();

        later(AlertBoard.ESCALATES);
        assertThat(posted(ticked)).containsExactly("alert.unanswered");
        assertThat(posted(other)).isEmpty();
        assertThat(now(alert).escalation()).isEqualTo(OpenAlert.Escalation.UNANSWERED);
        board.told(alert.id());
        assertThat(now(alert).escalation()).isEqualTo(OpenAlert.Escalation.TOLD);
        assertThat(rules.sounds(now(alert))).isTrue();

        say(alert, Verdict.THIS_PERSON, shop.proven(olga));
        assertThat(rules.sounds(now(alert))).isFalse();
        later(AlertBoard.ESCALATES);
        assertThat(posted(ticked)).containsExactly("alert.second-wanted");
        assertThat(rules.sounds(now(alert))).isTrue();

        say(alert, Verdict.NOT_THIS_PERSON, shop.proven(max));
        assertThat(posted(ticked)).containsExactly("alert.disagreed");
        assertThat(rules.sounds(now(alert))).isFalse();
    }

    @Test
    void whoeverWasToldIsCalledOffAndNobodyElse() {
        Alert alert = raise();
        later(AlertBoard.ESCALATES);
        say(alert, Verdict.NOT_THIS_PERSON, shop.proven(olga));

        assertThat(posted(ticked)).containsExactly("alert.unanswered", "alert.not-this-person");
        assertThat(posted(other)).isEmpty();
        say(raise(), Verdict.NOT_THIS_PERSON, shop.proven(olga));
        assertThat(posted(ticked)).isEmpty();
    }

    @Test
    void whatWaitsGoesAlsoAfterTheClockWasSetBack() {
        raise();
        later(AlertBoard.ESCALATES);
        shop.clock.advance(Duration.ofHours(-1));

        assertThat(posted(ticked)).containsExactly("alert.unanswered");
    }

    @Test
    void whoeverMayHaveBeenToldBeforeARestartIsCalledOff() {
        StaffMember gita = shop.hire("Gita", Role.GUARD);
        Alert alert = DrawnAlerts.of(shop.listed, DrawnAlerts.ENTRANCE, shop.clock.instant());
        shop.desk().answer(alert, Verdict.THIS_PERSON, shop.proven(olga), Optional.empty());
        shop.desk().answer(alert, Verdict.THIS_PERSON, shop.proven(max), Optional.empty());
        board.restore(alert);

        shop.desk().answer(alert, Verdict.NOT_THIS_PERSON, shop.proven(gita), Optional.empty());

        assertThat(posted(ticked)).containsExactly("alert.disagreed");
        assertThat(posted(other)).as("who may have been called for help").containsExactly("alert.disagreed");
    }

    @Test
    void whoeverIsCalledForHelpWhileSomebodySaysNoIsCalledOff() {
        Alert alert = raise();
        say(alert, Verdict.NOT_THIS_PERSON, shop.proven(olga));
        assertThat(posted(other)).isEmpty();

        calls.told(alert.id(), Set.of(other));

        assertThat(posted(other)).containsExactly("alert.not-this-person");
        assertThat(posted(ticked)).isEmpty();
    }

    @Test
    void aRuleTellsItsChannelsOfWhatItAsksFor() {
        rules.put(new Rule(
                UUID.randomUUID(),
                true,
                When.always(Set.of(Occasion.NEW, Occasion.FIRST_YES, Occasion.VERIFIED)),
                new What(false, false, Set.of(other, UUID.randomUUID())))); // one of them was removed since
        Alert alert = raise();
        say(alert, Verdict.THIS_PERSON, shop.proven(olga));
        say(alert, Verdict.THIS_PERSON, shop.proven(max));

        assertThat(posted(other)).containsExactly("alert.check", "alert.second-wanted", "alert.verified");
        assertThat(posted(ticked)).isEmpty();
    }

    @Test
    void aRuleHasTheNeutralSentenceSaidAndLaysHelpReadyAndTellsNobody() {
        rules.put(new Rule(
                UUID.randomUUID(),
                true,
                When.always(Set.of(Occasion.VERIFIED)),
                new What(false, false, Set.of(), true, true)));
        Alert alert = raise();
        say(alert, Verdict.THIS_PERSON, shop.proven(olga));
        assertThat(done).isEmpty();
        say(alert, Verdict.THIS_PERSON, shop.proven(max));

        assertThat(done).containsExactly("announced", "help ready");
        assertThat(posted(ticked)).isEmpty();
        assertThat(new RuleDesk(shop.database().rules(), shop.access(), new Notices(shop.clock), shop.clock).book())
                .isEqualTo(rules.book());
    }

    @Test
    void rulesThatWereWrittenBeforeThereWasAnythingToDoAreRead() {
        String text = RuleText.of(RuleBook.OWN);
        String before = text.replace(",\"announce\":false,\"help\":false", "");
        assertThat(before).isNotEqualTo(text);
        assertThat(RuleText.book(before)).isEqualTo(RuleBook.OWN);
    }

    @Test
    void inAProfileInWhichNoRuleSoundsTheDeskIsQuietAndMessagesGoAllTheSame() {
        Rule first = rules.book().rules().getFirst();
        When byDay = When.always(Set.of(Occasion.NEW));
        rules.put(new Rule(
                first.id(),
                true,
                new When(
                        byDay.occasions(),
                        Set.of(Profile.OPEN),
                        byDay.offences(),
                        byDay.least(),
                        byDay.cameras(),
                        byDay.days(),
                        byDay.hours()),
                What.SOUND));
        Alert alert = raise();
        assertThat(rules.sounds(now(alert))).isTrue();
        rules.say(Profile.NIGHT);
        assertThat(rules.sounds(now(alert))).isFalse();
        later(AlertBoard.ESCALATES);
        assertThat(posted(ticked)).containsExactly("alert.unanswered");
    }

    @Test
    void aStormIsOneMessage() {
        rules.put(new Rule(
                UUID.randomUUID(), true, When.always(Set.of(Occasion.NEW)), new What(false, false, Set.of(other))));
        for (int i = 0; i < 9; i++) {
            board.raised(DrawnAlerts.of(PersonId.random(), DrawnAlerts.ENTRANCE, shop.clock.instant()));
        }
        List<String> oneByOne = posted(other);
        later(Duration.ofMinutes(1));

        assertThat(oneByOne).hasSizeLessThan(9).containsOnly("alert.check");
        assertThat(posted(other)).contains("alert.many");
    }

    @Override
    public void shown(UUID alert, java.time.Instant at) {}

    @Override
    public void acknowledged(UUID alert, java.time.Instant at) {}
}
