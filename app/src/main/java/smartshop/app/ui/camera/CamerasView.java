package smartshop.app.ui.camera;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.NewCamera;
import smartshop.app.live.CameraFeed;
import smartshop.app.ui.EmptyState;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Page;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Words;
import smartshop.app.ui.camera.CamerasViewModel.CameraRow;
import smartshop.app.ui.device.DeviceSheet;
import smartshop.app.ui.device.DeviceViewModel;
import smartshop.app.ui.pairing.PairingWizard;

/** The page of cameras: add, rename, remove. */
public final class CamerasView implements Page {
    private final CamerasViewModel model;
    private final PairingWizard wizard;
    private final SourceDialogs sources;
    private final Function<CameraFeed, DeviceViewModel> devices;
    private @Nullable DeviceSheet device;
    private final Sheets sheets;
    private final VBox root = new VBox();
    private final ListView<CameraRow> list = new ListView<>();
    private final Label problem = new Label();
    private final Button add = new Button(Words.say("camera.add"), Icons.of(Material2OutlinedAL.ADD, "on-accent"));
    private final Button addSource = new Button(Words.say("source.add"), Icons.of(Material2OutlinedMZ.ROUTER));
    private final Node empty;

    /** @param devices gives a fresh form for a camera's device */
    public CamerasView(
            CamerasViewModel model,
            PairingWizard wizard,
            SourceDialogs sources,
            Function<CameraFeed, DeviceViewModel> devices,
            Sheets sheets) {
        this.model = model;
        this.wizard = wizard;
        this.sources = sources;
        this.devices = devices;
        this.sheets = sheets;
        empty = new EmptyState(
                Material2OutlinedMZ.VIDEOCAM,
                Words.say("live.empty.title"),
                Words.say("live.empty.text"),
                Words.say("camera.add"),
                this::openAdd);
        add.setId("camera-add");
        add.getStyleClass().add(Styles.ACCENT);
        add.setOnAction(pressed -> openAdd());
        add.managedProperty().bind(add.visibleProperty());
        addSource.setId("source-add");
        addSource.setOnAction(pressed -> sources.add());
        list.setItems(model.cameras());
        list.getStyleClass().add("people");
        list.setCellFactory(view -> new CameraCell(this));
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
        model.cameras().addListener((InvalidationListener) change -> fill());
        fill();
    }

    @Override
    public String title() {
        return Words.say("page.cameras");
    }

    @Override
    public Node actions() {
        HBox actions = new HBox(addSource, add);
        actions.getStyleClass().add("row");
        return actions;
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public void shown(boolean shown) {
        if (shown) {
            model.refresh();
        }
    }

    private void fill() {
        boolean none = model.cameras().isEmpty();
        add.setVisible(!none);
        root.getChildren().setAll(problem, none ? empty : list);
    }

    /** Leads from a new camera's code to its picture. */
    public void openAdd() {
        wizard.open(Optional.empty(), this::openByHand);
    }

    /** How the camera's device is, and what is wanted of it. */
    void openDevice(CameraRow row) {
        DeviceSheet opened = new DeviceSheet(devices.apply(row.feed()));
        device = opened;
        sheets.show(opened.sheet(sheets, () -> device = null));
    }

    /** Call a few times a second. */
    public void tick() {
        model.refresh();
        if (device != null) {
            device.tick();
        }
    }

    /** Another device takes the place of the camera's. */
    void openReplace(CameraRow row) {
        wizard.open(Optional.of(row.feed()), this::openByHand);
    }

    /** Asks for the new camera's name, then shows its text. */
    private void openByHand() {
        openName(Words.say("camera.add"), "", Words.say("camera.add.do"), name -> model.add(name, this::showText));
    }

    void openSource(CameraRow row) {
        sources.change(row.feed());
    }

    void openRename(CameraRow row) {
        openName(
                Words.say("camera.rename"),
                row.name(),
                Words.say("camera.rename"),
                name -> model.rename(row.feed(), name));
    }

    private void openName(String title, String before, String action, Consumer<String> then) {
        TextField name = new TextField(before);
        name.setId("camera-name");
        name.setPromptText(Words.say("camera.name.hint"));
        Label label = new Label(Words.say("camera.name"));
        label.getStyleClass().add("strong");
        label.setLabelFor(name);
        VBox field = new VBox(label, name);
        field.getStyleClass().add("field");
        Button doIt = new Button(action);
        doIt.setId("sheet-do");
        doIt.setDefaultButton(true);
        doIt.disableProperty().bind(name.textProperty().map(String::isBlank));
        doIt.setOnAction(pressed -> {
            sheets.close();
            then.accept(name.getText());
        });
        sheets.show(new Sheet(title, field, List.<Node>of(sheets.cancel(), doIt)));
        name.requestFocus();
    }

    private void showText(NewCamera camera) {
        sheets.show(ConfigurationSheet.of(camera, sheets));
    }

    void tryAgain(CameraRow row) {
        model.tryAgain(row.feed());
    }

    void askToRevoke(CameraRow row) {
        sheets.ask(
                Words.say("camera.revoke.title", row.name()),
                Words.say("camera.revoke.text"),
                Words.say("camera.revoke"),
                () -> model.revoke(row.feed()));
    }

    void askToRemove(CameraRow row) {
        sheets.ask(
                Words.say("camera.remove.title", row.name()),
                Words.say("camera.remove.text"),
                Words.say("camera.remove"),
                () -> model.remove(row.feed()));
    }
}
