package smartshop.app.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;

/** Where a paper goes: a folder, typed or chosen. */
public final class FolderField extends HBox {
    private final TextField path = new TextField();

    public FolderField() {
        Path home = Path.of(System.getProperty("user.home", ""));
        Path documents = home.resolve("Documents");
        path.setText((Files.isDirectory(documents) ? documents : home).toString());
        path.setId("privacy-folder");
        path.setAccessibleText(Words.say("privacy.folder"));
        HBox.setHgrow(path, Priority.ALWAYS);
        Button choose = new Button(Words.say("privacy.folder.choose"));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(pressed -> choose());
        getStyleClass().add("row");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(path, choose);
    }

    public Path folder() {
        return Path.of(path.getText().strip());
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Words.say("privacy.folder"));
        File now = new File(path.getText().strip());
        if (now.isDirectory()) {
            chooser.setInitialDirectory(now);
        }
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            path.setText(chosen.toString());
        }
    }
}
