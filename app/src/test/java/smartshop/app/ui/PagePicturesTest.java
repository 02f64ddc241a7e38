package smartshop.app.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertTrace;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.EnrolmentForm;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.app.insight.CountedShop;
import smartshop.app.live.CameraFeed;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.drawn.ScriptedVisit;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.search.PersonId;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.watchlist.Declaration;
import smartshop.storage.watchlist.Evidence;
import smartshop.storage.watchlist.Grounds;
import smartshop.storage.watchlist.Notice;
import smartshop.storage.watchlist.Offence;

/** Pictures of every page, for people: a shop of drawn people on a Friday, in both themes, on a notebook and on a large screen. */
@OnDisplay
@EnabledIfSystemProperty(named = "smartshop.screenshots", matches = ".+")
class PagePicturesTest {
    private static final List<String> PAGES =
            List.of("Live", "Alerts", "Watchlist", "History", "Insights", "Privacy", "Cameras", "Settings");
    private static final List<Offence> OFFENCES = List.of(Offence.REPEATED_THEFT, Offence.THREATS, Offence.FRAUD);
    private static final List<DrawnPerson> CAST = DrawnCast.standard().listed();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void everyPageIsPhotographed() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            Stream.of("Entrance", "Spirits aisle", "Till", "Back door")
                    .forEach(window.console().cameras()::add);
            List<PersonId> listed =
                    IntStream.range(0, 3).mapToObj(who -> enrol(window, who)).toList();
            window.console().watchlistChanged();
            past(window, listed);
            window.press("Live");
            List<CameraFeed> feeds = window.console().cameras().feeds();
            DrawnFeeds shop = new DrawnFeeds(feeds);
            double moment = shop.listedVisit(0).start() + 4;
            IntStream.range(0, feeds.size()).forEach(camera -> shop.show(camera, moment + camera, clock.instant()));
            everySize(window, "Live");
            raise(window, shop, listed.getFirst());
            window.awaitWords("Is this the same person?");
            for (String page : PAGES.subList(1, PAGES.size())) {
                window.press(page);
                everySize(window, page);
            }
        }
    }

    @Test
    void aNewShopsFirstPageIsPhotographed() {
        try (OpenWindow window = OpenWindow.untouched(folder.resolve("data"), clock)) {
            window.until("the first step", () -> window.find("#first-do").isPresent());
            everySize(window, "first-run");
        }
    }

    private void past(OpenWindow window, List<PersonId> listed) {
        CountedShop shop = new CountedShop(window.console().storage(), clock.getZone());
        List<UUID> cameras =
                window.console().cameras().feeds().stream().map(CameraFeed::id).toList();
        shop.count(cameras.subList(0, 2), LocalDate.now(clock).minusDays(70), clock.instant());
        for (int days = 1; days < 30; days++) {
            PersonId who = listed.get(days % listed.size());
            shop.alert(
                    cameras.getFirst(),
                    "Entrance",
                    who,
                    clock.instant().minus(Duration.ofHours(23L * days)),
                    days % 7 == 3 ? Verdict.NOT_THIS_PERSON : Verdict.THIS_PERSON,
                    Duration.ofSeconds(5 + days % 9));
        }
    }

    private PersonId enrol(OpenWindow window, int who) {
        LocalDate today = LocalDate.now(clock);
        Grounds grounds = new Grounds(
                OFFENCES.get(who),
                false,
                today.minusDays(2),
                OptionalLong.of(80_00 + 11 * who),
                "IB-" + (114 + who),
                Optional.of(new Evidence(Evidence.Kind.RECORDING, "USB stick 3, safe")),
                Declaration.MADE,
                "Seen and recorded on camera 2, and known to the staff");
        try (Enrolment enrolment = new Enrolment(
                        window.console().models(),
                        window.console().storage().watchlist(),
                        window.console().storage().watchlist()::enrol);
                FaceEngine engine = window.console().models().open()) {
            List<PhotoVerdict> photos = Stream.of(0, 8)
                    .map(turned -> DrawnFaces.portrait(CAST.get(who), 400, turned, 0, 0))
                    .map(photo -> new PhotoVerdict("1.png", EnrolmentCheck.check(engine, photo)))
                    .toList();
            EnrolmentForm form = new EnrolmentForm(CAST.get(who).name(), grounds, new Notice.Told(today));
            return enrolment.enrol(form, photos).join().id();
        }
    }

    private void raise(OpenWindow window, DrawnFeeds shop, PersonId person) {
        ScriptedVisit visit = shop.listedVisit(0);
        double moment = visit.start() + 4;
        CameraFeed entrance = window.console().cameras().feeds().getFirst();
        Instant now = clock.instant();
        Alert alert = new Alert(
                UUID.randomUUID(),
                entrance.id(),
                entrance.name(),
                person,
                0.6,
                now.minusMillis(900),
                now,
                now,
                DrawnFaces.portrait(CAST.getFirst(), 300, 8, 0, 0.2),
                shop.picture(0, moment),
                shop.face(0, visit, moment),
                new Embedding("none", new float[] {1, 0}),
                Presentation.UNKNOWN);
        window.console().alerts().raise(alert, new AlertTrace(now, now, now));
    }

    private static void everySize(OpenWindow window, String page) {
        for (int[] size : new int[][] {{1280, 720}, {2560, 1440}}) {
            Screen.onFx(() -> {
                window.stage().setWidth(size[0]);
                window.stage().setHeight(size[1]);
                return null;
            });
            window.until("its size", () -> window.stage().getScene().getHeight() == size[1]);
            String name = page.toLowerCase(Locale.ROOT) + "-" + size[0];
            shot(window, name);
            Screen.light(() -> shot(window, name + "-light"));
        }
    }

    /** Pages are read in the background, and pictures follow within a few pulses. */
    private static void shot(OpenWindow window, String name) {
        Screen.settle();
        Screen.shot(window.stage().getScene(), name);
    }
}
