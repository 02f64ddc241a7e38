package smartshop.app.ui.alert;

import java.time.Instant;
import java.util.UUID;
import smartshop.storage.history.Answer;

/** A line of the alerts' page. */
public sealed interface InboxRow {
    UUID id();

    /** On the board. */
    record Open(WaitingAlert waiting) implements InboxRow {
        @Override
        public UUID id() {
            return waiting.now().id();
        }
    }

    /**
     * Of the day, and off the board. Whose face it was does not stand here: the history's page has it, for who may look there.
     *
     * @param answer what was said
     */
    record Done(UUID id, UUID camera, String cameraName, Instant at, Answer answer) implements InboxRow {}
}
