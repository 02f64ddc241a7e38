package smartshop.app.ui.lawful;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.lawful.Controller;
import smartshop.app.lawful.Jurisdiction;
import smartshop.app.lawful.LawfulRecord;
import smartshop.app.lawful.MatchingLock;
import smartshop.app.lawful.Paper;
import smartshop.app.lawful.PaperDone;
import smartshop.app.live.CameraFeed;
import smartshop.app.ui.Words;

/** What is filled in on the wizard's steps. For the window's thread. */
final class WizardForm {
    final ObjectProperty<@Nullable Jurisdiction> country = new SimpleObjectProperty<>();
    final StringProperty region = new SimpleStringProperty("");
    final StringProperty basis = new SimpleStringProperty("");
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty address = new SimpleStringProperty("");
    final StringProperty contact = new SimpleStringProperty("");
    final StringProperty officer = new SimpleStringProperty("");
    final StringProperty premises = new SimpleStringProperty("");
    final ObjectProperty<Integer> visitors = new SimpleObjectProperty<>(1000);
    private List<CameraLine> cameras = List.of();
    private final Map<Paper, PaperLine> papers = new EnumMap<>(Paper.class);
    private LawfulRecord before = LawfulRecord.NONE;

    /** A camera, and what it is for; null until somebody says. */
    record CameraLine(CameraFeed camera, ObjectProperty<@Nullable CameraPurpose> purpose) {}

    /** A paper, whether it is done, when, and by whose word. */
    record PaperLine(BooleanProperty done, ObjectProperty<@Nullable LocalDate> on, StringProperty by) {
        PaperLine() {
            this(new SimpleBooleanProperty(), new SimpleObjectProperty<>(), new SimpleStringProperty(""));
        }
    }

    WizardForm() {
        for (Paper paper : Paper.values()) {
            papers.put(paper, new PaperLine());
        }
        country.subscribe(this::chosen);
    }

    List<CameraLine> cameras() {
        return cameras;
    }

    PaperLine paper(Paper paper) {
        return papers.computeIfAbsent(paper, none -> new PaperLine());
    }

    Controller controller() {
        return new Controller(name.get(), address.get(), contact.get(), officer.get(), premises.get());
    }

    void read(LawfulRecord record, List<CameraFeed> feeds, LocalDate today) {
        before = record;
        country.set(record.profile().orElse(null));
        region.set(record.region());
        basis.set(record.basis());
        name.set(record.controller().name());
        address.set(record.controller().address());
        contact.set(record.controller().contact());
        officer.set(record.controller().officer());
        premises.set(record.controller().premises());
        cameras = feeds.stream()
                .map(feed -> new CameraLine(
                        feed, new SimpleObjectProperty<>(record.purposes().get(feed.id()))))
                .toList();
        papers.forEach((paper, line) -> read(line, record.papers().get(paper), today));
    }

    /** What ran out is to be gone through again: it is not ticked already. */
    private static void read(PaperLine line, @Nullable PaperDone done, LocalDate today) {
        boolean counts = counts(done, today);
        line.done().set(counts);
        line.on().set(done != null && counts ? done.on() : today);
        line.by().set(done == null ? "" : done.by());
    }

    static boolean counts(@Nullable PaperDone done, LocalDate today) {
        return done != null && !done.on().isAfter(today) && today.isBefore(MatchingLock.end(done));
    }

    private void chosen(@Nullable Jurisdiction chosen) {
        List<String> regions = regions(chosen);
        if (!regions.contains(region.get())) {
            region.set(regions.isEmpty() ? "" : regions.getFirst());
        }
        boolean same = chosen != null && chosen.code().equals(before.jurisdiction());
        basis.set(same ? before.basis() : "");
    }

    static List<String> regions(@Nullable Jurisdiction country) {
        return country == null
                ? List.of()
                : country.regions().stream().map(Jurisdiction.Region::name).toList();
    }

    /** What is wrong with what was filled in, in a sentence. */
    Optional<String> objection(WizardViewModel.Step step, LocalDate today) {
        return switch (step) {
            case COUNTRY -> missing(country.get() != null, Words.say("wizard.country.missing"));
            case DETAILS -> missing(controller().complete(), Words.say("wizard.details.missing"));
            case CAMERAS ->
                missing(
                        cameras.stream().allMatch(line -> line.purpose().get() != null),
                        Words.say("wizard.cameras.missing"));
            case PAPERS ->
                papers.values().stream()
                        .flatMap(line -> objection(line, today).stream())
                        .findFirst();
            case CLOSED, DONE -> Optional.empty();
        };
    }

    private static Optional<String> missing(boolean there, String otherwise) {
        return there ? Optional.empty() : Optional.of(otherwise);
    }

    private static Optional<String> objection(PaperLine line, LocalDate today) {
        if (!line.done().get()) {
            return Optional.empty();
        }
        if (line.by().get().isBlank()) {
            return Optional.of(Words.say("wizard.papers.by"));
        }
        LocalDate on = line.on().get();
        return missing(on != null && !on.isAfter(today), Words.say("wizard.papers.on"));
    }
}
