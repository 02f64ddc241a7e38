package smartshop.app.ui.incident;

import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.access.Permission;
import smartshop.app.ui.EmptyState;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Page;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.storage.incident.Incident;

/** The page of incidents: a list; Enter or a click opens one. */
public final class IncidentsView implements Page {
    private final IncidentsViewModel model;
    private final VBox root = new VBox();
    private final ListView<Incident> list = new ListView<>();
    private final Button add = new Button(Words.say("incident.new"), Icons.of(Material2OutlinedAL.ADD, "on-accent"));
    private final Node empty;

    public IncidentsView(IncidentsViewModel model, IncidentSheets sheets) {
        this.model = model;
        empty = new EmptyState(
                Material2OutlinedAL.ASSIGNMENT_LATE,
                Words.say("incident.empty.title"),
                Words.say("incident.empty.text"));
        add.setId("incident-new");
        add.getStyleClass().add(Styles.ACCENT);
        add.setOnAction(pressed -> sheets.fresh());
        list.setId("incidents");
        list.getStyleClass().add("people");
        list.setItems(model.incidents());
        list.setCellFactory(view -> new IncidentCell(model.zone()));
        list.setOnMouseClicked(clicked -> chosen(sheets));
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                chosen(sheets);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
        model.incidents().addListener((InvalidationListener) change -> fill());
        fill();
    }

    private void chosen(IncidentSheets sheets) {
        Incident incident = list.getSelectionModel().getSelectedItem();
        if (incident != null) {
            sheets.look(incident.id());
        }
    }

    @Override
    public String title() {
        return Words.say("page.incidents");
    }

    @Override
    public Node actions() {
        return add;
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public ObservableIntegerValue waiting() {
        return model.untendedProperty();
    }

    @Override
    public void shown(boolean shown) {
        if (shown) {
            add.setVisible(model.may(Permission.NOTE_INCIDENT));
            model.opened();
        }
    }

    private void fill() {
        root.getChildren()
                .setAll(
                        Texts.wrapped(model.problemProperty(), "privacy-problem"),
                        model.incidents().isEmpty() ? empty : list);
    }
}
