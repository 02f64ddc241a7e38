package smartshop.app;

import java.time.Clock;
import java.util.Optional;
import smartshop.app.channel.AlertState;
import smartshop.app.channel.Category;
import smartshop.app.channel.Message;
import smartshop.app.channel.Outbox;
import smartshop.app.verify.Calls;
import smartshop.app.verify.Listed;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.Severity;
import smartshop.app.verify.Verification;

/** Tells the channels about alerts that nobody answers. What it takes of an alert is what a message may say. */
record AlertMessages(Outbox outbox, Clock clock) implements Calls {

    @Override
    public boolean unanswered(OpenAlert open) {
        AlertState state =
                open.state() == Verification.State.FIRST_YES ? AlertState.SECOND_WANTED : AlertState.UNANSWERED;
        Optional<Category> category = open.listed().flatMap(Listed::what).map(known -> category(open.severity()));
        int told = outbox.post(new Message.OfAlert(
                clock.instant(),
                open.id(),
                open.alert().camera(),
                open.alert().cameraName(),
                state,
                category,
                open.alert().capturedAt()));
        return told > 0;
    }

    private static Category category(Severity severity) {
        return switch (severity) {
            case LOSS -> Category.LOSS;
            case BANNED -> Category.BANNED;
            case VIOLENT -> Category.VIOLENT;
        };
    }
}
