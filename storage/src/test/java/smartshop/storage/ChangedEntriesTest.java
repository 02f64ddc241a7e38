package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smartshop.recognition.search.PersonId;
import smartshop.storage.sql.Rows;
import smartshop.storage.staff.StaffId;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.SignOff;
import smartshop.storage.watchlist.Suspension;
import smartshop.storage.watchlist.Watchlist;

/** Whoever gets into the database, past everything else, changes what decides about entries. */
class ChangedEntriesTest {
    private static final StaffId PROPOSER = StaffId.random();

    @TempDir
    Path folder;

    private KeyFileVault vault;
    private PersonId ann;
    private PersonId bob;

    @BeforeEach
    void enrol() {
        vault = NewShop.in(folder);
        try (Database database = Shop.open(folder)) {
            Watchlist watchlist = database.watchlist();
            ann = watchlist
                    .propose(Shop.ann(), Optional.of(PROPOSER), EnrolmentRules.UK)
                    .id();
            bob = watchlist.enrol(Shop.bob()).id();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'APPROVED'",
                "state = 'MINE'",
                "state = null",
                "ends_at = dateadd(year, 1, ends_at)",
                "ends_at = null",
                "enrolled_at = dateadd(day, -1, enrolled_at)",
                "proposed_by = random_uuid()",
                "proposed_by = null",
                "approved_how = 'TWO_PEOPLE', approved_at = enrolled_at",
                "approved_by = random_uuid()",
                "suspended_at = enrolled_at, suspended_why = 'ASKED'",
                "told_on = null",
                "withheld_why = 'SAFETY'",
                "notice_review_on = date '2027-01-01'",
                "held = true",
                "changes = changes + 1",
                "sealed_grounds = null",
                "sealed_grounds = x'00'",
                "mac = null",
                "mac = x'00'",
            })
    void everyColumnThatDecidesIsMissedWhenChangedAndTheEntryIsNotUsed(String change) {
        raw(handle -> handle.execute("update person set " + change + " where id = ?", ann.value()));

        try (Database database = Shop.open(folder)) {
            Watchlist watchlist = database.watchlist();
            assertChanged(watchlist, ann);
            assertThatThrownBy(() -> watchlist.approve(ann, StaffId.random(), EnrolmentRules.UK))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("changed outside SmartShop");
            assertThat(watchlist.suspend(ann, Suspension.Why.WRONG_ALERTS)).isFalse();
            watchlist.unsuspend(ann);

            watchlist.withdraw(ann);
            assertThat(watchlist.person(ann)).isEmpty();
            assertThat(watchlist.changedOutside()).isEmpty();
        }
    }

    @Test
    void anotherEntrysApprovalDoesNotFit() {
        raw(handle -> handle.execute(
                "update person set (state, ends_at, proposed_by, approved_how, approved_by, approved_at, told_on, changes, mac)"
                        + " = (select state, ends_at, proposed_by, approved_how, approved_by, approved_at, told_on, changes, mac"
                        + " from person where id = ?) where id = ?",
                bob.value(),
                ann.value()));

        try (Database database = Shop.open(folder)) {
            assertChanged(database.watchlist(), ann);
        }
    }

    @Test
    void anOlderRowOfTheSameEntryIsNotTakenForThePresentOne() {
        Map<String, Object> active = row(bob);
        try (Database database = Shop.open(folder)) {
            assertThat(database.watchlist().gallery(Shop.MODEL).contains(bob)).isTrue();
            database.watchlist().contest(bob);
        }
        raw(handle -> handle.execute(
                "update person set state = 'APPROVED', suspended_at = null, suspended_why = null, changes = ?, mac = ?"
                        + " where id = ?",
                active.get("changes"),
                active.get("mac"),
                bob.value()));

        try (Database database = Shop.open(folder)) {
            assertChanged(database.watchlist(), bob);
        }
    }

    @Test
    void anEntryThatSomebodyTookAwayIsMissed() {
        raw(handle -> handle.execute("delete from person where id = ?", bob.value()));

        try (Database database = Shop.open(folder)) {
            assertThat(database.watchlist().changedOutside()).containsExactly(bob);
            database.watchlist().remove(ann);
            assertThat(database.watchlist().changedOutside()).containsExactly(bob);

            database.watchlist().withdraw(bob);
            assertThat(database.watchlist().changedOutside()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from watchlist_roster", "update watchlist_roster set sealed_counts = x'00'"})
    void withoutTheCountsNoEntryIsUsedUntilItIsProposedAnew(String change) {
        raw(handle -> handle.execute(change));

        try (Database database = Shop.open(folder)) {
            Watchlist watchlist = database.watchlist();
            assertThat(watchlist.changedOutside()).containsExactlyInAnyOrder(ann, bob);
            assertThat(watchlist.gallery(Shop.MODEL).size()).isZero();

            PersonId again = watchlist.enrol(Shop.bob()).id();

            assertThat(watchlist.gallery(Shop.MODEL).contains(again)).isTrue();
            assertThat(watchlist.changedOutside()).containsExactlyInAnyOrder(ann, bob);
        }
    }

    @Test
    void rowsWithoutAMacAreNotTakenForOnesFromBefore() {
        raw(handle -> handle.execute("update person set mac = null, state = 'APPROVED'"));

        try (Database database = Shop.open(folder)) {
            assertThat(database.watchlist().changedOutside()).containsExactlyInAnyOrder(ann, bob);
        }
    }

    @Test
    void whoeverWasSuspendedBeforeThereWereRulesStillIs() {
        raw(handle -> handle.execute(
                "update person set mac = null, state = null, suspended_at = enrolled_at, suspended_why = 'ASKED' where id = ?",
                bob.value()));
        raw(handle -> handle.execute("update person set mac = null, state = null, sealed_grounds = null"));
        raw(handle -> handle.execute("delete from watchlist_roster"));

        try (Database database = Shop.open(folder)) {
            assertThat(database.watchlist().changedOutside()).isEmpty();
            assertThat(database.watchlist().gallery(Shop.MODEL).contains(ann)).isTrue();
            assertThat(database.watchlist().suspended(bob)).isTrue();
            assertThat(database.watchlist().people())
                    .extracting(person -> person.listing()
                            .orElseThrow()
                            .signOff()
                            .orElseThrow()
                            .how())
                    .containsOnly(SignOff.How.BEFORE_RULES);
        }
    }

    private static void assertChanged(Watchlist watchlist, PersonId whose) {
        assertThat(watchlist.changedOutside()).containsExactly(whose);
        assertThat(watchlist.gallery(Shop.MODEL).contains(whose)).isFalse();
        assertThat(watchlist.people())
                .filteredOn(person -> person.listing().isEmpty())
                .extracting(Person::id)
                .containsExactly(whose);
        assertThat(watchlist.suspended(whose)).isFalse();
    }

    private Map<String, Object> row(PersonId person) {
        List<Map<String, Object>> found = new java.util.ArrayList<>();
        raw(handle -> found.add(handle.select("select changes, mac from person where id = ?", person.value())
                .mapToMap()
                .one()));
        return found.getFirst();
    }

    private void raw(java.util.function.Consumer<Handle> work) {
        HikariDataSource pool = new H2File(Database.file(folder), vault, "").open();
        try {
            new Rows(Jdbi.create(pool)).in(handle -> {
                work.accept(handle);
                return UUID.randomUUID();
            });
        } finally {
            H2File.shutDown(pool);
        }
    }
}
