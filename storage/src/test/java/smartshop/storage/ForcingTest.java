package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.async.FilePathAsync;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.search.PersonId;

class ForcingTest {
    @TempDir
    Path shop;

    @BeforeEach
    void ownFiles() {
        RecordedFiles.start();
    }

    @AfterEach
    void theirFiles() {
        RecordedFiles.failing(false);
        RecordedFiles.stop();
        FilePath.register(new FilePathAsync());
    }

    /** Linux says once that something was not written, and then that all is well. */
    @Test
    void whatADiskRefusedOnceIsNotBelievedUntilTheNextStart() {
        try (Database database = Shop.open(shop)) {
            RecordedFiles.failing(true);
            assertThatThrownBy(() -> append(database)).isInstanceOf(StorageException.class);
            RecordedFiles.failing(false);

            assertThatThrownBy(() -> append(database))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("start SmartShop again");
            assertThat(database.history().alerts(10)).as("is read all the same").isNotEmpty();
        }
        try (Database database = Shop.open(shop)) {
            append(database);
        }
    }

    private static void append(Database database) {
        database.history().append(Shop.alert(UUID.randomUUID(), PersonId.random(), Shop.TWICE));
    }
}
