package smartshop.app.ui;

import atlantafx.base.controls.Tile;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.Console;
import smartshop.app.act.Acting;
import smartshop.app.ui.act.ActRow;
import smartshop.app.ui.act.ActViewModel;
import smartshop.app.ui.act.CallStaff;
import smartshop.app.ui.act.DoorBanner;
import smartshop.app.ui.act.PackModel;
import smartshop.app.ui.act.SetupModel;
import smartshop.app.ui.act.SetupSheets;
import smartshop.app.ui.privacy.Agreement;
import smartshop.app.ui.settings.SettingsView.Section;
import smartshop.app.verify.OpenAlert;

/** What people can do, wired to the console: on the card, over the window, and in the settings. */
final class ActRooms implements AutoCloseable {
    private final Background calling = new Background("act");
    private final Background locking = new Background("door-lock");
    private final Background packing = new Background("evidence-pack");
    private final Background announcing = new Background("announce");

    /** Nothing that opens a door waits behind what closes one. */
    private final Background releasing = new Background("door-release");

    private final ActViewModel model;
    private final PackModel packs;
    private final SetupSheets setup;
    private final Sheets sheets;

    /** @param second asks a second person */
    ActRooms(Console console, Sheets sheets, Agreement second, Executor window, Clock clock) {
        this.sheets = sheets;
        Acting acting = console.aftermath().acting();
        model = new ActViewModel(
                acting,
                console.access(),
                console.aftermath().verifying().board()::repeat,
                new ActViewModel.Threads(calling, locking, announcing, releasing),
                window,
                clock);
        packs = new PackModel(console.aftermath().packPost(), console.access(), second, packing, window);
        SetupModel setupModel = new SetupModel(
                acting, console.aftermath().messaging().desk(console.access())::channels, calling, window);
        setup = new SetupSheets(setupModel, sheets);
    }

    /** What stands on the card of somebody who was recognised. */
    Node row(OpenAlert alert, List<Button> further) {
        return new ActRow(model, packs, sheets, alert, further);
    }

    /** What stands over the window while the door is locked. */
    Node banner() {
        return new DoorBanner(model);
    }

    /** What stands at the window's foot, for who may have a sentence about nobody announced. */
    Node callStaff() {
        return new CallStaff(model, sheets);
    }

    /** By the key that releases. */
    void release() {
        model.release();
    }

    void tick() {
        model.tick();
    }

    /** Their place on the page of settings. */
    Section section() {
        return new Section(
                Words.say("act.section"),
                List.of(
                        tile(
                                "help-setup",
                                Material2OutlinedAL.LOCAL_PHONE,
                                Words.say("help.setup.title"),
                                Words.say("help.setup.tile"),
                                setup::help),
                        tile(
                                "door-setup",
                                Material2OutlinedAL.LOCK,
                                Words.say("door.setup.title"),
                                Words.say("door.setup.tile"),
                                setup::door),
                        tile(
                                "announce-setup",
                                Material2OutlinedAL.CAMPAIGN,
                                Words.say("announce.setup.title"),
                                Words.say("announce.setup.tile"),
                                setup::announcements)));
    }

    private static Tile tile(String id, Ikon icon, String title, String text, Runnable open) {
        Button button = new Button(Words.say("act.setup"));
        button.setId(id);
        button.setOnAction(pressed -> open.run());
        Tile tile = new Tile(title, text, Icons.of(icon, "muted"));
        tile.setAction(button);
        return tile;
    }

    @Override
    public void close() {
        model.release();
        announcing.leave();
        calling.close();
        packing.close();
        locking.close();
        releasing.close();
    }
}
