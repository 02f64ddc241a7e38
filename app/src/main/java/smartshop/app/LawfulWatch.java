package smartshop.app;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.live.Notices;
import smartshop.app.watch.Watch;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.storage.Database;

/** Keeps the watch to what the shop may do, and says so when it may not. */
final class LawfulWatch {
    private static final Logger log = LoggerFactory.getLogger(LawfulWatch.class);

    /** What is promised of the switch; a look takes a tenth of that. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final LawfulDesk lawful;
    private final Watch watch;
    private final Runnable relist;
    private final Notices notices;
    private boolean matched;

    /** @param relist tells the watch anew whom to look for, and where */
    LawfulWatch(LawfulDesk lawful, Watch watch, Runnable relist, Notices notices) {
        this.lawful = lawful;
        this.watch = watch;
        this.relist = relist;
        this.notices = notices;
        this.matched = lawful.standing().matching();
        lawful.onChange(this::changed);
    }

    /** Says it as the console starts. A shop that listed people before there was a lock hears that it is new. */
    void begin(Database storage) {
        if (lawful.standing().stopped()) {
            notices.add("Matching is stopped: nobody is looked for until you resume it under Lawful use.");
        } else if (!lawful.standing().matching() && lawful.record().profile().isEmpty() && used(storage)) {
            notices.add("New in this version: nobody is looked for until you have recorded the shop's papers under"
                    + " Lawful use. Your watchlist, cameras and history are untouched.");
        } else if (!lawful.standing().matching()) {
            notices.add("Matching is locked: nobody is looked for. Lawful use says what is to be done.");
        }
    }

    private static boolean used(Database storage) {
        return !storage.watchlist().people().isEmpty();
    }

    /** Forgetting waits for nobody who reads the watchlist anew meanwhile. */
    private void changed() {
        if (!watch.forgetUnwanted(AT_ONCE)) {
            log.error("A look at a camera went on for longer than {}; nothing will come of it", AT_ONCE);
        }
        wipeUnlessMatching(watch.listed());
        relist();
    }

    private synchronized void relist() {
        CalibratedGallery before = watch.listed();
        relist.run();
        wipeUnlessMatching(before);
        say();
    }

    private void wipeUnlessMatching(CalibratedGallery people) {
        if (!lawful.standing().matching()) {
            people.gallery().wipe();
        }
    }

    private void say() {
        boolean matching = lawful.standing().matching();
        if (matching != matched) {
            notices.add(words(matching));
        }
        matched = matching;
    }

    private String words(boolean matching) {
        if (matching) {
            return "Matching is on: listed people are looked for.";
        }
        return lawful.standing().stopped()
                ? "Matching is stopped: nobody is looked for."
                : "Matching is locked: nobody is looked for any more. Lawful use says what is to be done.";
    }
}
