package smartshop.app.ui.privacy;

import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.privacy.OwedRequest;
import smartshop.app.ui.EmptyState;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Page;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** The page of requests: a list, what presses most first, and beside it the one that is looked at. */
public final class PrivacyView implements Page {
    private static final double LIST_WIDTH = 320;

    private final PrivacyViewModel model;
    private final DeskSheets sheets;
    private final VBox root = new VBox();
    private final ListView<OwedRequest> list = new ListView<>();
    private final ScrollPane detail = new ScrollPane();
    private final HBox both = new HBox(list, detail);
    private final Button add = new Button(Words.say("privacy.new"), Icons.of(Material2OutlinedAL.ADD, "on-accent"));
    private final Node empty;
    private boolean filling;

    public PrivacyView(PrivacyViewModel model, DeskSheets sheets) {
        this.model = model;
        this.sheets = sheets;
        empty = new EmptyState(
                Material2OutlinedMZ.PRIVACY_TIP,
                Words.say("privacy.empty.title"),
                Words.say("privacy.empty.text"),
                Words.say("privacy.new"),
                sheets::newRequest);
        add.setId("privacy-new");
        add.getStyleClass().add(Styles.ACCENT);
        add.setOnAction(pressed -> sheets.newRequest());
        list.setId("requests");
        list.getStyleClass().add("people");
        list.setCellFactory(view -> new RequestCell());
        list.setMinWidth(LIST_WIDTH);
        list.setPrefWidth(LIST_WIDTH);
        list.setMaxWidth(LIST_WIDTH);
        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        detail.setFitToWidth(true);
        detail.getStyleClass().add("request-scroll");
        HBox.setHgrow(detail, Priority.ALWAYS);
        both.getStyleClass().add("columns");
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
        model.requests().addListener((InvalidationListener) change -> fill());
        model.chosenProperty().subscribe(this::show);
        fill();
    }

    @Override
    public String title() {
        return Words.say("page.privacy");
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
        return model.pressingProperty();
    }

    @Override
    public void shown(boolean shown) {
        if (shown) {
            model.opened();
        }
    }

    private void selected(OwedRequest owed) {
        if (owed != null && !filling) {
            model.choose(owed.request().id());
        }
    }

    private void fill() {
        filling = true;
        list.getItems().setAll(model.requests());
        filling = false;
        boolean none = model.requests().isEmpty();
        add.setVisible(!none);
        root.getChildren().setAll(problem(), none ? empty : both);
    }

    private Node problem() {
        return Texts.wrapped(model.problemProperty(), "privacy-problem");
    }

    private void show(Chosen chosen) {
        if (chosen == null) {
            return;
        }
        filling = true;
        model.requests().stream()
                .filter(owed ->
                        owed.request().id().equals(chosen.owed().request().id()))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
        filling = false;
        detail.setContent(new RequestDetail(chosen, sheets));
        detail.setVvalue(0);
    }
}
