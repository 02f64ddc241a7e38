package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smartshop.storage.sql.Rows;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.Roster;
import smartshop.storage.staff.SecretKind;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.Staff;
import smartshop.storage.staff.StaffId;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.vault.SecretHash;

/** The people who work in a shop, through the real tables, and with hands in them that are not SmartShop's. */
class StaffTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    private Instant now = NOON;
    private Database database;
    private Staff staff;

    @BeforeEach
    void open() {
        database = Database.open(folder, NewShop.in(folder), clock());
        staff = database.staff();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void newShopHasNobodyAndItsFirstIsAnOwner() {
        assertThat(staff.roster()).isEqualTo(Roster.NOBODY);
        assertThatThrownBy(() -> staff.add("Gita", Role.GUARD, "482913".toCharArray()))
                .hasMessageContaining("has to be an owner");

        StaffMember olga = olga();

        assertThat(staff.roster().members()).containsExactly(olga);
        assertThat(staff.roster().setUp()).isTrue();
        assertThat(olga.signsInWith()).isEqualTo(SecretKind.PIN);
    }

    @Test
    void rightSecretLetsInAndOnlyItsOwner() {
        StaffMember olga = olga();
        StaffMember gita = staff.add("Gita", Role.GUARD, "brown hens lay in the yard".toCharArray());

        assertThat(gita.signsInWith()).isEqualTo(SecretKind.PASSPHRASE);
        assertThat(typed(olga, "730518")).isEqualTo(new SignIn.Welcome(olga));
        assertThat(typed(gita, "brown hens lay in the yard")).isEqualTo(new SignIn.Welcome(gita));
        assertThat(typed(gita, "730518")).isEqualTo(new SignIn.Wrong(Optional.empty()));
        assertThat(staff.signIn(StaffId.random(), "730518".toCharArray())).isEqualTo(new SignIn.Refused());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12345", "123456", "987654", "000000", "121212", "123123", "short words", "aaaaaaaaaaaaaaa"})
    void secretThatAnybodyWouldTryIsNotTaken(String secret) {
        assertThatThrownBy(() -> staff.add("Olga", Role.OWNER, secret.toCharArray()))
                .isInstanceOf(StorageException.class);
        assertThat(staff.roster().setUp()).isFalse();
    }

    @Test
    void wrongTriesCostTimeThatARestartDoesNotGiveBack() {
        StaffMember olga = olga();
        for (int i = 1; i < 5; i++) {
            assertThat(typed(olga, "111222")).isEqualTo(new SignIn.Wrong(Optional.empty()));
        }
        Instant next = NOON.plusSeconds(15);
        assertThat(typed(olga, "111222")).isEqualTo(new SignIn.Wrong(Optional.of(next)));

        close();
        open();

        assertThat(typed(olga, "730518")).as("the right one, too early").isEqualTo(new SignIn.TooEarly(next));
        now = next;
        assertThat(typed(olga, "111222")).isEqualTo(new SignIn.Wrong(Optional.of(next.plusSeconds(30))));
        now = next.plusSeconds(30);
        assertThat(typed(olga, "730518")).isInstanceOf(SignIn.Welcome.class);
        assertThat(typed(olga, "111222")).as("counted anew").isEqualTo(new SignIn.Wrong(Optional.empty()));
    }

    @Test
    void clockThatGoesBackKeepsNobodyOutForLongerThanThePause() {
        StaffMember olga = olga();
        now = NOON.plus(Duration.ofDays(365));
        for (int i = 0; i < 5; i++) {
            typed(olga, "111222");
        }
        now = NOON;

        assertThat(typed(olga, "730518")).isEqualTo(new SignIn.TooEarly(NOON.plusSeconds(15)));
        now = NOON.plusSeconds(15);
        assertThat(typed(olga, "730518")).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void newSecretIsTheOnlyOneAndForgetsWrongTries() {
        StaffMember olga = olga();
        typed(olga, "111222");

        staff.newSecret(olga.id(), "604417".toCharArray());

        assertThat(typed(olga, "730518")).isEqualTo(new SignIn.Wrong(Optional.empty()));
        assertThat(typed(olga, "604417")).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void lastOwnerCanNeitherGoNorBecomeLess() {
        StaffMember olga = olga();
        StaffMember gita = staff.add("Gita", Role.GUARD, "482913".toCharArray());

        assertThatThrownBy(() -> staff.remove(olga.id())).hasMessageContaining("last owner");
        assertThatThrownBy(() -> staff.changeRole(olga.id(), Role.MANAGER)).hasMessageContaining("last owner");
        staff.changeRole(gita.id(), Role.OWNER);
        staff.remove(olga.id());

        assertThat(staff.roster().members()).extracting(StaffMember::name).containsExactly("Gita");
        assertThat(typed(olga, "730518")).isEqualTo(new SignIn.Refused());
        assertThat(staff.name(olga.id()))
                .as("who did what is still answered for")
                .hasValue("Olga");
    }

    @Test
    void guardOfOneCameraSeesThatOne() {
        UUID entrance = UUID.randomUUID();
        olga();
        StaffMember gita = staff.add("Gita", Role.GUARD, "482913".toCharArray());

        staff.limit(gita.id(), Set.of(entrance));

        StaffMember limited = staff.roster().member(gita.id()).orElseThrow();
        assertThat(limited.sees(entrance)).isTrue();
        assertThat(limited.sees(UUID.randomUUID())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role = 'OWNER'",
                "state = 'REMOVED'",
                "cameras = '6f2c1e2a-52a1-4a0e-9d63-111111111111'",
                "secret_kind = 'PASSPHRASE'",
                "secret = (select secret from staff where role = 'OWNER')",
                "wrong_tries = wrong_tries - 1",
                "wrong_at = null",
                "added_at = dateadd(microsecond, 1, added_at)",
                "sealed_name = (select sealed_name from staff where role = 'OWNER')",
                "mac = (select mac from staff where role = 'OWNER')"
            })
    void rowThatSomebodyElseChangedIsToldAndNotHonoured(String change) {
        StaffMember olga = olga();
        StaffMember gita = staff.add("Gita", Role.GUARD, "482913".toCharArray());
        typed(gita, "111222");

        raw("update staff set " + change + " where role = 'GUARD'");

        Roster roster = staff.roster();
        assertThat(roster.members()).containsExactly(olga);
        assertThat(roster.changed()).containsExactly(gita.id());
        assertThat(typed(gita, "482913")).isEqualTo(new SignIn.Refused());
        assertThatThrownBy(() -> staff.changeRole(gita.id(), Role.OWNER)).hasMessageContaining("outside SmartShop");
        staff.remove(gita.id());
        assertThat(staff.roster().changed()).isEmpty();
    }

    @Test
    void takingEverybodyOutDoesNotMakeAShopWithoutPeople() {
        olga();

        raw("delete from staff");

        assertThat(staff.roster().setUp()).isTrue();
        assertThat(staff.roster().whole()).isFalse();
    }

    @Test
    void onePersonModeIsKeptWithItsReasonAndCannotBeSmuggledIn() {
        StaffMember olga = olga();
        assertThatThrownBy(() -> staff.workAlone(olga.id(), "because", role -> true))
                .isInstanceOf(StorageException.class);
        raw("update staff_mode set alone_since = now(), alone_by = '" + olga.id() + "', sealed_reason = X'00'");
        assertThat(staff.roster().alone()).isEmpty();
        assertThat(staff.roster().whole()).isFalse();

        staff.workAlone(olga.id(), "I run this shop alone on weekdays.", role -> true);

        assertThat(staff.roster().alone().orElseThrow().reason()).isEqualTo("I run this shop alone on weekdays.");
        assertThat(staff.roster().whole()).isTrue();
        staff.workTogether();
        assertThat(staff.roster().alone()).isEmpty();
    }

    @Test
    void nobodyIsAloneBesideSomebodyWhoCanAgree() {
        StaffMember olga = olga();
        staff.add("Gita", Role.GUARD, "482913".toCharArray());
        StaffMember mia = staff.add("Mia", Role.MANAGER, "604417".toCharArray());
        Predicate<Role> canAgree = role -> role == Role.OWNER || role == Role.MANAGER;

        assertThatThrownBy(() -> staff.workAlone(olga.id(), "I run this shop alone on weekdays.", canAgree))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("is a manager and can agree")
                .hasMessageNotContaining("Mia");
        assertThat(staff.roster().alone()).isEmpty();
        staff.remove(mia.id());
        staff.workAlone(olga.id(), "I run this shop alone on weekdays.", canAgree);
        assertThat(staff.roster().alone()).isPresent();
    }

    @Test
    void hashOfASecretIsWorthNothingInAnotherRowOrAnotherVault(@TempDir Path other) {
        StaffMember olga = olga();
        List<String> texts = List.of(
                olga.toString(),
                staff.roster().toString(),
                staff.roster().alone().toString());

        assertThat(texts).noneMatch(text -> text.contains("Olga"));
        SecretHash here = KeyFileVault.in(folder).hashes("staff secret");
        String kept = here.of("a", "730518".toCharArray());
        assertThat(kept).startsWith("argon2id m=65536 t=3 p=4 salt=");
        assertThat(here.fits(kept, "a", "730518".toCharArray())).isTrue();
        assertThat(here.fits(kept, "b", "730518".toCharArray())).isFalse();
        assertThat(KeyFileVault.in(other).hashes("staff secret").fits(kept, "a", "730518".toCharArray()))
                .isFalse();
    }

    private StaffMember olga() {
        return staff.add("Olga", Role.OWNER, "730518".toCharArray());
    }

    private SignIn typed(StaffMember member, String secret) {
        return staff.signIn(member.id(), secret.toCharArray());
    }

    /** With the right file password, and without SmartShop. */
    private void raw(String statement) {
        close();
        try (HikariDataSource pool = new H2File(Database.file(folder), NewShop.in(folder), "").open()) {
            new Rows(Jdbi.create(pool)).change(statement);
            H2File.shutDown(pool);
        }
        open();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
