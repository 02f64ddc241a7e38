package smartshop.app.ui.desktop;

import atlantafx.base.controls.Tile;
import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.desktop.CrashReport;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Words;
import smartshop.app.ui.settings.SettingsView.Section;

/** The section "This computer" of the settings. */
public final class DesktopSection {
    private final List<Node> tiles = new ArrayList<>();

    /**
     * What the desktop says while nobody looks.
     *
     * @param test shows one
     */
    public DesktopSection notifications(KeptSwitch on, Runnable test) {
        Button tryIt = new Button(Words.say("desktop.notify.test"));
        tryIt.setId("desktop-notify-test");
        tryIt.getStyleClass().add(Styles.FLAT);
        tryIt.setMinWidth(Region.USE_PREF_SIZE);
        tryIt.setOnAction(pressed -> test.run());
        tryIt.disableProperty().bind(on.property().not());
        tiles.add(tile(
                Material2OutlinedMZ.NOTIFICATIONS,
                Words.say("desktop.notify"),
                Words.say("desktop.notify.text"),
                row(tryIt, turned("desktop-notify", Words.say("desktop.notify"), on))));
        return this;
    }

    /** The system has no program for it. */
    public DesktopSection noNotifications() {
        tiles.add(tile(
                Material2OutlinedMZ.NOTIFICATIONS_OFF,
                Words.say("desktop.notify"),
                Words.say("desktop.notify.none"),
                new Region()));
        return this;
    }

    /** Whether it starts with the computer. */
    public DesktopSection autostart(AutostartViewModel model) {
        ToggleSwitch turned = new ToggleSwitch();
        turned.setId("desktop-autostart");
        turned.setAccessibleText(Words.say("autostart.title"));
        model.onProperty().subscribe(turned::setSelected);
        turned.selectedProperty().subscribe(model::turn);
        tiles.add(tile(
                Material2OutlinedMZ.POWER_SETTINGS_NEW,
                Words.say("autostart.title"),
                Words.say("autostart.text"),
                turned));
        tiles.add(new CheckLine(model.saidProperty()));
        return this;
    }

    /** A tile for each crash report; none while there is none. */
    public DesktopSection reports(ReportsViewModel model, Sheets sheets) {
        VBox rows = new VBox();
        rows.getStyleClass().add("settings-section");
        rows.managedProperty().bind(Bindings.isNotEmpty(rows.getChildren()));
        model.all()
                .subscribe(() -> rows.getChildren()
                        .setAll(model.all().stream()
                                .map(report -> report(report, model, sheets))
                                .toList()));
        tiles.add(rows);
        tiles.add(new CheckLine(model.outcomeProperty()));
        return this;
    }

    private static Tile report(CrashReport report, ReportsViewModel model, Sheets sheets) {
        Button read = new Button(Words.say("crash.read"));
        read.setId("crash-read");
        read.setMinWidth(Region.USE_PREF_SIZE);
        read.setOnAction(pressed ->
                model.open(report, (opened, text) -> sheets.show(ReportSheet.of(opened, text, model, sheets))));
        return tile(Material2OutlinedAL.BUG_REPORT, model.words(report), Words.say("crash.row.text"), read);
    }

    public Section section() {
        return new Section(Words.say("desktop.title"), tiles);
    }

    private static ToggleSwitch turned(String id, String words, KeptSwitch kept) {
        ToggleSwitch turned = new ToggleSwitch();
        turned.setId(id);
        turned.setAccessibleText(words);
        turned.selectedProperty().bindBidirectional(kept.property());
        return turned;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private static Tile tile(Ikon icon, String title, String text, Node action) {
        Tile tile = new Tile(title, text, Icons.of(icon, "muted"));
        tile.setAction(action);
        return tile;
    }
}
