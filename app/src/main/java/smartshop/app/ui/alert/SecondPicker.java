package smartshop.app.ui.alert;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Words;
import smartshop.app.ui.signin.PersonPrompt;
import smartshop.app.ui.signin.RoleWords;
import smartshop.storage.staff.StaffMember;

/** The second person's name and PIN, in two rows: the faces above stay as large as they are. */
final class SecondPicker extends VBox {
    private final PersonPrompt model;
    private final FlowPane names = new FlowPane();
    private final PasswordField field = new PasswordField();

    SecondPicker(PersonPrompt model) {
        this.model = model;
        getStyleClass().add("second-picker");
        names.getStyleClass().add("second-names");
        ToggleGroup one = new ToggleGroup();
        model.people().forEach(member -> names.getChildren().add(name(member, one)));
        getChildren().addAll(names, secret(), new CheckLine(model.outcomeProperty()));
        model.chosenProperty().subscribe(chosen -> field.setAccessibleText(model.fieldName()));
    }

    private ToggleButton name(StaffMember member, ToggleGroup one) {
        ToggleButton name =
                new ToggleButton(Words.say("alert.second.name", member.name(), RoleWords.name(member.role())));
        name.getStyleClass().add("second-name");
        name.setAccessibleText(name.getText());
        name.setToggleGroup(one);
        name.disableProperty().bind(model.busyProperty());
        name.setSelected(model.chosenProperty().get().equals(Optional.of(member)));
        name.setOnAction(pressed -> {
            name.setSelected(true); // a second press takes nobody away
            model.choose(Optional.of(member));
            field.requestFocus();
        });
        return name;
    }

    private HBox secret() {
        field.setId("second-secret");
        field.textProperty().bindBidirectional(model.textProperty());
        field.disableProperty().bind(model.busyProperty());
        field.setOnAction(entered -> model.submit());
        model.chosenProperty().subscribe(chosen -> field.setPromptText(model.fieldName()));
        HBox.setHgrow(field, Priority.ALWAYS);
        Button go = new Button(Words.say("alert.second.do"));
        go.setId("second-do");
        go.setMinWidth(USE_PREF_SIZE);
        go.disableProperty().bind(model.busyProperty().or(model.textProperty().isEmpty()));
        go.setOnAction(pressed -> model.submit());
        HBox row = new HBox(field, go);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.disableProperty().bind(model.chosenProperty().map(Optional::isEmpty));
        return row;
    }

    /** Puts the keyboard where one begins: at the PIN if somebody is chosen, else at the first name. */
    void focusFirst() {
        if (model.chosenProperty().get().isPresent()) {
            field.requestFocus();
        } else {
            names.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
        }
    }
}
