package smartshop.app.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** Asks where a file is to be saved, with the system's own dialogue. */
public final class PlaceToSave {
    private PlaceToSave() {}

    /**
     * @param asking in the window that asks
     * @param name proposed, for example {@code sign.pdf}
     * @return empty if somebody thought better of it
     */
    public static Optional<Path> ask(Node asking, String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        if (name.endsWith(".pdf")) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        }
        return Optional.ofNullable(chooser.showSaveDialog(asking.getScene().getWindow()))
                .map(File::toPath);
    }
}
