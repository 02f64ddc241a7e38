package smartshop.app.ui.settings;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.access.Permission;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** The section "Backups" of the settings. */
public final class BackupsSection {
    private final BackupsViewModel model;

    public BackupsSection(BackupsViewModel model) {
        this.model = model;
    }

    public SettingsView.Section section() {
        HBox buttons = new HBox(make(), choose());
        buttons.getStyleClass().add("row");
        return new SettingsView.Section(
                Words.say("backups.title"),
                List.of(
                        Texts.wrapped(Words.say("backups.text"), "muted"),
                        new CheckLine(model.lastProperty()),
                        new CheckLine(model.secondProperty()),
                        buttons,
                        new CheckLine(model.outcomeProperty())),
                Permission.BACKUP);
    }

    private Button make() {
        Button make = new Button(Words.say("backups.make"), Icons.of(Material2OutlinedAL.BACKUP));
        make.setId("backups-make");
        make.disableProperty()
                .bind(model.busyProperty().or(model.mayMakeProperty().not()));
        make.setOnAction(pressed -> model.make());
        return make;
    }

    private Button choose() {
        Button choose = new Button(Words.say("backups.choose"), Icons.of(Material2OutlinedAL.FOLDER_OPEN));
        choose.setId("backups-choose");
        choose.disableProperty()
                .bind(model.busyProperty().or(model.mayChooseProperty().not()));
        choose.setOnAction(pressed -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(Words.say("backups.choose"));
            Optional.ofNullable(chooser.showDialog(choose.getScene().getWindow()))
                    .map(File::toPath)
                    .ifPresent(model::choose);
        });
        return choose;
    }
}
