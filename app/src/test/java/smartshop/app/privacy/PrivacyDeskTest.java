package smartshop.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.privacy.Deadline.Duty;
import smartshop.app.privacy.Deadline.Urgency;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.request.Disclosure;
import smartshop.storage.request.Exemption;
import smartshop.storage.request.Kind;
import smartshop.storage.request.Proof;
import smartshop.storage.request.Request;
import smartshop.storage.request.RequestId;
import smartshop.storage.request.State;

class PrivacyDeskTest {
    @TempDir
    Path folder;

    private DeskFolder shop;
    private PrivacyDesk desk;

    @BeforeEach
    void open() {
        shop = new DeskFolder(folder).inEngland();
        desk = shop.desk;
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aContestedEntryIsLeftOutAtOnceAndAnAccessRequestLeavesItAlone() {
        PersonId ann = shop.enrol("Ann", "net", 1, 0);
        shop.request(Kind.ACCESS, ann);
        assertThat(suspended(ann)).isFalse();
        assertThat(shop.told).hasValue(0);
        assertThat(shop.storage.requests().holding()).containsExactly(ann);

        Request objection = shop.request(Kind.OBJECTION, ann);

        assertThat(suspended(ann)).isTrue();
        assertThat(shop.told).hasValue(1);
        assertThat(objection.entry()).hasValue(ann);
        assertThat(shop.done())
                .containsSubsequence("request-recorded objection", "request-step name-entry", "entry-contested");
    }

    /** Row 21 of the checklist, and no longer than the law needs it. */
    @Test
    void anOpenAccessRequestHoldsTheEntryBeyondItsTimeAndItsEndLetsItGo() {
        PersonId ann = shop.enrol("Ann", "net", 1, 0);
        RequestId first = shop.request(Kind.ACCESS, ann).id();
        RequestId second = shop.request(Kind.RESTRICTION, ann).id();
        shop.clock.advance(Duration.ofDays(400));
        shop.storage.watchlist().endDue();
        assertThat(shop.storage.watchlist().person(ann)).isPresent();

        desk.withdraw(first);
        assertThat(shop.storage.watchlist().person(ann)).isPresent();
        desk.withdraw(second);

        assertThat(shop.storage.watchlist().person(ann)).isEmpty();
        assertThat(shop.done()).contains("person-removed");
    }

    @Test
    void anEntryThatIsNamedLaterIsLeftOutThen() {
        PersonId ann = shop.enrol("Ann", "net", 1, 0);
        RequestId id = desk.record(DeskFolder.request(Kind.RECTIFICATION), Optional.empty())
                .id();
        assertThat(suspended(ann)).isFalse();

        desk.nameEntry(id, ann);

        assertThat(suspended(ann)).isTrue();
        assertThatThrownBy(() -> desk.nameEntry(id, PersonId.random())).hasMessageContaining("not on the watchlist");
    }

    @Test
    void theDaysLeftFollowWhatIsDone() {
        RequestId id =
                desk.record(DeskFolder.request(Kind.ACCESS), Optional.empty()).id();
        assertThat(deadline(id)).isEqualTo(due("2026-12-18", 28, Urgency.FINE));

        desk.askIdentity(id, "Nobody here knows the person.");
        assertThat(deadline(id)).isEqualTo(new Deadline(Duty.ANSWER, Optional.empty(), 0, Urgency.WAITING));

        shop.clock.advance(Duration.ofDays(5));
        desk.proveIdentity(id, Proof.FACE_COMPARED, LocalDate.parse("2026-11-24"));
        assertThat(deadline(id)).isEqualTo(due("2026-12-24", 29, Urgency.FINE));

        desk.askClarification(id, "Which of our two shops?");
        assertThat(deadline(id)).isEqualTo(due("2026-12-29", 34, Urgency.WAITING));
        shop.clock.advance(Duration.ofDays(2));
        desk.clarify(id, desk.today(), "The one in High Street.");
        assertThat(deadline(id)).isEqualTo(due("2026-12-29", 32, Urgency.FINE));

        shop.clock.advance(Duration.ofDays(30));
        assertThat(deadline(id).urgency()).isEqualTo(Urgency.SOON);
        desk.extend(id, "There are many recordings.");
        assertThat(deadline(id)).isEqualTo(due("2027-03-01", 64, Urgency.FINE));

        shop.clock.advance(Duration.ofDays(65));
        assertThat(deadline(id)).isEqualTo(due("2027-03-01", -1, Urgency.LATE));
        assertThat(desk.late()).isEqualTo(1);
    }

    @Test
    void moreTimeIsTakenInTheFirstMonthOrNotAtAll() {
        RequestId id = running(Kind.ACCESS);
        assertThatThrownBy(() -> desk.extend(id, " ")).hasMessageContaining("Say why");
        shop.clock.advance(Duration.ofDays(29));

        assertThatThrownBy(() -> desk.extend(id, "It is much.")).hasMessageContaining("too late");
        assertThatThrownBy(() -> desk.extend(running(Kind.COMPLAINT), "It is much."))
                .hasMessageContaining("cannot be given more time");
    }

    @Test
    void aComplaintIsAcknowledgedWithinThirtyDaysAndThenAnsweredWithoutDelay() {
        RequestId id = desk.record(DeskFolder.request(Kind.COMPLAINT), Optional.empty())
                .id();
        assertThat(deadline(id))
                .isEqualTo(new Deadline(
                        Duty.ACKNOWLEDGEMENT, Optional.of(LocalDate.parse("2026-12-18")), 28, Urgency.FINE));

        desk.acknowledge(id);

        assertThat(deadline(id)).isEqualTo(new Deadline(Duty.OUTCOME, Optional.empty(), 0, Urgency.FINE));
    }

    @Test
    void whatPressesMostComesFirst() {
        RequestId answered = running(Kind.ACCESS);
        desk.withdraw(answered);
        RequestId waiting =
                desk.record(DeskFolder.request(Kind.ACCESS), Optional.empty()).id();
        desk.askIdentity(waiting, "Nobody knows the person.");
        RequestId late = running(Kind.ERASURE);
        shop.clock.advance(Duration.ofDays(40));
        RequestId fresh = desk.record(DeskFolder.request(Kind.COMPLAINT), Optional.empty())
                .id();
        desk.acknowledge(fresh);

        assertThat(desk.all()).extracting(owed -> owed.request().id()).containsExactly(late, fresh, waiting, answered);
    }

    @Test
    void anEntryIsErasedOnceThatWasDecidedAndItsRecipientsWereTold() {
        PersonId ann = shop.enrol("Ann", "net", 1, 0);
        desk.disclosed(ann, new Disclosure(LocalDate.parse("2026-11-19"), "Avon and Somerset Police, ref. 7"));
        RequestId id = shop.request(Kind.ERASURE, ann).id();
        desk.proveIdentity(id, Proof.NO_DOUBT, desk.today());
        assertThatThrownBy(() -> desk.eraseEntry(id)).hasMessageContaining("decided");

        desk.decide(id, Outcome.GRANTED, "The year is nearly over, and nothing happened since.");
        assertThatThrownBy(() -> desk.eraseEntry(id)).hasMessageContaining("Tell first");
        Request told = desk.tellRecipients(id);
        desk.eraseEntry(id);

        assertThat(told.steps().getLast().note()).isEqualTo("Avon and Somerset Police, ref. 7 (2026-11-19)");
        assertThat(shop.storage.watchlist().people()).isEmpty();
        assertThat(shop.told).hasValue(1);
        assertThat(desk.reply(id).state()).isEqualTo(State.REPLIED);
        assertThat(shop.done()).contains("person-removed", "request-step tell-recipients", "disclosure-recorded");
    }

    @Test
    void theFacePrintOfAVisitorWhoWasTakenForSomebodyIsErasedAndTheEntryStays() {
        PersonId ann = shop.enrol("Ann", "net", 1, 0);
        UUID print = shop.rejectedVisitor(ann, new Embedding("net", new float[] {0, 1}));
        RequestId id = running(Kind.ERASURE);
        desk.nameVisitor(id, print);
        assertThatThrownBy(() -> desk.eraseEntry(id)).hasMessageContaining("decided");
        desk.decide(id, Outcome.GRANTED, "They are not the person, and nothing else was ever held.");

        Request erased = desk.eraseEntry(id);

        assertThat(shop.storage.verdicts().lookAlikes("net")).isEmpty();
        assertThat(shop.storage.watchlist().person(ann)).isPresent();
        assertThat(erased.visitors()).isEmpty();
        assertThat(shop.told).hasValue(1);
        assertThat(shop.done()).containsSubsequence("request-step name-visitor", "request-step erase-visitor");
        assertThatThrownBy(() -> desk.nameVisitor(id, print)).hasMessageContaining("held no more");
    }

    @Test
    void whatWasRefusedErasesNothing() {
        PersonId ann = shop.enrol("Ann", "net", 1, 0);
        RequestId id = shop.request(Kind.ERASURE, ann).id();
        desk.proveIdentity(id, Proof.NO_DOUBT, desk.today());
        desk.decide(id, Outcome.REFUSED, "The entry is two weeks old and the incident was violent.");

        assertThatThrownBy(() -> desk.eraseEntry(id)).isInstanceOf(StorageException.class);
        assertThat(desk.refuse(id, RefusalGround.STILL_NEEDED).state()).isEqualTo(State.REFUSED);
        assertThat(shop.storage.watchlist().people()).hasSize(1);
    }

    @Test
    void onlyNumbersAndTheProgramsOwnWordsAreInTheAuditLog() {
        PersonId ann = shop.enrol("Ann", "net", 1, 0);
        RequestId id = shop.request(Kind.ACCESS, ann).id();
        desk.proveIdentity(id, Proof.DOCUMENT_SHOWN, desk.today());
        desk.withhold(id, "reason", Exemption.CRIME, "An officer asked us to wait until Friday.");
        desk.give(id, "reason");
        desk.forget(id);

        assertThat(shop.done())
                .contains("request-item-withheld crime", "request-item-given", "request-forgotten")
                .noneMatch(line -> line.contains("Quux") || line.contains("officer") || line.contains("Ann"));
    }

    private RequestId running(Kind kind) {
        RequestId id = desk.record(DeskFolder.request(kind), Optional.empty()).id();
        return desk.proveIdentity(id, Proof.NO_DOUBT, desk.today()).id();
    }

    private Deadline deadline(RequestId id) {
        return desk.one(id).orElseThrow().deadline();
    }

    private static Deadline due(String lastDay, long left, Urgency urgency) {
        return new Deadline(Duty.ANSWER, Optional.of(LocalDate.parse(lastDay)), left, urgency);
    }

    private boolean suspended(PersonId person) {
        return shop.storage.watchlist().person(person).orElseThrow().suspended();
    }
}
