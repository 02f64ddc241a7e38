package smartshop.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import smartshop.app.Console;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.EnrolmentForm;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.search.PersonId;

/** Enrols the drawn cast as a shopkeeper would: from two photos each, checked like any other. */
public final class DemoWatchlist {
    /** Sides of a drawn photo in pixels: some 60 between the eyes. */
    private static final int PHOTO = 400;

    private DemoWatchlist() {}

    /** @return the people's numbers, in the cast's order */
    public static List<PersonId> enrol(List<DrawnPerson> cast, Console console, LocalDate today) {
        List<PersonId> listed = new ArrayList<>();
        try (Enrolment enrolment =
                        new Enrolment(console.models(), console.storage().watchlist(), console.audit());
                FaceEngine engine = console.models().open()) {
            for (DrawnPerson person : cast) {
                List<PhotoVerdict> photos = List.of(photo(engine, person, 0, 0), photo(engine, person, 12, 0.3));
                listed.add(enrolment
                        .enrol(EnrolmentForm.drawn(person.name(), "Drawn for the demo", today), photos)
                        .join()
                        .id());
            }
        }
        console.watchlistChanged();
        return listed;
    }

    private static PhotoVerdict photo(FaceEngine engine, DrawnPerson person, double yaw, double light) {
        return new PhotoVerdict(
                person.name(), EnrolmentCheck.check(engine, DrawnFaces.portrait(person, PHOTO, yaw, 0, light)));
    }
}
