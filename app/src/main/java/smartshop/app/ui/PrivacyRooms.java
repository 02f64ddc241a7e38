package smartshop.app.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import smartshop.app.Console;
import smartshop.app.access.Access;
import smartshop.app.access.FourEyes;
import smartshop.app.access.Permission;
import smartshop.app.access.Viewing;
import smartshop.app.privacy.FindMe;
import smartshop.app.privacy.PackWriter;
import smartshop.app.privacy.PrivacyDesk;
import smartshop.app.ui.privacy.Agreement;
import smartshop.app.ui.privacy.DeskSheets;
import smartshop.app.ui.privacy.PrivacyView;
import smartshop.app.ui.privacy.PrivacyViewModel;
import smartshop.storage.audit.Action;

/** The page of people's requests, wired to the console. */
final class PrivacyRooms implements AutoCloseable {
    /** Of half a second each: days do not pass faster. */
    private static final int TICKS_BETWEEN_COUNTS = 600;

    private final Background background = new Background("privacy");
    private final PrivacyViewModel model;
    private final PrivacyView page;
    private final Clock clock;
    private int ticks;
    private @Nullable LocalDate tidied;

    /** @param second asks a second person, where one is not enough */
    PrivacyRooms(Console console, Sheets sheets, Agreement second, Executor window, Clock clock) {
        this.clock = clock;
        Access access = console.access();
        FourEyes fourEyes = new FourEyes(access);
        Agreement agreement = (permission, what, agreed) -> {
            if (access.may(permission) && fourEyes.aloneIsEnough(permission)) {
                agreed.accept(fourEyes.alone(permission));
            } else {
                second.ask(permission, what, agreed);
            }
        };
        PrivacyDesk desk = new PrivacyDesk(console.storage(), access, console::watchlistChanged, clock);
        model = new PrivacyViewModel(
                desk,
                new FindMe(desk, console.storage(), console.models(), access, clock),
                new PackWriter(desk, console.storage(), console.models(), access, clock),
                new Viewing(access, Permission.PRIVACY_DESK, Action.REQUESTS_VIEWED),
                background,
                window);
        page = new PrivacyView(model, new DeskSheets(model, sheets, agreement, desk::today));
    }

    PrivacyView page() {
        return page;
    }

    /** The status line, with a word about requests that are late. */
    StatusViewModel.Line with(StatusViewModel.Line line) {
        int late = model.late();
        if (late == 0) {
            return line;
        }
        String words = Words.say("status.lateRequests", late);
        return line.kind() == StatusViewModel.Kind.WELL || line.way() == StatusViewModel.Way.NONE
                ? new StatusViewModel.Line(
                        StatusViewModel.Kind.PROBLEM,
                        line.kind() == StatusViewModel.Kind.WELL
                                ? words
                                : line.and(words).words(),
                        StatusViewModel.Way.PRIVACY)
                : new StatusViewModel.Line(
                        StatusViewModel.Kind.PROBLEM, line.and(words).words(), line.way());
    }

    void tick() {
        if (ticks++ % TICKS_BETWEEN_COUNTS == 0) {
            model.count();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (!today.equals(tidied)) {
            tidied = today;
            model.tidy();
        }
    }

    @Override
    public void close() {
        background.close();
    }
}
