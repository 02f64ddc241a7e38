package smartshop.app.ui.signin;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import smartshop.app.ui.CheckLine;
import smartshop.storage.staff.StaffMember;

/** A tile for each person, and below them the field for the PIN or passphrase of who is chosen. The arrow keys choose, Enter tries. */
public final class PersonPicker extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double FIELD = 300;
    private static final double TILES = 744;

    private final PersonPrompt model;
    private final FlowPane tiles = new FlowPane();
    private final PasswordField field = new PasswordField();
    private final Label name = new Label();

    /** @param action what the button says */
    public PersonPicker(PersonPrompt model, String action) {
        this.model = model;
        getStyleClass().add("person-picker");
        setAlignment(Pos.CENTER);
        tiles.getStyleClass().add("person-tiles");
        tiles.setAlignment(Pos.CENTER);
        tiles.setPrefWrapLength(TILES);
        tiles.setMaxWidth(TILES);
        field.setId("signin-secret");
        name.getStyleClass().add("strong");
        name.setLabelFor(field);
        getChildren().addAll(tiles, secret(action));
        model.people().addListener((ListChangeListener<StaffMember>) change -> fill());
        model.chosenProperty().subscribe(this::chosen);
        fill();
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private VBox secret(String action) {
        field.textProperty().bindBidirectional(model.textProperty());
        field.disableProperty().bind(model.busyProperty());
        field.setOnAction(entered -> model.submit());
        model.busyProperty().subscribe(busy -> {
            if (!busy) {
                focusField();
            }
        });
        Button sign = new Button(action);
        sign.setId("signin-do");
        sign.getStyleClass().add(Styles.ACCENT);
        sign.disableProperty().bind(model.busyProperty().or(model.textProperty().isEmpty()));
        sign.setOnAction(pressed -> model.submit());
        ProgressIndicator ring = new ProgressIndicator();
        ring.setMaxSize(20, 20);
        ring.visibleProperty().bind(model.busyProperty());
        HBox row = new HBox(sign, ring);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        VBox box = new VBox(name, field, new CheckLine(model.outcomeProperty()), row);
        box.getStyleClass().add("person-secret");
        box.setMaxWidth(FIELD);
        box.visibleProperty().bind(model.chosenProperty().map(Optional::isPresent));
        return box;
    }

    private void fill() {
        tiles.getChildren().setAll(model.people().stream().map(this::tile).toList());
        chosen(model.chosenProperty().get());
    }

    private Button tile(StaffMember member) {
        Label called = new Label(member.name());
        called.getStyleClass().add("strong");
        Label role = new Label(RoleWords.name(member.role()));
        role.getStyleClass().addAll("small", "muted");
        VBox face = new VBox(new Avatar(member.name()), called, role);
        face.setAlignment(Pos.CENTER);
        face.getStyleClass().add("field");
        Button tile = new Button(null, face);
        tile.setAccessibleText(member.name() + ", " + RoleWords.name(member.role()));
        tile.getStyleClass().add("person-tile");
        tile.setUserData(member);
        tile.disableProperty().bind(model.busyProperty());
        tile.setOnAction(pressed -> {
            model.choose(Optional.of(member));
            focusField();
        });
        return tile;
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void chosen(Optional<StaffMember> member) {
        name.setText(model.fieldName());
        tiles.getChildren()
                .forEach(tile -> tile.pseudoClassStateChanged(
                        CHOSEN, member.isPresent() && member.get().equals(tile.getUserData())));
        focusField();
    }

    /** Left and right move in what is typed as long as there is something. */
    private void key(KeyEvent key) {
        boolean typing = !model.textProperty().get().isEmpty();
        int by = key.getCode() == KeyCode.RIGHT ? 1 : key.getCode() == KeyCode.LEFT ? -1 : 0;
        if (by != 0 && !typing) {
            model.move(by);
            key.consume();
        }
    }

    /** Puts the keyboard there. */
    public void focusField() {
        if (field.getScene() != null && !field.isDisabled()) {
            field.requestFocus();
        }
    }
}
