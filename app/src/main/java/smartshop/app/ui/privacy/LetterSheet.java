package smartshop.app.ui.privacy;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import smartshop.app.privacy.Letter;
import smartshop.app.ui.Check;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.FolderField;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.storage.request.Request;

/** A letter to read, change and save as PDF. What is still blank is counted. */
final class LetterSheet {
    private final PrivacyViewModel model;
    private final Sheets sheets;

    LetterSheet(PrivacyViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
    }

    void show(Letter letter, Request request) {
        TextArea body = new TextArea(letter.body());
        body.setId("letter-body");
        body.setWrapText(true);
        body.setPrefHeight(340);
        FolderField folder = new FolderField();
        Label saved = Texts.wrapped("", "muted");
        saved.setId("letter-saved");
        VBox content = new VBox(
                body,
                new CheckLine(
                        Bindings.createObjectBinding(() -> blanks(letter.with(body.getText())), body.textProperty())),
                Texts.field(Words.say("privacy.folder"), folder),
                saved,
                new CheckLine(model.problemProperty().map(words -> words.isEmpty() ? Check.NONE : Check.bad(words))));
        content.getStyleClass().add("enrol");
        Button save = new Button(Words.say("privacy.letter.save"));
        save.setId("sheet-do");
        save.getStyleClass().add(Styles.ACCENT);
        save.setOnAction(pressed -> model.save(
                letter.with(body.getText()),
                request,
                folder.folder(),
                file -> saved.setText(Words.say("privacy.letter.saved", file.toString()))));
        Button close = sheets.cancel();
        close.setText(Words.say("privacy.letter.close"));
        sheets.show(new Sheet(Sheet.WIDE, letter.subject(), content, List.<Node>of(close, save)));
    }

    private static Check blanks(Letter letter) {
        List<String> blanks = letter.blanks();
        if (blanks.isEmpty()) {
            return Check.good(Words.say("privacy.letter.complete"));
        }
        return Check.care(
                blanks.size() == 1
                        ? Words.say("privacy.letter.blank1", blanks.getFirst())
                        : Words.say("privacy.letter.blanks", blanks.size(), String.join(", ", blanks)));
    }
}
