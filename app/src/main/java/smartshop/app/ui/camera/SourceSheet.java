package smartshop.app.ui.camera;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ipcamera.SourceTrial;
import smartshop.app.ui.Icons;
import smartshop.app.ui.LivePicture;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.app.ui.camera.SourceForm.Way;

/** The sheet that adds a camera that is there already: where it is at the left, what it shows at the right. */
final class SourceSheet {
    private static final double LIST_HEIGHT = 112;

    private final SourceViewModel model;
    private final SourceForm form;

    /** @param named the camera whose source is changed; null for a new one, which is then asked for its name */
    static Sheet of(SourceViewModel model, @Nullable String named, Sheets sheets) {
        SourceSheet parts = new SourceSheet(model);
        Button tryIt = new Button(Words.say("source.try"), Icons.of(Material2OutlinedMZ.PLAY_ARROW));
        tryIt.setId("source-try");
        tryIt.disableProperty().bind(model.canTry().not());
        tryIt.setOnAction(pressed -> model.tryIt());
        Button save = new Button();
        save.textProperty()
                .bind(Bindings.when(model.savingProperty())
                        .then(Words.say("source.saving"))
                        .otherwise(Words.say("source.save")));
        save.setId("sheet-do");
        save.getStyleClass().add(Styles.ACCENT);
        save.disableProperty().bind(model.canSave().not());
        save.setOnAction(pressed -> model.save());
        Button cancel = sheets.cancel(model::forget);
        cancel.disableProperty().bind(model.savingProperty());
        String title = named == null ? Words.say("source.title") : Words.say("source.change.title", named);
        return new Sheet(Sheet.WIDE, title, parts.columns(named == null), List.<Node>of(cancel, tryIt, save));
    }

    private SourceSheet(SourceViewModel model) {
        this.model = model;
        this.form = model.form();
    }

    private Node columns(boolean asksName) {
        VBox left = new VBox(
                ways(),
                new StackPane(
                        page(Way.NETWORK, network(asksName ? "" : Words.say("source.password.again"))),
                        page(Way.USB, usb()),
                        page(Way.FILE, file())));
        left.getStyleClass().add("enrol");
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(picture(), line(model.seenProperty(), true), line(model.problemProperty(), false));
        if (asksName) {
            TextField name = text("source-name", Words.say("camera.name.hint"), model.nameProperty());
            right.getChildren().add(Texts.field(Words.say("camera.name"), name));
        }
        right.getStyleClass().add("enrol");
        HBox columns = new HBox(left, right);
        columns.getStyleClass().add("columns");
        return columns;
    }

    private Node ways() {
        ToggleGroup group = new ToggleGroup();
        HBox ways = new HBox(
                way(
                        group,
                        Way.NETWORK,
                        Words.say("source.network"),
                        Icons.of(Material2OutlinedMZ.ROUTER),
                        Styles.LEFT_PILL),
                way(group, Way.USB, Words.say("source.usb"), Icons.of(Material2OutlinedMZ.USB), Styles.CENTER_PILL),
                way(group, Way.FILE, Words.say("source.file"), Icons.of(Material2OutlinedMZ.MOVIE), Styles.RIGHT_PILL));
        group.selectedToggleProperty().addListener((all, before, now) -> {
            if (now == null) {
                before.setSelected(true); // one of them is always chosen
            } else {
                form.way.set((Way) now.getUserData());
            }
        });
        return ways;
    }

    private ToggleButton way(ToggleGroup group, Way way, String words, FontIcon icon, String style) {
        ToggleButton button = new ToggleButton(words, icon);
        button.setId("source-" + way.name().toLowerCase(java.util.Locale.ROOT));
        button.getStyleClass().add(style);
        button.setToggleGroup(group);
        button.setUserData(way);
        button.setSelected(form.way.get() == way);
        return button;
    }

    private Node page(Way way, Node content) {
        content.visibleProperty().bind(form.way.isEqualTo(way));
        return content;
    }

