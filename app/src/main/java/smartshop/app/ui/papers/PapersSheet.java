package smartshop.app.ui.papers;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.lawful.paper.PaperState;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.PlaceToSave;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** All papers, each with its state and a button that makes it. */
final class PapersSheet {
    private final PapersViewModel model;
    private final VBox rows = new VBox();

    private PapersSheet(PapersViewModel model) {
        this.model = model;
        rows.getStyleClass().add("papers");
        model.papers().addListener((InvalidationListener) change -> fill());
        fill();
    }

    static Sheet of(PapersViewModel model, Sheets sheets) {
        model.opened();
        Button close = sheets.cancel();
        close.setText(Words.say("papers.close"));
        return new Sheet(Sheet.WIDE, Words.say("papers.title"), content(model), List.<Node>of(close));
    }

    /** All of it, for a sheet or a page. */
    static VBox content(PapersViewModel model) {
        VBox content = new VBox(
                Texts.wrapped(Words.say("papers.text"), "muted"),
                new PapersSheet(model).rows,
                address(model),
                new CheckLine(model.outcomeProperty()));
        content.getStyleClass().add("enrol");
        return content;
    }

    private void fill() {
        rows.getChildren().setAll(model.papers().stream().map(this::row).toList());
    }

    private Node row(PaperState paper) {
        Label title = new Label(paper.title());
        title.getStyleClass().add("person-name");
        title.setMinWidth(0);
        Label state = Texts.wrapped(model.words(paper), "small", paper.outOfDate() ? "warning" : "muted");
        VBox words = new VBox(title, state);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(icon(paper), words, make(paper));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        return row;
    }

    private static FontIcon icon(PaperState paper) {
        if (paper.made().isEmpty()) {
            return Icons.of(Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED, "muted");
        }
        return paper.outOfDate()
                ? Icons.of(Material2OutlinedMZ.REPORT_PROBLEM, "warning")
                : Icons.of(Material2OutlinedAL.CHECK_CIRCLE, "success");
    }

    private Button make(PaperState paper) {
        Button make = new Button(Words.say("papers.make"));
        make.setId("papers-make-" + paper.paper().word());
        make.setMinWidth(Button.USE_PREF_SIZE);
        make.disableProperty().bind(model.makingProperty());
        make.setOnAction(
                pressed -> PlaceToSave.ask(make, paper.title(), paper.paper().word() + ".pdf")
                        .ifPresent(file -> model.make(paper.paper(), file)));
        return make;
    }

    private static Node address(PapersViewModel model) {
        TextField address = new TextField();
        address.setId("papers-address");
        address.setPromptText(Words.say("papers.address.hint"));
        address.textProperty().bindBidirectional(model.addressProperty());
        HBox.setHgrow(address, Priority.ALWAYS);
        Button save = new Button(Words.say("papers.address.save"));
        save.setId("papers-address-save");
        save.getStyleClass().add(Styles.BUTTON_OUTLINED);
        save.setMinWidth(Button.USE_PREF_SIZE);
        save.setOnAction(pressed -> model.saveAddress());
        HBox line = new HBox(address, save);
        line.getStyleClass().add("row");
        return Texts.field(Words.say("papers.address"), line);
    }
}
