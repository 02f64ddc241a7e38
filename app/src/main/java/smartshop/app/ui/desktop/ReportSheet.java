package smartshop.app.ui.desktop;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import smartshop.app.desktop.CrashReport;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.PlaceToSave;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** A crash report, every word of it, and what can be done with it. Nothing here sends it. */
final class ReportSheet {
    private static final int LINES = 18;

    private ReportSheet() {}

    static Sheet of(CrashReport report, String text, ReportsViewModel model, Sheets sheets) {
        TextArea words = new TextArea(text);
        words.setId("crash-text");
        words.setEditable(false);
        words.setWrapText(true);
        words.setPrefRowCount(LINES);
        words.getStyleClass().add("report-text");
        words.setAccessibleText(Words.say("crash.title"));
        VBox content = new VBox(
                Texts.wrapped(Words.say("crash.text"), "muted"), words, new CheckLine(model.outcomeProperty()));
        content.getStyleClass().add("enrol");
        VBox.setVgrow(words, Priority.ALWAYS);
        Button delete = button("crash-delete", Words.say("crash.delete"), () -> {
            sheets.close();
            model.delete(report);
        });
        Button copy = button("crash-copy", Words.say("crash.copy"), () -> copy(text));
        Button save = button(
                "crash-save",
                Words.say("crash.save"),
                () -> PlaceToSave.ask(content, Words.say("crash.save"), "smartshop-" + report.name())
                        .ifPresent(to -> model.save(text, to)));
        Button close = sheets.cancel();
        close.setText(Words.say("papers.close"));
        return new Sheet(Sheet.WIDE, Words.say("crash.title"), content, List.of(delete, copy, save, close));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static Button button(String id, String words, Runnable run) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(pressed -> run.run());
        return button;
    }
}
