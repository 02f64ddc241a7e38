package smartshop.app.ui.watchlist;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import smartshop.app.enrol.PhotoVerdict;

/** A photo on the enrolment sheet, and what the check said of it once it has. */
public final class ChosenPhoto {
    private final Path file;
    private final ReadOnlyObjectWrapper<Optional<PhotoVerdict>> verdict = new ReadOnlyObjectWrapper<>(Optional.empty());

    ChosenPhoto(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    public Optional<PhotoVerdict> verdict() {
        return verdict.get();
    }

    public ReadOnlyObjectProperty<Optional<PhotoVerdict>> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    void verdict(PhotoVerdict said) {
        verdict.set(Optional.of(said));
    }
}
