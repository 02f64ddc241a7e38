package smartshop.app.ui.lawful;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;
import smartshop.app.lawful.Jurisdiction;
import smartshop.app.lawful.Paper;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** The three papers: what each is, and that it is done. */
final class PapersStep extends VBox {
    /** British, and not to be taken for another order of day and month. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Words.customs());

    PapersStep(WizardForm form) {
        getStyleClass().add("enrol");
        getChildren().add(Texts.wrapped(Words.say("wizard.papers.text")));
        Jurisdiction country = form.country.get();
        if (country != null) {
            for (Paper paper : Paper.values()) {
                getChildren().add(row(paper, country.words(paper), form.paper(paper)));
            }
        }
    }

    private static Node row(Paper paper, Jurisdiction.PaperWords words, WizardForm.PaperLine line) {
        Label name = new Label(words.name());
        name.getStyleClass().add("person-name");
        VBox row = new VBox(name, Texts.wrapped(words.what(), "small", "muted"), answer(paper, line));
        row.getStyleClass().add("person-row");
        return row;
    }

    private static HBox answer(Paper paper, WizardForm.PaperLine line) {
        CheckBox done = new CheckBox(Words.say("wizard.papers.done"));
        done.setId("wizard-done-" + paper.ordinal());
        done.selectedProperty().bindBidirectional(line.done());
        DatePicker on = new DatePicker();
        on.setId("wizard-on-" + paper.ordinal());
        on.setConverter(new LocalDateStringConverter(DAY, DAY));
        on.valueProperty().bindBidirectional(line.on());
        TextField by = new TextField();
        by.setId("wizard-by-" + paper.ordinal());
        by.setPromptText(Words.say("wizard.papers.who"));
        by.textProperty().bindBidirectional(line.by());
        HBox.setHgrow(by, Priority.ALWAYS);
        on.disableProperty().bind(line.done().not());
        by.disableProperty().bind(line.done().not());
        HBox answer = new HBox(done, on, by);
        answer.setAlignment(Pos.CENTER_LEFT);
        answer.getStyleClass().add("row");
        return answer;
    }
}