    private Node network(String passwordHint) {
        var found = list(
                "source-found",
                model.found(),
                camera -> camera.name().equals(camera.host()) ? camera.host() : camera.name() + " · " + camera.host(),
                Bindings.when(model.searchingProperty())
                        .then(Words.say("source.searching"))
                        .otherwise(Words.say("source.found.none")));
        found.getSelectionModel().selectedItemProperty().subscribe(form::choose);
        PasswordField password = new PasswordField();
        password.setId("source-password");
        password.setPromptText(passwordHint);
        password.textProperty().bindBidirectional(form.password);
        Node user = Texts.field(Words.say("source.user"), text("source-user", "", form.user));
        Node secret = Texts.field(Words.say("source.password"), password);
        HBox.setHgrow(user, Priority.ALWAYS);
        HBox.setHgrow(secret, Priority.ALWAYS);
        HBox login = new HBox(user, secret);
        login.getStyleClass().add("row");
        Label sealed = Texts.wrapped(Words.say("source.sealed"), "small", "muted");
        return column(
                new VBox(heading(Words.say("source.found")), found),
                Texts.field(
                        Words.say("source.address"),
                        text("source-address", Words.say("source.address.hint"), form.address)),
                login,
                sealed);
    }

    private Node usb() {
        var cameras = list(
                "source-webcams",
                model.usb(),
                camera -> camera.name(),
                Bindings.when(model.searchingProperty())
                        .then(Words.say("source.searching"))
                        .otherwise(Words.say("source.usb.none")));
        cameras.getSelectionModel().selectedItemProperty().subscribe(form.usb::set);
        return column(
                new VBox(heading(Words.say("source.usb.found")), cameras),
                Texts.wrapped(Words.say("source.usb.hint"), "small", "muted"));
    }

    private Node heading(String words) {
        Button again = new Button(Words.say("source.again"), Icons.of(Material2OutlinedMZ.REFRESH));
        again.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        again.disableProperty().bind(model.searchingProperty());
        again.setOnAction(pressed -> model.search());
        HBox heading = new HBox(strong(words), again);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("row");
        return heading;
    }

    private Node file() {
        Label path = new Label();
        path.textProperty()
                .bind(form.file.map(file -> String.valueOf(file.getFileName())).orElse(""));
        path.getStyleClass().add("strong");
        Button choose = new Button(Words.say("source.file.choose"), Icons.of(Material2OutlinedMZ.MOVIE));
        choose.setId("source-choose");
        choose.setOnAction(pressed -> choose(choose));
        VBox place = new VBox(choose, path);
        place.setAlignment(Pos.CENTER);
        place.getStyleClass().add("drop-place");
        return column(place, Texts.wrapped(Words.say("source.file.hint"), "small", "muted"));
    }

    private void choose(Node from) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.say("source.file.choose"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        Words.say("source.file.kinds"), "*.mp4", "*.mov", "*.mkv", "*.avi", "*.webm", "*.ts"));
        File file = chooser.showOpenDialog(from.getScene().getWindow());
        if (file != null) {
            form.file.set(file.toPath());
        }
    }

    private Node picture() {
        ObservableValue<String> words = Bindings.when(model.tryingProperty())
                .then(Words.say("source.trying"))
                .otherwise(Words.say("source.try.hint"));
        return new LivePicture("source-picture", model.trialProperty().map(SourceTrial::shown), words);
    }

    private static Label line(ObservableValue<String> words, boolean good) {
        Label line = Texts.wrapped(words);
        line.setId(good ? "source-seen" : "source-problem");
        line.setGraphic(
                good
                        ? Icons.of(Material2OutlinedAL.CHECK_CIRCLE, "success")
                        : Icons.of(Material2OutlinedAL.ERROR_OUTLINE, "danger"));
        return line;
    }

    private static <T> ListView<T> list(
            String id, ObservableList<T> from, Function<T, String> words, ObservableValue<String> none) {
        ListView<T> list = new ListView<>(from);
        list.setId(id);
        list.setPrefHeight(LIST_HEIGHT);
        list.setMinHeight(LIST_HEIGHT);
        list.getStyleClass().add("source-list");
        Label placeholder = Texts.wrapped(none, "small", "muted");
        list.setPlaceholder(placeholder);
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T one, boolean empty) {
                super.updateItem(one, empty);
                setText(empty || one == null ? "" : words.apply(one));
            }
        });
        return list;
    }

    private static VBox column(Node... parts) {
        VBox column = new VBox(parts);
        column.getStyleClass().add("enrol");
        return column;
    }

    private static TextField text(String id, String hint, javafx.beans.property.StringProperty value) {
        TextField text = new TextField();
        text.setId(id);
        text.setPromptText(hint);
        text.textProperty().bindBidirectional(value);
        return text;
    }

    private static Label strong(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("strong");
        return label;
    }
}
