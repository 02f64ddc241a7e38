package smartshop.app.ui.lawful;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.lawful.Controller;
import smartshop.app.lawful.Jurisdiction;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.lawful.LawfulRecord;
import smartshop.app.lawful.Paper;
import smartshop.app.lawful.PaperDone;
import smartshop.app.ui.lawful.WizardForm.PaperLine;

/**
 * What a step of the wizard changes. The form is read on the window's thread, the changes are for the background; what is
 * as it was is not recorded again.
 */
record WizardKeeping(LawfulDesk desk) {

    List<Runnable> changes(WizardViewModel.Step step, WizardForm form, LocalDate today) {
        LawfulRecord before = desk.record();
        return switch (step) {
            case COUNTRY ->
                country(
                        before,
                        form.country.get(),
                        form.region.get(),
                        form.basis.get().strip());
            case DETAILS -> details(before, form.controller());
            case CAMERAS -> cameras(before, form);
            case PAPERS ->
                Arrays.stream(Paper.values())
                        .flatMap(paper ->
                                paper(paper, form.paper(paper), before.papers().get(paper), today).stream())
                        .toList();
            case CLOSED, DONE -> List.of();
        };
    }

    private List<Runnable> country(LawfulRecord before, @Nullable Jurisdiction chosen, String region, String ground) {
        if (chosen == null) {
            return List.of();
        }
        boolean same = chosen.code().equals(before.jurisdiction());
        Stream<Runnable> choice =
                same && region.equals(before.region()) ? Stream.empty() : Stream.of(() -> desk.choose(chosen, region));
        Stream<Runnable> basis =
                ground.equals(same ? before.basis() : "") ? Stream.empty() : Stream.of(() -> desk.basis(ground));
        return Stream.concat(choice, basis).toList();
    }

    private List<Runnable> details(LawfulRecord before, Controller typed) {
        return typed.equals(before.controller()) ? List.of() : List.of(() -> desk.controller(typed));
    }

    private List<Runnable> cameras(LawfulRecord before, WizardForm form) {
        Stream<Runnable> purposes = form.cameras().stream().flatMap(line -> {
            CameraPurpose chosen = line.purpose().get();
            return chosen == null
                            || chosen == before.purposes().get(line.camera().id())
                    ? Stream.empty()
                    : Stream.of(() -> desk.purpose(line.camera().id(), chosen));
        });
        return purposes.toList();
    }

    /** One that had run out and is not done again stays as it is: it says when it was done. */
    private Optional<Runnable> paper(Paper paper, PaperLine line, @Nullable PaperDone before, LocalDate today) {
        LocalDate on = line.on().get();
        if (!line.done().get() || on == null) {
            return WizardForm.counts(before, today) ? Optional.of(() -> desk.undone(paper)) : Optional.empty();
        }
        PaperDone now = new PaperDone(on, line.by().get());
        return now.equals(before) ? Optional.empty() : Optional.of(() -> desk.done(paper, now));
    }
}
