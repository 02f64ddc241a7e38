package smartshop.app.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.alert.Alert;
import smartshop.app.verify.OpenAlert.Escalation;
import smartshop.app.verify.Verification.State;
import smartshop.recognition.search.PersonId;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verdict.Verdicts;
import smartshop.storage.watchlist.Offence;

/** The open alerts: who is called, for whom nobody is called again, and what is left of whoever leaves. */
class AlertBoardTest implements BoardTrace, Calls {
    @TempDir
    Path folder;

    private final List<String> traced = new ArrayList<>();
    private final List<UUID> called = new ArrayList<>();
    private final List<Digest> digests = new ArrayList<>();
    private final Set<PersonId> violent = new HashSet<>();
    private final Map<PersonId, byte[]> portraits = new HashMap<>();
    private boolean sameEyes = true;
    private StaffedShop shop;
    private AlertBoard board;

    @BeforeEach
    void open() {
        shop = new StaffedShop(folder);
        board = new AlertBoard(shop.desk(), this::known, (first, second) -> sameEyes, this, Runnable::run, shop.clock);
        board.add(this);
    }

    private Optional<Listed> known(PersonId person) {
        byte[] portrait = portraits.computeIfAbsent(person, id -> new byte[] {1, 2});
        Offence offence = violent.contains(person) ? Offence.VIOLENCE : Offence.THEFT;
        Listed.What what = new Listed.What(offence, LocalDate.of(2026, 6, 1));
        return Optional.of(new Listed("A name", "", Optional.of(portrait), 1, Optional.of(what), false));
    }

    @Override
    public void shown(UUID alert, Instant at) {
        traced.add("shown " + alert + " " + at);
    }

    @Override
    public void acknowledged(UUID alert, Instant at) {
        traced.add("acknowledged " + alert + " " + at);
    }

    @Override
    public void takenBack(UUID alert) {
        traced.add("taken back " + alert);
    }

    @Override
    public void called(OpenAlert alert) {
        called.add(alert.id());
    }

    @Override
    public void stormed(Digest digest) {
        digests.add(digest);
    }

    @Override
    public boolean unanswered(OpenAlert alert) {
        return true;
    }

    @AfterEach
    void close() {
        board.close();
        shop.close();
    }

    @Test
    void theSamePersonAtAnotherCameraAddsToTheOpenAlert() {
        Alert first = raise(shop.listed, DrawnAlerts.ENTRANCE);
        shop.clock.advance(Duration.ofHours(1)); // still nobody has looked
        Alert second = raise(shop.listed, DrawnAlerts.AISLE);

        assertThat(board.open()).singleElement().satisfies(open -> {
            assertThat(open.id()).isEqualTo(first.id());
            assertThat(open.again()).isOne();
            assertThat(open.lastSeen().cameraName()).isEqualTo("Entrance");
            assertThat(open.since()).map(LastSeen::cameraName).contains("Aisle 2");
        });
        assertThat(called).containsExactly(first.id());
        answer(first, Verdict.THIS_PERSON);
        board.close(first.id());
        shop.clock.advance(Duration.ofSeconds(2)); // whoever else got it has taken what they need
        board.check();
        assertThat(second.face().bgr()).containsOnly(0);
        assertThat(second.scene().bgr()).containsOnly(0);
        assertThat(second.template().vector()).containsOnly(0);
    }

    @Test
    void whoWasCountedToACardThatIsNotThePersonIsCalledForWithTheirOwnPictures() {
        people();
        Alert lookAlike = raise(shop.listed, DrawnAlerts.ENTRANCE);
        raise(shop.listed, DrawnAlerts.AISLE); // seen again there a moment later
        Alert person = raise(shop.listed, DrawnAlerts.AISLE);
        Alert better = DrawnAlerts.better(person);
        board.upgraded(better);
        board.seen(
                shop.listed,
                DrawnAlerts.AISLE,
                "Aisle 2",
                shop.clock.instant().plusSeconds(1),
                Optional.of(person.id()));

        answer(lookAlike, Verdict.NOT_THIS_PERSON);

        assertThat(called).containsExactly(lookAlike.id(), person.id());
        OpenAlert card = board.find(person.id()).orElseThrow();
        assertThat(card.waits()).isTrue();
        assertThat(card.alert().face()).isSameAs(better.face());
        assertThat(card.lastSeen().at()).isEqualTo(shop.clock.instant().plusSeconds(1));
        assertThat(board.find(lookAlike.id()).orElseThrow().lastSeen().cameraName())
                .isEqualTo("Entrance");
    }

