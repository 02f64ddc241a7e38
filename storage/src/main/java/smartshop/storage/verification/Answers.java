package smartshop.storage.verification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Vault;

/**
 * What people said of alerts, each answer in a row under a mac: one that somebody else wrote verifies nothing. They go with the
 * alert. Any thread may call.
 */
public final class Answers {
    private final Rows rows;
    private final Vault vault;

    public Answers(Rows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /** An alert and what was said of it. */
    public record Answered(Subject subject, List<Given> given) {
        public Answered {
            given = List.copyOf(given);
        }
    }

    /**
     * What was said of an alert, oldest first; empty if nobody has said anything.
     *
     * @throws StorageException if rows were changed outside SmartShop: then nothing that was said counts
     */
    public Optional<Answered> of(UUID alert) {
        return rows.in(handle -> new AnswerRows(handle, vault).of(alert));
    }

    /** Adds an answer, the next by its number. @throws StorageException as {@link #of} */
    public void add(Subject subject, Given given) {
        rows.in(handle -> {
            AnswerRows answers = new AnswerRows(handle, vault);
            int before = answers.locked(subject.alert())
                    .map(known -> known.given().size())
                    .orElse(0);
            if (given.number() != before + 1) {
                throw new StorageException("Somebody else has just answered this alert. Look at it again.");
            }
            answers.add(subject, given);
            return given;
        });
    }

    /** An answer counts no more. @throws StorageException as {@link #of} */
    public void takeBack(UUID alert, Given given) {
        rows.in(handle -> {
            AnswerRows answers = new AnswerRows(handle, vault);
            answers.locked(alert);
            answers.takeBack(alert, given);
            return given;
        });
    }

    /** They go with the alert, in its transaction. */
    public static void delete(Handle handle, UUID alert) {
        Rows.change(handle, "delete from verification where alert_id = ?", alert);
    }
}
