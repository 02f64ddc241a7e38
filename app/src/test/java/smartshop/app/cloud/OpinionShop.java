package smartshop.app.cloud;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import smartshop.app.Eventually;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertCenter;
import smartshop.app.alert.AlertTrace;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.EnrolmentForm;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.app.live.Notice;
import smartshop.app.live.Notices;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Entry;

/** A shop with one listed person, alerts that go out to somebody, and a second opinion by a stand-in. */
final class OpinionShop implements AutoCloseable {
    static final DrawnPerson LISTED = DrawnCast.standard().listed().getFirst();

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T12:00:00Z"));
    final Notices notices = new Notices(clock);
    final AtomicLong nanos = new AtomicLong();
    final Database storage;
    final Access access;
    final Cloud cloud;
    final PersonId person;
    final List<Alert> out = new CopyOnWriteArrayList<>();
    final AlertCenter alerts;
    volatile boolean eligible = true;
    volatile boolean doubtful = true;

    OpinionShop(Path folder, ModelPack models, Duration limit, FaceComparison.Opener opener) {
        storage = Database.open(folder, NewShop.in(folder), clock);
        access = new Access(storage, clock);
        person = enrol(models);
        cloud = new Cloud(
                storage,
                access,
                alert -> eligible,
                alert -> doubtful,
                models,
                notices,
                clock,
                limit,
                nanos::get,
                opener);
        alerts = new AlertCenter((alert, trace) -> {}, notices, clock);
        alerts.add("window", out::add);
        alerts.add("second-opinion", cloud.second()::ask);
    }

    /** As the console wires it. */
    OpinionShop(Path folder, ModelPack models) {
        this(folder, models, Duration.ofSeconds(1), Cloud::rekognition);
    }

    private PersonId enrol(ModelPack models) {
        try (Enrolment enrolment = new Enrolment(models, storage.watchlist(), access.audit());
                FaceEngine engine = models.open()) {
            Picture photo = DrawnFaces.portrait(LISTED, 400, 0, 0, 0);
            return enrolment
                    .enrol(
                            EnrolmentForm.drawn("Zebedee Quux", "Took razor blades", LocalDate.now(clock)),
                            List.of(new PhotoVerdict("zebedee.png", EnrolmentCheck.check(engine, photo))))
                    .join()
                    .id();
        }
    }

    /** All agreed to, and on, for all alerts. */
    void switchOn(CloudRegion region, String id, String secret) {
        cloud.desk().region(region);
        for (Term term : Term.values()) {
            cloud.desk().agree(term);
        }
        cloud.desk().key(new AccessKey(id, secret));
        cloud.desk().choose(Scope.ALL, Budget.USUAL);
        cloud.desk().switchOn();
    }

    void switchOn() {
        switchOn(CloudRegion.LONDON, AmazonStandIn.KEY, AmazonStandIn.SECRET);
    }

    /** Raises an alert and waits for what becomes of it. */
    Opinion raise() throws InterruptedException {
        Alert alert = alert();
        int before = out.size();
        alerts.raise(alert, new AlertTrace(clock.instant(), clock.instant(), clock.instant()));
        Eventually.eventually("the alert is out", () -> out.size() == before + 1);
        List<Opinion> told = new ArrayList<>();
        Eventually.eventually("there is an opinion", () -> {
            told.add(cloud.opinions().of(alert.id()));
            return told.getLast() != Opinion.ASKED && told.getLast() != Opinion.NOT_ASKED;
        });
        return told.getLast();
    }

    Alert alert() {
        Picture scene = DrawnFaces.portrait(LISTED, 400, 15, 0, 0);
        Instant now = clock.instant();
        return new Alert(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Entrance",
                person,
                0.6,
                now,
                now,
                now,
                new Picture(1, 1, new byte[3]),
                scene,
                new Box(120, 100, 160, 190),
                new Embedding("net", new float[] {0.6f, 0.8f}),
                Presentation.UNKNOWN);
    }

    List<String> said() {
        return notices.all().stream().map(Notice::words).toList();
    }

    /** "outcome micro-dollars=…" of each question. */
    List<String> asked() {
        List<String> asked = new ArrayList<>();
        storage.audit(Actor.SYSTEM).newest(1000, entry -> {
            if (entry.action().equals("second-opinion-asked")) {
                asked.add(entry.detail());
            }
        });
        return asked;
    }

    List<Entry> audit() {
        List<Entry> entries = new ArrayList<>();
        storage.audit(Actor.SYSTEM).newest(1000, entries::add);
        return entries;
    }

    /** Until the service may be tried again. */
    void waitForBreaker() {
        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
    }

    @Override
    public void close() {
        alerts.close();
        cloud.close();
        storage.close();
    }
}
