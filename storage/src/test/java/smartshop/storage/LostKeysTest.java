package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.StorageException.Kind;
import smartshop.storage.audit.Actor;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.vault.KeyMirror;
import smartshop.storage.watchlist.Person;

/** A shop whose keys have a copy in a second folder, and what goes wrong with either. */
class LostKeysTest {
    @TempDir
    Path folder;

    @TempDir
    Path second;

    @TempDir
    Path otherShop;

    private Person ann;

    @BeforeEach
    void enrol() {
        try (Database database = Shop.open(folder)) {
            ann = database.watchlist().enrol(Shop.ann());
            database.second().choose(second);
        }
    }

    @Test
    void theWrongStickIsSaidAndHarmsNobody() throws IOException {
        putInTheOtherShopsStick();
        byte[] theirKey = Files.readAllBytes(second.resolve("vault.key"));
        byte[] theirPeople = Files.readAllBytes(second.resolve("people.keys"));

        try (Database database = Shop.open(folder)) {
            assertThat(database.watchlist().people()).containsExactly(ann);
            assertThat(database.second().trouble().orElseThrow()).contains(second.toString());
            database.watchlist().enrol(Shop.bob());
        }
        assertThat(repair().peopleLost()).isZero();
        assertThat(Files.readAllBytes(second.resolve("vault.key"))).isEqualTo(theirKey);
        assertThat(Files.readAllBytes(second.resolve("people.keys"))).isEqualTo(theirPeople);
    }

    @Test
    void missingKeysAreMissingEachTimeAndTheDatabaseCountsAsUnchanged() throws IOException {
        Files.delete(folder.resolve("people.keys"));
        Files.delete(second.resolve("people.keys"));

        for (int i = 0; i < 2; i++) {
            assertThat(repair().changedOutside()).isFalse();
            assertThatThrownBy(() -> Shop.open(folder))
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.kind()).isEqualTo(Kind.PEOPLE_MISSING));
            assertThat(repair().peopleLost()).isOne();
        }
    }

    @Test
    void nobodyIsGivenUpWhileTheRightDriveIsAway() throws IOException {
        Files.delete(folder.resolve("people.keys"));
        Path pocket = Files.move(second.resolve("people.keys"), otherShop.resolve("pocket"));
        assertThat(repair().secondAway()).isTrue();
        assertThatThrownBy(() -> repair().giveUpPeople(Actor.OWNER)).hasMessageContaining("Connect the right drive");

        putInTheOtherShopsStick();
        assertThat(repair().secondAway()).isTrue();
        assertThatThrownBy(() -> repair().giveUpPeople(Actor.OWNER)).hasMessageContaining("Connect the right drive");

        Files.move(pocket, second.resolve("people.keys"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(repair().secondAway()).isFalse();
        try (Database database = Shop.open(folder)) {
            assertThat(database.watchlist().people()).containsExactly(ann);
        }
    }

    @Test
    void theCopyIsTriedBeforeAnybodyIsGivenUp() throws IOException {
        Shop.open(otherShop).close();
        try (Database theirs = Shop.open(otherShop)) {
            theirs.watchlist().enrol(Shop.bob());
        }
        Files.copy(
                otherShop.resolve("people.keys"), folder.resolve("people.keys"), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> Shop.open(folder))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.kind()).isEqualTo(Kind.PEOPLE_FOREIGN));

        assertThat(repair().giveUpPeople(Actor.OWNER)).isZero();

        try (Database database = Shop.open(folder)) {
            assertThat(database.watchlist().people()).containsExactly(ann);
        }
    }

    @Test
    void noFreshKeyIsMadeWhereAnythingNeedsTheRealOne() throws IOException {
        try (Database database = Shop.open(folder)) {
            database.backups().make();
        }
        byte[] mirrored = Files.readAllBytes(second.resolve("vault.key"));
        Files.delete(folder.resolve("vault.key"));
        for (String remains : new String[] {"smartshop.mv.db", "smartshop.check", "people.keys", "second-folder.txt"}) {
            assertNoFreshKey();
            Files.delete(folder.resolve(remains));
        }
        assertNoFreshKey(); // the backup
        assertThat(Files.readAllBytes(second.resolve("vault.key"))).isEqualTo(mirrored);
    }

    private void assertNoFreshKey() {
        assertThatThrownBy(() -> KeyFileVault.in(folder))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.kind()).isEqualTo(Kind.KEY_MISSING));
    }

    @Test
    void anotherKeyInTheSecondFolderIsNeverOverwritten() throws IOException {
        KeyFileVault.in(otherShop);
        Path copy = second.resolve("vault.key");
        Files.copy(otherShop.resolve("vault.key"), copy, StandardCopyOption.REPLACE_EXISTING);

        new KeyMirror(folder, second).keep();
        try (Database database = Shop.open(folder)) {
            assertThat(database.second().trouble().orElseThrow()).contains("vault.key");
        }
        assertThat(copy).hasSameBinaryContentAs(otherShop.resolve("vault.key"));

        Files.delete(copy);
        Shop.open(folder).close();
        assertThat(copy).hasSameBinaryContentAs(folder.resolve("vault.key"));
    }

    private void putInTheOtherShopsStick() throws IOException {
        try (Database theirs = Shop.open(otherShop)) {
            theirs.watchlist().enrol(Shop.bob());
        }
        for (String file : new String[] {"vault.key", "people.keys"}) {
            Files.copy(otherShop.resolve(file), second.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Repair repair() {
        return new Repair(folder, KeyFileVault.in(folder), Clock.systemUTC(), Optional.of(second));
    }
}