    @Test
    void whoWasCountedToACardIsCalledForAlsoWhenTwoDisagreeOrAYesIsTakenForANo() {
        people();
        Alert first = raise(shop.listed, DrawnAlerts.ENTRANCE);
        Alert other = raise(shop.listed, DrawnAlerts.AISLE);
        answer(first, Verdict.THIS_PERSON);
        board.answer(first.id(), Verdict.THIS_PERSON, shop.proven(mia));
        assertThat(called).containsExactly(first.id());
        shop.clock.advance(Duration.ofMinutes(5));

        answer(first, Verdict.NOT_THIS_PERSON);

        assertThat(called).containsExactly(first.id(), other.id());
    }

    @Test
    void aLookAlikeWhoComesLaterKeepsNoPermitOfTheFirstOneAlive() {
        people();
        Alert first = raise(shop.listed, DrawnAlerts.ENTRANCE);
        answer(first, Verdict.THIS_PERSON);
        board.answer(first.id(), Verdict.THIS_PERSON, shop.proven(mia));
        shop.desk().permit(first.id(), Harm.DOOR);
        shop.clock.advance(LastSeen.FRESH.plusMillis(1));

        board.seen(shop.listed, DrawnAlerts.ENTRANCE, "Entrance", shop.clock.instant(), Optional.empty());
        raise(shop.listed, DrawnAlerts.AISLE);
        assertThatThrownBy(() -> shop.desk().permit(first.id(), Harm.DOOR))
                .hasMessageContaining("last seen too long ago");
        board.seen(shop.listed, DrawnAlerts.ENTRANCE, "Entrance", shop.clock.instant(), Optional.of(first.id()));
        shop.desk().permit(first.id(), Harm.DOOR);

        shop.clock.advance(CoolDown.LASTS);
        board.seen(shop.listed, DrawnAlerts.ENTRANCE, "Entrance", shop.clock.instant(), Optional.of(first.id()));
        raise(shop.listed, DrawnAlerts.ENTRANCE); // called for again
        assertThatThrownBy(() -> shop.desk().permit(first.id(), Harm.CALL_FOR_HELP))
                .hasMessageContaining("newer alert");
    }

    @Test
    void whoeverAnswersForThatCameraAloneIsCalledForThatCamera() {
        sameEyes = false;
        raise(shop.listed, DrawnAlerts.ENTRANCE);
        raise(shop.listed, DrawnAlerts.AISLE);

        assertThat(board.open()).hasSize(2);
    }

    @Test
    void afterAYesNobodyIsCalledForTenMinutesAndThenAgain() {
        Alert first = raise(shop.listed, DrawnAlerts.ENTRANCE);
        answer(first, Verdict.THIS_PERSON);
        board.close(first.id());
        shop.clock.advance(CoolDown.LASTS.minusMillis(1));
        raise(shop.listed, DrawnAlerts.AISLE);
        assertThat(board.open()).isEmpty();

        shop.clock.advance(Duration.ofMillis(1));
        Alert late = raise(shop.listed, DrawnAlerts.AISLE);
        assertThat(called).containsExactly(first.id(), late.id());
    }

    @Test
    void afterNotThisPersonTheNextOneIsCalledForBecauseItMayBeThem() {
        Alert first = raise(shop.listed, DrawnAlerts.ENTRANCE);
        answer(first, Verdict.NOT_THIS_PERSON);
        Alert second = raise(shop.listed, DrawnAlerts.ENTRANCE);

        assertThat(called).containsExactly(first.id(), second.id());
    }

