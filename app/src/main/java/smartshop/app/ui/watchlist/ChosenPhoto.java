package smartshop.app.ui.watchlist;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import smartshop.app.enrol.PhotoVerdict;

/** A photo on the enrolment sheet, and what the check said of it once it has. */
public final class ChosenPhoto {
    private final Optional<Path> file;
    private final ReadOnlyObjectWrapper<Optional<PhotoVerdict>> verdict = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyBooleanWrapper used = new ReadOnlyBooleanWrapper();
    /** Empty until somebody says by hand whether it is used. */
    private Optional<Boolean> wish = Optional.empty();

    /** @param file empty if a camera took it */
    ChosenPhoto(Optional<Path> file) {
        this.file = file;
    }

    /** Empty if a camera took it. */
    public Optional<Path> file() {
        return file;
    }

    public Optional<PhotoVerdict> verdict() {
        return verdict.get();
    }

    public ReadOnlyObjectProperty<Optional<PhotoVerdict>> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    boolean accepted() {
        return verdict().filter(PhotoVerdict::accepted).isPresent();
    }

    /** Whether it is one of those that are kept. */
    public ReadOnlyBooleanProperty usedProperty() {
        return used.getReadOnlyProperty();
    }

    void used(boolean now) {
        used.set(now);
    }

    Optional<Boolean> wish() {
        return wish;
    }

    void wish(boolean use) {
        wish = Optional.of(use);
    }

    void wipe() {
        verdict().ifPresent(PhotoVerdict::wipe);
    }

    void verdict(PhotoVerdict said) {
        verdict.set(Optional.of(said));
    }
}
