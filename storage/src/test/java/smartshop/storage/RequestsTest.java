package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.search.PersonId;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.request.Channel;
import smartshop.storage.request.Disclosure;
import smartshop.storage.request.Exemption;
import smartshop.storage.request.Kind;
import smartshop.storage.request.NewRequest;
import smartshop.storage.request.Proof;
import smartshop.storage.request.Request;
import smartshop.storage.request.RequestId;
import smartshop.storage.request.Requester;
import smartshop.storage.request.Requests;
import smartshop.storage.request.State;
import smartshop.storage.request.Step;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.KeyFileVault;

class RequestsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final String ME = "owner";

    @TempDir
    Path folder;

    private Database database;
    private Requests requests;

    @BeforeEach
    void open() {
        openOn("2026-11-20");
    }

    private void openOn(String day) {
        Clock clock = Clock.fixed(Instant.parse(day + "T14:03:22.123456789Z"), ZoneOffset.UTC);
        database = Database.open(folder, NewShop.in(folder), clock);
        requests = database.requests();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRequestIsReadAsItWasWrittenWithAllThatWasDone() {
        PersonId ann = database.watchlist().enrol(Shop.ann(TODAY)).id();
        RequestId id = record(Kind.ACCESS).id();
        take(id, Step.PROVE_IDENTITY, Proof.DOCUMENT_SHOWN.name(), "");
        take(id, Step.NAME_ENTRY, ann.toString(), "");
        requests.withhold(id, "photo/1", Exemption.CRIME, "It shows where the hidden camera hangs.", ME);
        Request running = take(id, Step.EXTEND, "", "There are three shops to search.");
        reopen();

        Request read = requests.one(id).orElseThrow();
        assertThat(read).isEqualTo(running);
        assertThat(read.requester()).hasValue(new Requester("Zebedee Quux", "2 High Street", "What do you hold?"));
        assertThat(read.state()).isEqualTo(State.EXTENDED);
        assertThat(read.entry()).hasValue(ann);
        assertThat(read.last(Step.EXTEND).orElseThrow().note()).isEqualTo("There are three shops to search.");
        assertThat(read.withheld("photo/1").orElseThrow().reasoning()).contains("hidden camera");
        assertThat(read.whole()).isTrue();
        assertThat(requests.holding()).containsExactly(ann);
        assertThat(read.toString() + read.steps() + read.withheld() + read.requester())
                .doesNotContain("Zebedee", "High Street", "hidden", "shops");
    }

    @Test
    void whatCannotBeDoneIsRefusedAndNothingChanges() {
        RequestId id = record(Kind.ERASURE).id();

        assertThatThrownBy(() -> take(id, Step.REPLY, "", "")).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> requests.take(id, Step.WITHDRAW, TODAY.plusDays(1), ME, "", ""))
                .hasMessageContaining("in the future");
        assertThatThrownBy(() -> requests.take(id, Step.WITHDRAW, TODAY.minusDays(9), ME, "", ""))
                .hasMessageContaining("before");
        assertThatThrownBy(() -> requests.withhold(id, "reason", Exemption.CRIME, "because", ME))
                .hasMessageContaining("in this case");
        assertThat(requests.one(id).orElseThrow().steps()).isEmpty();

        take(id, Step.WITHDRAW, "", "");
        assertThatThrownBy(() -> take(id, Step.ACKNOWLEDGE, "", "")).hasMessageContaining("closed");
        assertThat(requests.holding()).isEmpty();
    }

    @Test
    void aRequestWithoutANameOrFromTheFutureIsNotTaken() {
        Requester nobody = new Requester(" ", "", "");
        assertThatThrownBy(() -> requests.record(new NewRequest(Kind.ACCESS, Channel.LETTER, TODAY, false, nobody)))
                .hasMessageContaining("who asks");
        Requester ann = new Requester("Ann", "", "");
        assertThatThrownBy(() ->
                        requests.record(new NewRequest(Kind.ACCESS, Channel.LETTER, TODAY.plusDays(1), false, ann)))
                .hasMessageContaining("future");
        assertThat(requests.all()).isEmpty();
    }

    @Test
    void aForgottenRequestKeepsItsDaysAndNoWordsHereAndInAnOlderCopy() throws IOException {
        RequestId id = record(Kind.COMPLAINT).id();
        take(id, Step.ACKNOWLEDGE, "", "Rang Mr Quux.");
        database.close();
        Path copy = Files.copy(Database.file(folder), folder.resolve("copy"));
        openOn("2026-11-20");

        requests.forget(id);

        Request left = requests.one(id).orElseThrow();
        assertThat(left.requester()).isEmpty();
        assertThat(left.steps().getFirst().note()).isEmpty();
        assertThat(left.steps().getFirst().step()).isEqualTo(Step.ACKNOWLEDGE);
        assertThat(left.whole()).isTrue();
        assertThatThrownBy(() -> take(id, Step.WITHDRAW, "", "")).hasMessageContaining("erased");

        database.close();
        Files.delete(Database.file(folder));
        Files.move(copy, Database.file(folder));
        openOn("2026-11-20");
        assertThat(requests.one(id).orElseThrow().requester()).isEmpty();
    }

    @Test
    void whatEndedThreeYearsAgoIsDeletedAndWhatIsOpenIsNot() {
        RequestId ended = record(Kind.ACCESS).id();
        take(ended, Step.WITHDRAW, "", "");
        RequestId open = record(Kind.OBJECTION).id();
        database.close();

        openOn("2029-11-19");
        assertThat(requests.deleteOld()).isZero();
        database.close();
        openOn("2029-11-21");
        assertThat(requests.deleteOld()).isEqualTo(1);

        assertThat(requests.all()).extracting(Request::id).containsExactly(open);
    }

    @Test
    void everyColumnThatDecidesShowsThatItWasChanged() throws Exception {
        RequestId id = record(Kind.ACCESS).id();
        take(id, Step.PROVE_IDENTITY, Proof.NO_DOUBT.name(), "");
        requests.withhold(id, "reason", Exemption.CRIME, "The investigation is still going on.", ME);
        List<String> changes = List.of(
                "update privacy_request set received_on = date '2026-11-21'",
                "update privacy_request set kind = 'ERASURE'",
                "update privacy_request set contested = not contested",
                "update privacy_request set channel = 'EMAIL'",
                "update privacy_step set taken_on = date '2026-11-19'",
                "update privacy_step set step = 'EXTEND'",
                "update privacy_step set taken_by = 'somebody'",
                "update privacy_step set word = 'FACE_COMPARED'",
                "update privacy_withheld set exemption = 'LEGAL_ADVICE'",
                "update privacy_withheld set item = 'photo/2'",
                "delete from privacy_step",
                "delete from privacy_withheld",
                "update privacy_request set sealed_contact = sealed_name");
        database.close();
        KeyFileVault vault = NewShop.in(folder);
        try (HikariDataSource pool = new H2File(Database.file(folder), vault, "").open()) {
            Rows rows = new Rows(Jdbi.create(pool));
            Requests changed =
                    new Requests(rows, PeopleKeys.in(folder, Optional.empty(), vault), vault, Clock.systemUTC());
            for (String change : changes) {
                undone(rows, () -> {
                    rows.change(change);
                    assertThat(changed.one(id).orElseThrow().whole()).as(change).isFalse();
                    assertThatThrownBy(() -> changed.take(id, Step.WITHDRAW, TODAY, ME, "", ""))
                            .hasMessageContaining("changed outside SmartShop");
                });
            }
            assertThat(changed.one(id).orElseThrow().whole()).isTrue();
        }
        openOn("2026-11-20");
    }

    private static void undone(Rows rows, Runnable work) {
        assertThatThrownBy(() -> rows.in(handle -> {
                    work.run();
                    throw new Undo();
                }))
                .isInstanceOf(Undo.class);
    }

    private static final class Undo extends RuntimeException {}

    @Test
    void recipientsAreKnownUntilThePersonIsErased() {
        PersonId ann = database.watchlist().enrol(Shop.ann(TODAY)).id();
        Disclosure given = new Disclosure(TODAY, "Avon and Somerset Police, ref. 123");
        database.disclosures().add(ann, given);
        assertThat(database.disclosures().of(ann)).containsExactly(given);
        assertThatThrownBy(() -> database.disclosures().add(ann, new Disclosure(TODAY, " ")))
                .hasMessageContaining("Say who");

        database.watchlist().remove(ann);

        assertThat(database.disclosures().of(ann)).isEmpty();
    }

    private Request record(Kind kind) {
        return requests.record(new NewRequest(
                kind,
                Channel.IN_PERSON,
                LocalDate.parse("2026-11-18"),
                false,
                new Requester(" Zebedee Quux ", "2 High Street", "What do you hold?")));
    }

    private Request take(RequestId id, Step step, String word, String note) {
        return requests.take(id, step, TODAY, ME, word, note);
    }

    private void reopen() {
        database.close();
        openOn("2026-11-20");
    }
}