    @Test
    void whoTakesAYesBackIsCalledAgain() {
        Alert first = raise(shop.listed, DrawnAlerts.ENTRANCE);
        answer(first, Verdict.THIS_PERSON);
        board.takeBack(first.id(), shop.access().proven());
        answer(first, Verdict.NOT_THIS_PERSON);

        raise(shop.listed, DrawnAlerts.ENTRANCE);
        assertThat(called).hasSize(2);
    }

    @Test
    void twoHundredAlertsInAMinuteAreAllThereAndTheGravestIsFirst() {
        List<UUID> all = new ArrayList<>();
        for (int at = 0; at < 200; at++) {
            PersonId person = PersonId.random();
            if (at == 150) {
                violent.add(person);
            }
            all.add(raise(person, DrawnAlerts.ENTRANCE).id());
            shop.clock.advance(Duration.ofMillis(250));
        }

        assertThat(board.open()).extracting(OpenAlert::id).containsExactlyInAnyOrderElementsOf(all);
        assertThat(board.open().getFirst().id()).isEqualTo(all.get(150));
        assertThat(called).hasSize(Storm.ONE_BY_ONE + 1).contains(all.get(150));
        shop.clock.advance(Storm.WINDOW);
        board.check();
        assertThat(digests)
                .singleElement()
                .satisfies(digest -> assertThat(digest.alerts())
                        .extracting(OpenAlert::id)
                        .doesNotContainAnyElementsOf(called)
                        .hasSize(200 - called.size()));
        assertThat(board.open().getLast().alert().scene().width()).isEqualTo(320);
        assertThat(board.unanswered()).isZero();
    }

    @Test
    void whatThereIsNoRoomForIsCountedAndLeavesNothing() {
        List<Alert> all = new ArrayList<>();
        for (int at = 0; at < OpenAlerts.CAPACITY + 3; at++) {
            all.add(raise(PersonId.random(), DrawnAlerts.ENTRANCE));
            shop.clock.advance(Duration.ofMillis(1));
        }

        assertThat(board.open()).hasSize(OpenAlerts.CAPACITY);
        assertThat(board.unanswered()).isEqualTo(3);
        assertThat(all.getFirst().scene().bgr()).containsOnly(0);
        assertThat(portraits.get(all.getFirst().person())).containsOnly(0);
    }

    @Test
    void nobodyAnswersForTwentySecondsAndSomebodyIsToldOnlyIfSomebodyReallyWas() {
        people();
        Alert alert = raise(shop.listed, DrawnAlerts.ENTRANCE);
        shop.clock.advance(AlertBoard.ESCALATES.minusMillis(1));
        board.check();
        assertThat(only().escalation()).isEqualTo(Escalation.NONE);
        shop.clock.advance(Duration.ofMillis(1));
        board.check();
        assertThat(only().escalation()).isEqualTo(Escalation.UNANSWERED);

        answer(alert, Verdict.THIS_PERSON);
        assertThat(only().escalation()).isEqualTo(Escalation.NONE);
        assertThat(only().calls()).isFalse();
        shop.clock.advance(AlertBoard.ESCALATES); // nobody seconds it
        board.check();
        assertThat(only().escalation()).as("a message is on its way").isEqualTo(Escalation.UNANSWERED);
        board.told(alert.id());
        assertThat(only().escalation()).isEqualTo(Escalation.TOLD);
        assertThat(only().calls()).isTrue();
        assertThat(shop.entries().stream().filter(entry -> entry.action().equals("alert-unanswered")))
                .hasSize(2);
    }

    private void people() {
        shop.hire("Olga", Role.OWNER);
        mia = shop.hire("Mia", Role.MANAGER);
    }

    private StaffMember mia;

    @Test
    void itIsTracedOnceWhenSomebodySawItAndWhenSomebodyFirstAnswered() {
        people();
        Alert alert = raise(shop.listed, DrawnAlerts.ENTRANCE);
        Instant shown = shop.clock.instant();
        board.shown(alert.id());
        shop.clock.advance(Duration.ofSeconds(4));
        board.shown(alert.id());
        Instant answered = shop.clock.instant();
        answer(alert, Verdict.UNSURE);
        shop.clock.advance(Duration.ofSeconds(4));
        board.answer(
                alert.id(),
                Verdict.THIS_PERSON,
                shop.proven(shop.access().roster().members().getFirst()));

        assertThat(traced)
                .containsExactly("shown " + alert.id() + " " + shown, "acknowledged " + alert.id() + " " + answered);
    }

