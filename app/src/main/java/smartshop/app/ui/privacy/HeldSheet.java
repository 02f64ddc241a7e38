package smartshop.app.ui.privacy;

import atlantafx.base.theme.Styles;
import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.privacy.HeldItem;
import smartshop.app.ui.FaceCrop;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.SheetForm;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.storage.request.Exemption;
import smartshop.storage.request.Request;
import smartshop.storage.request.Withheld;

/** Everything that is held about the requester, thing by thing: each is given, or withheld by itself with a reason. */
final class HeldSheet {
    private static final double HEIGHT = 420;

    private final PrivacyViewModel model;
    private final Sheets sheets;

    HeldSheet(PrivacyViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
    }

    void show(Request request) {
        model.held(request.id(), items -> show(request, items));
    }

    private void show(Request request, List<HeldItem> items) {
        VBox rows = new VBox();
        rows.getStyleClass().add("enrol-photos");
        items.forEach(item -> rows.getChildren().add(row(request, item)));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(HEIGHT);
        VBox content = new VBox(Texts.wrapped(Words.say("privacy.held.text"), "muted"), scroll);
        content.getStyleClass().add("enrol");
        Button close = sheets.cancel();
        close.setText(Words.say("privacy.letter.close"));
        sheets.show(new Sheet(Sheet.WIDE, Words.say("privacy.held.title"), content, List.<Node>of(close)));
    }

    private Node row(Request request, HeldItem item) {
        Label label = new Label(item.label());
        label.getStyleClass().add("strong");
        VBox words = new VBox(label, Texts.wrapped(item.text(), "muted"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("person-row");
        item.jpeg().ifPresent(jpeg -> {
            FaceCrop picture = new FaceCrop(48, 60);
            picture.show(new Image(new ByteArrayInputStream(jpeg)));
            row.getChildren().add(picture);
        });
        row.getChildren().add(words);
        if (item.group() == HeldItem.Group.REQUEST) {
            return row; // their own words
        }
        request.withheld(item.key())
                .ifPresentOrElse(
                        withheld -> row.getChildren().addAll(why(words, withheld), give(request, item)),
                        () -> row.getChildren().add(withhold(request, item)));
        return row;
    }

    private static Node why(VBox words, Withheld withheld) {
        words.getChildren().add(Texts.wrapped(withheld.reasoning(), "small", "muted"));
        Label chip =
                new Label(RequestWords.exemption(withheld.exemption()), Icons.of(Material2OutlinedAL.BLOCK, "warning"));
        chip.getStyleClass().addAll("chip", "warning");
        chip.setMinWidth(Label.USE_PREF_SIZE);
        return chip;
    }

    private Node give(Request request, HeldItem item) {
        Button give = new Button(Words.say("privacy.held.give"));
        give.getStyleClass().add(Styles.FLAT);
        give.setMinWidth(Button.USE_PREF_SIZE);
        give.setOnAction(pressed -> model.act(desk -> desk.give(request.id(), item.key()), () -> again(request)));
        return give;
    }

    private Node withhold(Request request, HeldItem item) {
        Button withhold = new Button(Words.say("privacy.held.withhold"));
        withhold.getStyleClass().add(Styles.FLAT);
        withhold.setMinWidth(Button.USE_PREF_SIZE);
        withhold.setOnAction(pressed -> ask(request, item));
        return withhold;
    }

    private void ask(Request request, HeldItem item) {
        SheetForm form = new SheetForm(
                        sheets,
                        Words.say("privacy.withhold.title", item.label()),
                        model.busyProperty(),
                        model.problemProperty())
                .says(Words.say("privacy.withhold.text"));
        ComboBox<Exemption> exemption = form.choice(
                "privacy-exemption",
                Words.say("privacy.withhold.exemption"),
                List.of(Exemption.values()),
                RequestWords::exemption);
        TextArea why =
                form.words("privacy-why", Words.say("privacy.withhold.why"), Words.say("privacy.withhold.hint"), 3);
        form.needs(why.textProperty())
                .show(
                        Words.say("privacy.held.withhold"),
                        () -> model.act(
                                desk -> desk.withhold(request.id(), item.key(), exemption.getValue(), why.getText()),
                                () -> again(request)));
    }

    private void again(Request request) {
        model.reread(request.id(), this::show);
    }
}
