package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.async.FilePathAsync;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.search.PersonId;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;

/** What a power cut may not take has been forced to the disk when it is acknowledged. */
class ForcedToDiskTest {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void recordFiles() {
        RecordedFiles.start();
        database = Shop.open(folder);
    }

    @AfterEach
    void stop() {
        database.close();
        RecordedFiles.stop();
        FilePath.register(new FilePathAsync());
    }

    @Test
    void anAlertIs() {
        database.history().append(Shop.alert(Shop.TWICE));

        assertThat(RecordedFiles.lastIsForce()).isTrue();
    }

    @Test
    void aSightingIsLeftToTheSystem() {
        database.history().append(Shop.sighting(Shop.TWICE));

        assertThat(RecordedFiles.lastIsForce()).isFalse();
    }

    @Test
    void whatIsRecordedInTheAuditLogIsWithWhatWasDone() {
        UUID alert = UUID.randomUUID();
        Judgement same = new Judgement(alert, PersonId.random(), UUID.randomUUID(), Verdict.THIS_PERSON);

        database.audit(Actor.OWNER)
                .recorded(
                        () -> database.verdicts().give(same, Optional.empty()),
                        suspended -> Deed.of(Action.VERDICT_GIVEN, alert));

        assertThat(RecordedFiles.lastIsForce()).isTrue();
    }
}