    @Test
    void anAnswerThatWasTakenBackIsNotTheFirstOneInTheTrace() {
        people();
        Alert alert = raise(shop.listed, DrawnAlerts.ENTRANCE);
        answer(alert, Verdict.UNSURE);
        shop.clock.advance(Duration.ofSeconds(4));
        board.takeBack(alert.id(), shop.access().proven());
        answer(alert, Verdict.THIS_PERSON);

        assertThat(traced)
                .containsExactly(
                        "acknowledged " + alert.id() + " "
                                + shop.clock.instant().minusSeconds(4),
                        "taken back " + alert.id(),
                        "acknowledged " + alert.id() + " " + shop.clock.instant());
    }

    @Test
    void aBetterShotTakesThePlaceOfTheFirstUntilSomebodyHasAnswered() {
        Alert first = raise(shop.listed, DrawnAlerts.ENTRANCE);
        Alert better = DrawnAlerts.better(first);
        board.upgraded(better);
        assertThat(only().alert()).isSameAs(better);
        assertThat(first.face().bgr()).containsOnly(0);
        assertThat(first.template().vector()).containsOnly(0);

        answer(first, Verdict.THIS_PERSON);
        Alert late = DrawnAlerts.better(first);
        board.upgraded(late);
        assertThat(only().alert()).isSameAs(better);
        assertThat(late.template().vector()).containsOnly(0);
    }

    @Test
    void theFaceInNumbersGoesOnceTheAnswerIsFinalAndThePicturesWithTheCard() {
        Alert alert = raise(shop.listed, DrawnAlerts.ENTRANCE);
        answer(alert, Verdict.THIS_PERSON);
        shop.clock.advance(Verdicts.CORRECTABLE);
        board.check();
        assertThat(alert.template().vector()).containsExactly(0.6f, 0.8f);
        shop.clock.advance(Duration.ofMillis(1));
        board.check();
        assertThat(alert.template().vector()).containsOnly(0);

        board.close(alert.id());
        assertThat(alert.face().bgr()).containsOnly(0);
        assertThat(alert.scene().bgr()).containsOnly(0);
        assertThat(portraits.get(shop.listed)).containsOnly(0);
        assertThatThrownBy(() -> answer(alert, Verdict.UNSURE)).hasMessageContaining("This alert is over");
    }

    @Test
    void anAlertThatWaitsStaysUntilItsDayIsOver() {
        Alert alert = raise(shop.listed, DrawnAlerts.ENTRANCE);
        board.close(alert.id());
        shop.clock.advance(Duration.ofHours(9)); // 23:03
        board.check();
        assertThat(board.open()).hasSize(1);

        shop.clock.advance(Duration.ofHours(1));
        board.check();
        assertThat(board.open()).isEmpty();
        assertThat(alert.face().bgr()).containsOnly(0);
    }

    @Test
    void anEntryThatIsWithdrawnStopsItsOpenAlert() {
        raise(shop.listed, DrawnAlerts.ENTRANCE);
        shop.database().watchlist().withdraw(shop.listed);
        board.watchlistChanged();

        assertThat(only().state()).isEqualTo(State.WITHDRAWN);
        assertThat(only().waits()).isFalse();
        board.watchlistChanged();
        assertThat(shop.entries().stream().filter(entry -> entry.action().equals("alert-withdrawn")))
                .hasSize(1);
    }

    private void answer(Alert alert, Verdict said) {
        board.answer(alert.id(), said, shop.access().proven());
    }

    private OpenAlert only() {
        assertThat(board.open()).hasSize(1);
        return board.open().getFirst();
    }

    private Alert raise(PersonId person, UUID camera) {
        Alert alert = DrawnAlerts.of(person, camera, shop.clock.instant());
        board.raised(alert);
        return alert;
    }
}
