package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smartshop.recognition.search.PersonId;
import smartshop.storage.history.AlertRow;
import smartshop.storage.sql.Rows;
import smartshop.storage.staff.StaffId;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verification.Given;
import smartshop.storage.verification.Subject;

/** What people said of an alert outlives the console, and nobody else's rows count. */
class AnswersTest {
    private static final StaffId MIA = StaffId.random();
    private static final StaffId GITA = StaffId.random();

    private final Subject alert = new Subject(UUID.randomUUID(), PersonId.random(), UUID.randomUUID(), Shop.TWICE);
    private final Given yes = given(1, Optional.of(MIA), Verdict.THIS_PERSON);
    private final Given again = given(2, Optional.of(GITA), Verdict.THIS_PERSON);

    @TempDir
    Path folder;

    @Test
    void answersSurviveTheEndOfTheConsole() {
        try (Database database = Shop.open(folder)) {
            assertThat(database.answers().of(alert.alert())).isEmpty();
            database.answers().add(alert, yes);
            database.answers().add(alert, again);
            database.answers().takeBack(alert.alert(), yes.takenBack(Shop.TWICE.plusSeconds(9)));
        }
        try (Database database = Shop.open(folder)) {
            var kept = database.answers().of(alert.alert()).orElseThrow();
            assertThat(kept.subject()).isEqualTo(alert);
            assertThat(kept.given()).containsExactly(yes.takenBack(Shop.TWICE.plusSeconds(9)), again);
        }
    }

    @Test
    void twoAnswersAtOnceAreTwoAndNotOneInTheOthersPlace() {
        try (Database database = Shop.open(folder)) {
            database.answers().add(alert, yes);

            assertThatThrownBy(
                            () -> database.answers().add(alert, given(1, Optional.of(GITA), Verdict.NOT_THIS_PERSON)))
                    .hasMessageContaining("Somebody else has just answered");
            assertThat(database.answers().of(alert.alert()).orElseThrow().given())
                    .containsExactly(yes);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update verification_answer set answer = 'NOT_THIS_PERSON' where number = 1",
                "update verification_answer set staff_id = random_uuid() where number = 1",
                "update verification_answer set staff_id = null where number = 1",
                "update verification_answer set alone = true where number = 2",
                "update verification_answer set taken_back_at = null where number = 2",
                "update verification_answer set given_at = dateadd(minute, 1, given_at) where number = 1",
                "update verification_answer set mac = x'00' where number = 1",
                "update verification_answer set number = 3 where number = 2",
                "delete from verification_answer where number = 2",
                "update verification set answers = 1",
                "update verification set person_id = random_uuid()",
                "update verification set alerted_at = dateadd(hour, 1, alerted_at)",
                "insert into verification_answer select alert_id, 3, random_uuid(), answer, alone, given_at, null, mac"
                        + " from verification_answer where number = 1",
            })
    void whoeverWritesIntoTheRowsPastSmartShopVerifiesNothing(String change) {
        try (Database database = Shop.open(folder)) {
            database.answers().add(alert, yes);
            database.answers().add(alert, again);
            database.answers().takeBack(alert.alert(), again.takenBack(Shop.TWICE.plusSeconds(9)));
        }
        raw(change);

        try (Database database = Shop.open(folder)) {
            assertThatThrownBy(() -> database.answers().of(alert.alert()))
                    .hasMessageContaining("changed outside SmartShop")
                    .hasMessageContaining("do not act");
            assertThatThrownBy(() -> database.answers().add(alert, given(3, Optional.of(GITA), Verdict.THIS_PERSON)))
                    .hasMessageContaining("changed outside SmartShop");
        }
    }

    @Test
    void theyGoWithTheAlert() {
        Instant before = Instant.now().minus(Duration.ofDays(3));
        AlertRow row = Shop.alert(alert.alert(), alert.person(), before);
        try (Database database = Shop.open(folder)) {
            database.history().append(row);
            database.answers().add(alert, yes); // nobody seconded it
            assertThat(database.retention().deleteDue(ZoneOffset.UTC)).isOne();
            assertThat(database.answers().of(alert.alert())).isEmpty();
        }
    }

    private void raw(String change) {
        try (HikariDataSource file = new H2File(Database.file(folder), NewShop.in(folder), "").open()) {
            assertThat(new Rows(Jdbi.create(file)).change(change)).isPositive();
            H2File.shutDown(file);
        }
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static Given given(int number, Optional<StaffId> by, Verdict answer) {
        return new Given(number, by, answer, false, Shop.TWICE.plusSeconds(number), Optional.empty());
    }
}
