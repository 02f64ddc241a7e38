package smartshop.app.ui.privacy;

import atlantafx.base.theme.Styles;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.access.Permission;
import smartshop.app.privacy.Finding;
import smartshop.app.ui.Check;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.FaceCrop;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.storage.request.RequestId;

/** "Find me": a photo of the requester, a second person, and what is held that looks alike. */
final class FindSheet {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final PrivacyViewModel model;
    private final Sheets sheets;
    private final Agreement agreement;
    private final DeskSheets desk;

    FindSheet(PrivacyViewModel model, Sheets sheets, Agreement agreement, DeskSheets desk) {
        this.model = model;
        this.sheets = sheets;
        this.agreement = agreement;
        this.desk = desk;
    }

    void show(RequestId request) {
        Label searching = Texts.wrapped(
                model.busyProperty().map(busy -> busy ? Words.say("privacy.find.searching") : ""), "muted");
        VBox content = new VBox(
                Texts.wrapped(Words.say("privacy.find.text"), "muted"), dropPlace(request), searching, problem());
        content.getStyleClass().add("enrol");
        content.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (PASTE.match(key) && Clipboard.getSystemClipboard().hasFiles()) {
                chosen(request, Clipboard.getSystemClipboard().getFiles());
                key.consume();
            }
        });
        sheets.show(new Sheet(Words.say("privacy.find.title"), content, List.<Node>of(sheets.cancel())));
    }

    private Node dropPlace(RequestId request) {
        Label words = Texts.wrapped(Words.say("privacy.find.drop"), "muted");
        words.setTextAlignment(TextAlignment.CENTER);
        Button choose = new Button(Words.say("privacy.find.choose"), Icons.of(Material2OutlinedAL.ADD_PHOTO_ALTERNATE));
        choose.setId("privacy-photo");
        VBox place = new VBox(choose, words);
        place.setAlignment(Pos.CENTER);
        place.getStyleClass().add("drop-place");
        choose.setOnAction(pressed -> choose(request, place));
        place.setOnDragOver((DragEvent drag) -> {
            if (drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY);
            }
            drag.consume();
        });
        place.setOnDragDropped(drag -> {
            chosen(request, drag.getDragboard().getFiles());
            drag.setDropCompleted(true);
            drag.consume();
        });
        return place;
    }

    private void choose(RequestId request, Node place) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.say("privacy.find.choose"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        Words.say("enrol.files"), "*.jpg", "*.jpeg", "*.png", "*.JPG", "*.JPEG", "*.PNG"));
        File file = chooser.showOpenDialog(place.getScene().getWindow());
        if (file != null) {
            chosen(request, List.of(file));
        }
    }

    private void chosen(RequestId request, List<File> files) {
        Path photo = files.getFirst().toPath();
        agreement.ask(Permission.FIND_FOR_REQUEST, Words.say("privacy.find.agree"), agreed -> {
            show(request);
            model.find(request, photo, agreed, found -> show(request, found));
        });
    }

    private void show(RequestId request, PrivacyViewModel.FoundFaces found) {
        VBox rows = new VBox();
        rows.getStyleClass().add("enrol-photos");
        String words = found.faces().isEmpty()
                ? Words.say("privacy.find.none", found.entries(), found.rejected())
                : Words.say("privacy.find.some", found.entries(), found.rejected());
        VBox content = new VBox(Texts.wrapped(words), rows, problem());
        content.getStyleClass().add("enrol");
        Button done = new Button(
                found.faces().isEmpty() ? Words.say("privacy.find.done") : Words.say("privacy.find.noneOfThese"));
        done.setId("privacy-find-done");
        if (found.faces().isEmpty()) {
            done.getStyleClass().add(Styles.ACCENT);
        }
        done.setOnAction(pressed -> sheets.close());
        found.faces().forEach(face -> rows.getChildren().add(row(request, face, done)));
        sheets.show(new Sheet(Words.say("privacy.find.result"), content, List.<Node>of(done)));
    }

    private Node row(RequestId request, FoundFace face, Button done) {
        boolean visitor = face.finding().kind() == Finding.Kind.REJECTED_VISITOR;
        FaceCrop portrait = new FaceCrop(64, 80);
        if (visitor) {
            portrait.getChildren().add(Icons.of(Material2OutlinedMZ.PERSON_OUTLINE, "huge", "muted"));
        } else {
            face.portrait().ifPresent(jpeg -> portrait.show(new Image(new ByteArrayInputStream(jpeg))));
        }
        Label name = new Label(
                visitor ? Words.say("privacy.find.visitor") : face.entry().name());
        name.getStyleClass().add("strong");
        Label alike = new Label(RequestWords.likeness(face.finding().likeness()));
        boolean very = face.finding().likeness() == Finding.Likeness.VERY_ALIKE;
        alike.getStyleClass().addAll("chip", very ? "accent" : "muted");
        alike.setGraphic(Icons.of(very ? Material2OutlinedAL.FACE : Material2OutlinedAL.HELP_OUTLINE, "muted"));
        Label what = Texts.wrapped(
                visitor
                        ? Words.say(
                                "privacy.find.visitor.text",
                                face.finding()
                                        .until()
                                        .map(until -> RequestWords.day(
                                                java.time.LocalDate.ofInstant(until, java.time.ZoneId.systemDefault())))
                                        .orElse(""))
                        : Words.say("privacy.find.compare"),
                "small",
                "muted");
        VBox words = new VBox(name, alike, what);
        words.getStyleClass().add("person-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(portrait, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("person-row");
        Button same = new Button(Words.say("privacy.find.same"));
        same.getStyleClass().add(Styles.ACCENT);
        same.setMinWidth(Button.USE_PREF_SIZE);
        same.setOnAction(pressed -> face.finding()
                .print()
                .ifPresentOrElse(
                        print -> visitor(request, print, same, done),
                        () -> desk.name(request, face.entry().id())));
        row.getChildren().add(same);
        return row;
    }

    /** The sheet stays: the same visitor may have been taken for several people, and be listed too. */
    private void visitor(RequestId request, UUID print, Button same, Button done) {
        model.act(all -> all.nameVisitor(request, print), () -> {
            same.setText(Words.say("privacy.find.noted"));
            same.setDisable(true);
            done.setText(Words.say("privacy.find.done"));
        });
    }

    private Node problem() {
        return new CheckLine(model.problemProperty().map(words -> words.isEmpty() ? Check.NONE : Check.bad(words)));
    }
}
