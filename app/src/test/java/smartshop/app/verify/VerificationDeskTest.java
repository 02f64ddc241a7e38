package smartshop.app.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static smartshop.app.Eventually.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.Proven;
import smartshop.app.alert.Alert;
import smartshop.app.verify.Verification.State;
import smartshop.recognition.embed.Embedding;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verdict.Verdicts;

/** Two people answer an alert in a real database, and what may follow. */
class VerificationDeskTest {
    private static final Embedding VISITOR = new Embedding("test", new float[] {0.6f, 0.8f});

    @TempDir
    Path folder;

    private StaffedShop shop;
    private Alert alert;

    @BeforeEach
    void open() {
        shop = new StaffedShop(folder);
        alert = DrawnAlerts.of(shop.listed, DrawnAlerts.ENTRANCE, shop.clock.instant());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private StaffMember olga;
    private StaffMember mia;
    private StaffMember gita;

    private void people() {
        olga = shop.hire("Olga", Role.OWNER);
        mia = shop.hire("Mia", Role.MANAGER);
        gita = shop.hire("Gita", Role.GUARD);
    }

    @Test
    void twoDifferentPeopleMakeAPermitAndItEndsWithTheConsole() {
        people();
        List<State> states = new ArrayList<>();
        shop.desk().onChange(change -> states.add(change.now().state()));
        assertThatThrownBy(() -> permit(Harm.DOOR)).hasMessageContaining("Two people have to verify");

        say(Verdict.THIS_PERSON, shop.access().proven());
        assertThatThrownBy(() -> permit(Harm.DOOR)).hasMessageContaining("Two people have to verify");
        assertThatThrownBy(() -> say(Verdict.THIS_PERSON, shop.proven(olga)))
                .hasMessageContaining("answered this alert already");
        say(Verdict.THIS_PERSON, shop.proven(gita));

        assertThat(states).containsExactly(State.FIRST_YES, State.ACT);
        assertThat(shop.verdicts).containsExactly("THIS_PERSON");
        ActPermit permit = permit(Harm.DOOR);
        assertThat(permit.verifiedBy()).containsExactlyInAnyOrder(olga.id(), gita.id());
        permit.check(Harm.DOOR);
        assertThatThrownBy(() -> permit.check(Harm.ANNOUNCEMENT)).hasMessageContaining("something else");

        shop.restart();
        assertThat(shop.desk().of(alert).state()).isEqualTo(State.ACT);
        for (Harm harm : Harm.values()) {
            assertThatThrownBy(() -> permit(harm)).hasMessageContaining("SmartShop was restarted");
        }
    }

    @Test
    void afterARestartBothSayAgainWhatTheySaidAndNobodyElseAndOnce() {
        verified();
        shop.restart();
        shop.signIn(olga);
        assertThatThrownBy(() -> shop.desk().repeat(alert, shop.proven(gita))).hasMessageContaining("Only those two");
        shop.desk().repeat(alert, shop.proven(olga));
        assertThatThrownBy(() -> shop.desk().repeat(alert, shop.proven(olga))).hasMessageContaining("said so already");
        assertThatThrownBy(() -> permit(Harm.DOOR)).hasMessageContaining("SmartShop was restarted");
        shop.desk().repeat(alert, shop.proven(mia));

        permit(Harm.DOOR).check(Harm.DOOR);
        shop.restart();
        shop.signIn(olga);
        shop.clock.advance(Duration.ofSeconds(1));
        shop.staff().newSecret(mia.id(), StaffedShop.pin("Mia"));
        shop.desk().repeat(alert, shop.proven(olga));
        assertThatThrownBy(() -> shop.desk().repeat(alert, shop.proven(mia)))
                .as("Olga may have typed it")
                .hasMessageContaining("does not count");
        assertThatThrownBy(() -> permit(Harm.CALL_FOR_HELP)).isInstanceOf(NotPermittedException.class);
        assertThat(shop.entries())
                .filteredOn(entry -> entry.action().equals(Action.VERDICT_REPEATED.code()))
                .hasSize(3);
    }

    @Test
    void whatIsToldComesInTheOrderInWhichItWasDecided() throws Exception {
        people();
        List<State> told = Collections.synchronizedList(new ArrayList<>());
        Proven third = shop.proven(gita);
        Thread no = new Thread(() -> say(Verdict.NOT_THIS_PERSON, third), "second-device");
        shop.desk().onChange(change -> {
            if (change.now().state() == State.ACT) {
                no.start();
                isDoneOrWaits(no);
            }
        });
        shop.desk().onChange(change -> told.add(change.now().state()));

        say(Verdict.THIS_PERSON, shop.access().proven());
        say(Verdict.THIS_PERSON, shop.proven(mia));
        no.join();

        assertThat(told).containsExactly(State.FIRST_YES, State.ACT, State.DISAGREED);
    }

    private static void isDoneOrWaits(Thread other) {
        try {
            eventually(
                    "the other device is done, or waits",
                    () -> Set.of(Thread.State.BLOCKED, Thread.State.TERMINATED).contains(other.getState()));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoPressedIsRecordedWhoeverIsSignedInByThen() {
        people();
        Proven pressed = shop.access().proven();
        shop.signIn(mia);

        say(Verdict.THIS_PERSON, pressed);
        say(Verdict.THIS_PERSON, shop.proven(gita));
        shop.desk().takeBack(alert, pressed, Optional.empty());

        assertThat(shop.entries().stream()
                        .filter(entry -> entry.subject().equals(Optional.of(alert.id())))
                        .map(entry -> entry.actor() + " " + entry.action()))
                .containsExactly(
                        olga.id() + " verdict-given",
                        gita.id() + " verdict-given",
                        "system alert-verified",
                        olga.id() + " verdict-taken-back");
        assertThat(shop.desk().of(alert).state()).isEqualTo(State.FIRST_YES);
        assertThat(shop.verdicts).containsExactly("THIS_PERSON", "none");
    }

    @Test
    void oneIsEnoughToStopAndTheLookAlikeIsTakenAlong() {
        people();

        say(Verdict.NOT_THIS_PERSON, shop.access().proven());

        assertThat(shop.verdicts).containsExactly("NOT_THIS_PERSON 0.6");
        assertThatThrownBy(() -> say(Verdict.THIS_PERSON, shop.proven(mia))).hasMessageContaining("It is over");
    }

    @Test
    void whereTwoDisagreeNothingMayFollowAndNobodysFaceIsKept() {
        people();
        say(Verdict.THIS_PERSON, shop.access().proven());
        say(Verdict.THIS_PERSON, shop.proven(mia));
        ActPermit permit = permit(Harm.DOOR);

        say(Verdict.NOT_THIS_PERSON, shop.proven(gita));

        assertThat(shop.desk().of(alert).state()).isEqualTo(State.DISAGREED);
        assertThatThrownBy(() -> permit.check(Harm.DOOR)).hasMessageContaining("Do not approach");
        assertThat(shop.verdicts).containsExactly("THIS_PERSON", "UNSURE");
    }

    @Test
    void onePersonInformsAndRecordsAndNeverPermits() {
        say(Verdict.THIS_PERSON, shop.access().proven());
        assertThat(shop.desk().of(alert).state()).isEqualTo(State.CONFIRMED_ALONE);
        assertThat(shop.verdicts).containsExactly("THIS_PERSON");
        assertThatThrownBy(() -> permit(Harm.CALL_FOR_HELP)).hasMessageContaining("One person alone");

        people(); // from now on there are some
        assertThatThrownBy(() -> permit(Harm.CALL_FOR_HELP)).hasMessageContaining("Two people have to verify");
        assertThatThrownBy(() -> say(Verdict.THIS_PERSON, shop.proven(mia))).hasMessageContaining("verified already");
    }

    @Test
    void inOnePersonModeTwoPeopleDoNotPermitEither() {
        people();
        shop.staff().limit(gita.id(), Set.of(DrawnAlerts.AISLE));
        shop.staff().remove(mia.id()); // who could agree
        shop.staff().workAlone("On weekdays I run this shop by myself.");
        say(Verdict.THIS_PERSON, shop.access().proven());
        assertThat(shop.desk().of(alert).state())
                .as("nobody else answers for that camera")
                .isEqualTo(State.CONFIRMED_ALONE);

        shop.staff().workTogether();
        assertThatThrownBy(() -> permit(Harm.DOOR)).hasMessageContaining("Two people have to verify");
        Alert second = DrawnAlerts.of(shop.listed, DrawnAlerts.AISLE, shop.clock.instant());
        shop.desk().answer(second, Verdict.THIS_PERSON, shop.access().proven(), Optional.empty());
        shop.desk().answer(second, Verdict.THIS_PERSON, shop.proven(gita), Optional.empty());
        ActPermit permit = shop.desk().permit(second.id(), Harm.DOOR);
        shop.staff().workAlone("On weekdays I run this shop by myself.");
        assertThatThrownBy(() -> permit.check(Harm.DOOR)).hasMessageContaining("One person alone");
    }

    @Test
    void oneIsAloneOnlyWhereNobodyElseMayAnswer() {
        people();
        shop.staff().remove(mia.id());
        shop.staff().workAlone("On weekdays I run this shop by myself.");

        say(Verdict.THIS_PERSON, shop.proven(gita));

        assertThat(shop.desk().of(alert).state()).as("Olga may look").isEqualTo(State.FIRST_YES);
        assertThat(shop.desk().alone(Optional.of(gita.id()), DrawnAlerts.ENTRANCE))
                .isFalse();
    }

    @Test
    void whoSaidYesMayStopItLongAfterwardsAndNeverSaysYesAgain() {
        people();
        say(Verdict.THIS_PERSON, shop.access().proven());
        say(Verdict.THIS_PERSON, shop.proven(mia));
        ActPermit permit = permit(Harm.CALL_FOR_HELP);
        shop.clock.advance(Verdicts.CORRECTABLE.plusSeconds(30));

        say(Verdict.NOT_THIS_PERSON, shop.access().proven());

        assertThatThrownBy(() -> permit.check(Harm.CALL_FOR_HELP)).hasMessageContaining("Do not approach");
        assertThatThrownBy(() -> say(Verdict.THIS_PERSON, shop.access().proven()))
                .hasMessageContaining("answered this alert already");
        assertThatThrownBy(() -> shop.desk().takeBack(alert, shop.access().proven(), Optional.empty()))
                .hasMessageContaining("cannot be taken back");
        say(Verdict.NOT_THIS_PERSON, shop.proven(mia));
        shop.restart();
        assertThat(shop.desk().of(alert).state()).isEqualTo(State.NOT_THIS_PERSON);
    }

    @Test
    void whoSetsAColleaguesPinAfterTheAlertDoesNotBecomeTheSecondPerson() {
        people();
        shop.clock.advance(Duration.ofSeconds(1));
        say(Verdict.THIS_PERSON, shop.access().proven());
        shop.staff().newSecret(mia.id(), StaffedShop.pin("Mia"));
        StaffMember added = shop.hire("Guard 2", Role.GUARD);
        shop.staff().changeRole(gita.id(), Role.MANAGER);

        for (StaffMember second : List.of(mia, added, gita)) {
            assertThatThrownBy(() -> say(Verdict.THIS_PERSON, shop.proven(second)))
                    .hasMessageContaining("does not count");
        }
        assertThat(shop.desk().of(alert).state()).isEqualTo(State.FIRST_YES);
        say(Verdict.NOT_THIS_PERSON, shop.proven(mia));
        assertThat(shop.desk().of(alert).state()).as("to stop it is enough").isEqualTo(State.DISAGREED);
    }

    @Test
    void whoSetsTheirOwnPinCountsAsBefore() {
        people();
        shop.clock.advance(Duration.ofSeconds(1));
        shop.staff().changeOwnSecret(StaffedShop.pin("Olga"), "739154".toCharArray());

        say(Verdict.THIS_PERSON, shop.access().proven());

        assertThat(shop.desk().of(alert).state()).isEqualTo(State.FIRST_YES);
    }

    @Test
    void anAlertThatIsOverStaysOverAlsoWithoutItsAnswers() {
        people();
        say(Verdict.NOT_THIS_PERSON, shop.proven(mia));
        shop.rejectedLongAgo(alert);

        assertThatThrownBy(() -> say(Verdict.THIS_PERSON, shop.proven(gita)))
                .hasMessageContaining("This alert is over");
        shop.clock.advance(Duration.ofHours(11)); // its day has ended
        Alert other = DrawnAlerts.of(
                shop.listed, DrawnAlerts.AISLE, shop.clock.instant().minus(Duration.ofHours(10)));
        assertThatThrownBy(() -> shop.desk().answer(other, Verdict.THIS_PERSON, shop.proven(gita), Optional.empty()))
                .hasMessageContaining("This alert is over");
    }

    @Test
    void aPermitEndsTenMinutesAfterTheSecondYesHoweverOftenThePersonIsSeen() {
        verified();
        ActPermit door = permit(Harm.DOOR);
        for (int minute = 0; minute < 10; minute++) {
            shop.clock.advance(Duration.ofMinutes(1));
            shop.desk().seen(alert.id(), shop.clock.instant());
            door.check(Harm.DOOR);
        }
        shop.clock.advance(Duration.ofMillis(1));

        assertThatThrownBy(() -> door.check(Harm.DOOR)).hasMessageContaining("verified too long ago");
        shop.clock.advance(Duration.ofMinutes(-11));
        assertThatThrownBy(() -> door.check(Harm.DOOR))
                .as("the clock was set back")
                .hasMessageContaining("too long ago");
    }

    @Test
    void aClockThatIsCorrectedBackwardsRevivesNoPermitLater() {
        shop.clock.advance(Duration.ofHours(1)); // it is an hour ahead
        alert = DrawnAlerts.of(shop.listed, DrawnAlerts.ENTRANCE, shop.clock.instant());
        verified();
        ActPermit door = permit(Harm.DOOR);
        shop.setClock(Duration.ofHours(-1));
        assertThatThrownBy(() -> door.check(Harm.DOOR)).hasMessageContaining("too long ago");

        shop.clock.advance(Duration.ofHours(1).plusSeconds(1)); // it shows again what it did then
        assertThatThrownBy(() -> door.check(Harm.DOOR)).hasMessageContaining("too long ago");
        assertThatThrownBy(() -> permit(Harm.CALL_FOR_HELP)).hasMessageContaining("too long ago");
        shop.desk().seen(alert.id(), shop.clock.instant());
        assertThatThrownBy(() -> permit(Harm.DOOR)).hasMessageContaining("verified too long ago");
    }

    @Test
    void theTimeThatTheComputerSleepsCounts() {
        verified();
        ActPermit door = permit(Harm.DOOR);
        shop.clock.advance(Duration.ofSeconds(60));
        door.check(Harm.DOOR);
        shop.setClock(Duration.ofSeconds(61));

        assertThatThrownBy(() -> door.check(Harm.DOOR)).hasMessageContaining("last seen too long ago");
    }

    @Test
    void aNewerCallForTheSameEntryEndsAPermitUntilTwoHaveVerifiedThatOne() {
        verified();
        shop.desk().called(alert);
        ActPermit door = permit(Harm.DOOR);
        Alert newer = DrawnAlerts.of(shop.listed, DrawnAlerts.AISLE, shop.clock.instant());
        shop.desk().called(newer);

        assertThatThrownBy(() -> door.check(Harm.DOOR)).hasMessageContaining("newer alert");
        permit(Harm.OUTSIDE_SHARING).check(Harm.OUTSIDE_SHARING); // of what was written down
        shop.desk().answer(newer, Verdict.THIS_PERSON, shop.access().proven(), Optional.empty());
        assertThatThrownBy(() -> door.check(Harm.DOOR)).hasMessageContaining("newer alert");
        shop.desk().answer(newer, Verdict.THIS_PERSON, shop.proven(mia), Optional.empty());
        door.check(Harm.DOOR);
    }

    @Test
    void anotherAlertThatTurnsOutWrongEndsAPermitAlsoAfterARestart() {
        verified();
        shop.clock.advance(Duration.ofSeconds(1));
        Alert newer = DrawnAlerts.of(shop.listed, DrawnAlerts.AISLE, shop.clock.instant());
        shop.desk().answer(newer, Verdict.NOT_THIS_PERSON, shop.access().proven(), Optional.empty());
        shop.restart();
        shop.desk().repeat(alert, shop.proven(olga));
        shop.desk().repeat(alert, shop.proven(mia));

        assertThatThrownBy(() -> permit(Harm.DOOR)).hasMessageContaining("newer alert");
    }

    private void verified() {
        people();
        say(Verdict.THIS_PERSON, shop.access().proven());
        say(Verdict.THIS_PERSON, shop.proven(mia));
    }

    @Test
    void anEntryThatIsWithdrawnMeanwhileStopsEverything() {
        people();
        say(Verdict.THIS_PERSON, shop.access().proven());
        say(Verdict.THIS_PERSON, shop.proven(mia));
        ActPermit permit = permit(Harm.DOOR);
        Verification before = shop.desk().of(alert);

        shop.database().watchlist().withdraw(shop.listed);

        assertThatThrownBy(() -> permit.check(Harm.DOOR)).hasMessageContaining("withdrawn");
        assertThatThrownBy(() -> say(Verdict.NOT_THIS_PERSON, shop.proven(gita)))
                .hasMessageContaining("withdrawn");
        shop.desk().refresh(alert, () -> Optional.of(before));
        assertThat(shop.desk().of(alert).state()).isEqualTo(State.WITHDRAWN);
        assertThat(shop.entries().getLast().action()).isEqualTo(Action.ALERT_WITHDRAWN.code());
    }

    @Test
    void anAlertThatWasFoundToBeAMistakePermitsNothingMoreAndStaysStopped() {
        people();
        say(Verdict.THIS_PERSON, shop.access().proven());
        say(Verdict.THIS_PERSON, shop.proven(mia));
        ActPermit permit = permit(Harm.DOOR);
        Verification before = shop.desk().of(alert);

        shop.foundWrong(alert);

        assertThatThrownBy(() -> permit.check(Harm.DOOR)).hasMessageContaining("not the person");
        shop.desk().refresh(alert, () -> Optional.of(before));
        assertThat(shop.desk().of(alert).state()).isEqualTo(State.WITHDRAWN);
        assertThat(shop.entries().getLast().action()).isEqualTo(Action.ALERT_WITHDRAWN.code());
        assertThatThrownBy(() -> shop.desk().takeBack(alert, shop.proven(mia), Optional.empty()))
                .as("else it would wait anew")
                .hasMessageContaining("not the person");
    }

    @Test
    void whoeverWasSeenTooLongAgoIsNobodyToShutADoorOn() {
        people();
        say(Verdict.THIS_PERSON, shop.access().proven());
        say(Verdict.THIS_PERSON, shop.proven(mia));
        ActPermit door = permit(Harm.DOOR);
        shop.clock.advance(LastSeen.FRESH.plusMillis(1));

        assertThatThrownBy(() -> door.check(Harm.DOOR)).hasMessageContaining("too long ago");
        permit(Harm.CALL_FOR_HELP);
        shop.desk().seen(alert.id(), shop.clock.instant());
        door.check(Harm.DOOR);
        shop.desk().seen(alert.id(), shop.clock.instant().plus(Duration.ofDays(9))); // a camera's clock is wrong
        shop.clock.advance(LastSeen.FRESH.plusMillis(1));
        assertThatThrownBy(() -> door.check(Harm.DOOR)).hasMessageContaining("last seen too long ago");
        shop.clock.advance(Duration.ofDays(1));
        assertThatThrownBy(() -> permit(Harm.OUTSIDE_SHARING)).hasMessageContaining("too long ago");
    }

    @Test
    void nobodyAnswersForACameraThatIsNotTheirsOrWithAnOldProof() {
        people();
        shop.staff().limit(gita.id(), Set.of(DrawnAlerts.AISLE));
        assertThatThrownBy(() -> say(Verdict.THIS_PERSON, shop.proven(gita))).hasMessageContaining("not one of yours");

        Proven old = shop.proven(mia);
        Proven removed = shop.proven(mia);
        shop.clock.advance(Proven.GOOD_FOR.plusMillis(1));
        assertThatThrownBy(() -> say(Verdict.THIS_PERSON, old)).hasMessageContaining("Say again who you are");
        shop.clock.advance(Proven.GOOD_FOR.negated());
        shop.staff().remove(mia.id());
        assertThatThrownBy(() -> say(Verdict.THIS_PERSON, removed)).hasMessageContaining("Say again who you are");
        assertThat(shop.desk().of(alert).state()).isEqualTo(State.NEW);
    }

    @Test
    void aWrongPinProvesNobody() {
        people();

        assertThat(shop.access().proven(mia.id(), "111222".toCharArray())).isInstanceOf(Proven.NotKnown.class);
        assertThat(shop.access().session().person()).contains(olga);
    }

    @Test
    void unsureIsPassedOnToWhoDecidesAndHasNotLooked() {
        people();
        say(Verdict.UNSURE, shop.access().proven());
        Verification so = shop.desk().of(alert);

        assertThat(so.state()).isEqualTo(State.UNSURE);
        assertThat(shop.desk().whoMayAnswer(DrawnAlerts.ENTRANCE, so)).containsExactly(mia, gita);
        say(Verdict.THIS_PERSON, shop.proven(gita));
        assertThat(shop.desk().of(alert).state()).isEqualTo(State.FIRST_YES);
        say(Verdict.THIS_PERSON, shop.proven(mia));
        assertThat(permit(Harm.DOOR).verifiedBy()).containsExactlyInAnyOrder(gita.id(), mia.id());
    }

    @Test
    void whereTheDiskTakesNothingNothingWasSaid() {
        people();
        Proven who = shop.access().proven();
        shop.database().close();

        assertThatThrownBy(() -> say(Verdict.THIS_PERSON, who)).isInstanceOf(StorageException.class);
        assertThat(shop.verdicts).isEmpty();
        shop.restart();
        assertThat(shop.desk().of(alert).state()).isEqualTo(State.NEW);
    }

    private void say(Verdict answer, Proven who) {
        shop.desk().answer(alert, answer, who, Optional.of(VISITOR));
    }

    private ActPermit permit(Harm harm) {
        return shop.desk().permit(alert.id(), harm);
    }
}
