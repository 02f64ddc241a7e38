package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.Access;
import smartshop.app.access.AccessException;
import smartshop.app.access.StaffDesk;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.StorageException;
import smartshop.storage.staff.Role;

class BackupPlacesTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:18Z"));
    private Database storage;
    private Access access;
    private BackupPlaces places;

    @TempDir
    Path folder;

    @TempDir
    Path other;

    @BeforeEach
    void open() {
        storage = Database.open(folder, NewShop.in(folder), clock);
        access = new Access(storage, clock);
        places = new BackupPlaces(storage, access);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void whatThereIsGoesToTheChosenFolderAtOnceAndWhatIsMadeFollows() throws IOException {
        assertThat(places.state().last()).isEmpty();
        places.make();
        assertThat(places.state().last()).contains(clock.instant());

        places.choose(other);

        assertThat(places.state().second()).contains(other);
        assertThat(copies()).isEqualTo(1);
        assertThat(other.resolve("people.keys")).exists();
        clock.advance(java.time.Duration.ofDays(1));
        places.make();
        assertThat(copies()).isEqualTo(2);
    }

    private long copies() throws IOException {
        try (Stream<Path> files = Files.list(other.resolve("backups"))) {
            return files.filter(file -> file.toString().endsWith(".mv.db")).count();
        }
    }

    @Test
    void aFolderWithinTheDataFolderWillNotDo() throws IOException {
        Path within = Files.createDirectory(folder.resolve("copies"));

        assertThatThrownBy(() -> places.choose(within))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("must not lie within the data folder");
        assertThat(places.state().second()).isEmpty();
    }

    @Test
    void whoIsNotSignedInChoosesNothing() {
        new StaffDesk(storage, access).add("Olga Martin", Role.OWNER, "730518".toCharArray());
        access.signOut(Access.Leaving.SWITCHED);

        assertThatThrownBy(() -> places.choose(other)).isInstanceOf(AccessException.class);
        assertThatThrownBy(places::make).isInstanceOf(AccessException.class);
        assertThat(places.mayChoose()).isFalse();
    }
}
