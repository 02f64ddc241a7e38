package smartshop.app.ui;

import atlantafx.base.controls.Tile;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.control.Button;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.Console;
import smartshop.app.ui.cloud.OpinionSheet;
import smartshop.app.ui.cloud.OpinionViewModel;
import smartshop.app.ui.settings.SettingsView.Section;

/** The second opinion in the window, wired to the console. */
final class CloudRooms implements AutoCloseable {
    /** Nothing else waits behind an answer from the internet. */
    private final Background background = new Background("cloud-sheet");

    private final OpinionViewModel model;
    private final Sheets sheets;

    CloudRooms(Console console, Sheets sheets, Executor window) {
        this.sheets = sheets;
        model = new OpinionViewModel(
                console.aftermath().cloud().desk(),
                console.aftermath().cloud()::tryOut,
                console.lawful().record().jurisdiction(),
                background,
                window);
    }

    /** Its place on the page of settings. */
    Section section() {
        Button open = new Button(Words.say("cloud.open"));
        open.setId("cloud-open");
        open.setOnAction(pressed -> sheets.show(OpinionSheet.of(model, sheets)));
        Tile tile = new Tile(
                Words.say("cloud.title"), Words.say("cloud.tile"), Icons.of(Material2OutlinedAL.CLOUD_QUEUE, "muted"));
        tile.setAction(open);
        return new Section(Words.say("cloud.section"), List.of(tile));
    }

    @Override
    public void close() {
        background.close();
    }
}
