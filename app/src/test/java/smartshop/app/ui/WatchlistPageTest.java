package smartshop.app.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.EnrolmentForm;
import smartshop.app.enrol.NewEntries;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.LatencyTrace;
import smartshop.storage.watchlist.Declaration;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.Evidence;
import smartshop.storage.watchlist.Grounds;
import smartshop.storage.watchlist.Notice;
import smartshop.storage.watchlist.Offence;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.Watchlist;

/** The watchlist's page with entries in all the states that one meets. */
@OnDisplay
class WatchlistPageTest {
    private static final List<DrawnPerson> CAST = DrawnCast.standard().listed();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-12T09:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void eachEntrySaysWhereItStandsAndOffersWhatCanBeDone() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            Watchlist watchlist = window.console().storage().watchlist();
            NewEntries atOnce = watchlist::enrol;
            enrol(window, 0, Offence.REPEATED_THEFT, OptionalLong.of(214_50), atOnce);
            clock.advance(Duration.ofDays(355));
            enrol(window, 1, Offence.THREATS, OptionalLong.empty(), atOnce);
            Person contested = enrol(window, 2, Offence.FRAUD, OptionalLong.of(80_00), atOnce);
            watchlist.contest(contested.id());
            enrol(
                    window,
                    3,
                    Offence.BANNED,
                    OptionalLong.empty(),
                    newcomer -> watchlist.propose(newcomer, Optional.empty(), EnrolmentRules.UK));

            window.press("Watchlist");
            window.until("four people", () -> window.all(".person-row").size() == 4);
            window.awaitWords("Expiring · 10 days left");
            window.awaitWords("Active · 365 days left");
            window.awaitWords("Contested since 2 January 2027");
            window.awaitWords("Pending approval · 7 days left");
            Screen.shot(window.stage().getScene(), "watchlist-states");
            Screen.light(() -> Screen.shot(window.stage().getScene(), "watchlist-states-light"));

            anEntryStandsBesideTheListWithAllThatItCaused(window, contested);

            window.press("Approve");
            window.press("sheet-do");
            window.until("nobody waits for approval", () -> !window.hasWords("Pending approval"));
            window.press("The entry is right");
            window.press("sheet-do");
            window.until("nothing is contested", () -> !window.hasWords("Contested since"));
            window.press("Renew");
            Screen.shot(window.stage().getScene(), "watchlist-renew");
            window.press("sheet-do");
            window.until("it is renewed", () -> !window.hasWords("10 days left"));
            tell(window);
        }
    }

    private void anEntryStandsBesideTheListWithAllThatItCaused(OpenWindow window, Person listed) {
        window.console()
                .storage()
                .history()
                .append(alert(listed, clock.instant().minusSeconds(90)));
        Screen.onFx(() -> {
            ListView<?> list = (ListView<?>) window.find("#watchlist").orElseThrow();
            list.getSelectionModel().select(2);
            return null;
        });
        window.awaitWords("Alerts that this entry caused");
        window.awaitWords("Nobody answered");
        window.awaitWords("Recording · USB stick 3, safe");
        shots(window, "watchlist-entry");
        Screen.low(window.stage(), () -> shots(window, "watchlist-entry-low"));
        window.press("entry-withdraw");
        window.awaitWords("Withdrawn. Stop.");
        Screen.shot(window.stage().getScene(), "watchlist-withdraw");
        window.press("sheet-cancel");
        window.press("entry-back");
        window.until("the list alone", () -> window.find("#entry").isEmpty());
    }

    private static void shots(OpenWindow window, String name) {
        Screen.shot(window.stage().getScene(), name);
        Screen.light(() -> Screen.shot(window.stage().getScene(), name + "-light"));
    }

    private static AlertRow alert(Person of, Instant at) {
        LatencyTrace trace = new LatencyTrace(at, at, at, at);
        return new AlertRow(UUID.randomUUID(), UUID.randomUUID(), "Entrance", of.id(), 0.7, at, at, at, trace);
    }

    private static void tell(OpenWindow window) {
        Screen.onFx(() -> {
            MenuButton more = (MenuButton) window.find(".person-more").orElseThrow();
            more.getItems().get(1).fire();
            return null;
        });
        window.until("the sheet", () -> window.find("#enrol-told").isPresent());
        Screen.shot(window.stage().getScene(), "watchlist-tell");
        window.press("sheet-do");
        window.awaitWords("Not yet: no address known; to be looked at again on 1 February 2027");
    }

    private Person enrol(OpenWindow window, int who, Offence offence, OptionalLong worth, NewEntries entries) {
        LocalDate today = LocalDate.now(clock);
        Grounds grounds = new Grounds(
                offence,
                false,
                today.minusDays(2),
                worth,
                "IB-" + (114 + who),
                Optional.of(new Evidence(Evidence.Kind.RECORDING, "USB stick 3, safe")),
                Declaration.MADE,
                "Seen and recorded on camera 2, and known to the staff");
        try (Enrolment enrolment = new Enrolment(
                        window.console().models(), window.console().storage().watchlist(), entries);
                FaceEngine engine = window.console().models().open()) {
            PhotoVerdict photo = new PhotoVerdict(
                    "1.png", EnrolmentCheck.check(engine, DrawnFaces.portrait(CAST.get(who), 400, 0, 0, 0)));
            EnrolmentForm form = new EnrolmentForm(CAST.get(who).name(), grounds, new Notice.Told(today));
            Person listed = enrolment.enrol(form, List.of(photo)).join();
            window.console().watchlistChanged();
            return listed;
        }
    }
}
