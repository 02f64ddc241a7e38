package smartshop.app.ui.papers;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import smartshop.app.lawful.Paper;
import smartshop.app.lawful.paper.PaperDesk;
import smartshop.app.lawful.paper.ShopPaper;
import smartshop.app.ui.Page;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Words;

/** Everything of papers in the window. */
public final class PaperRooms {
    private final PapersViewModel model;
    private final Sheets sheets;
    private final PapersView page;

    public PaperRooms(PaperDesk desk, Sheets sheets, Executor background, Executor window, ZoneId zone) {
        this.model = new PapersViewModel(desk, background, window, zone);
        this.sheets = sheets;
        this.page = new PapersView(model);
    }

    public Page page() {
        return page;
    }

    /** All papers. */
    public void open() {
        sheets.show(PapersSheet.of(model, sheets));
    }

    /** What stands beside a paper that matching waits for: whether the one that was made agrees with the settings, and the way to all. */
    public Node beside(Paper paper) {
        Label stale = new Label();
        stale.getStyleClass().addAll("small", "warning");
        stale.managedProperty().bind(stale.visibleProperty());
        InvalidationListener show = change -> show(stale, made(paper));
        model.papers().addListener(new WeakInvalidationListener(show));
        stale.setUserData(show); // lives as long as the label does
        show(stale, made(paper));
        model.refresh();
        Button make = new Button(Words.say("papers.open"));
        make.setId("papers-open-" + paper.ordinal());
        make.getStyleClass().add(Styles.BUTTON_OUTLINED);
        make.setMinWidth(Button.USE_PREF_SIZE);
        make.setOnAction(pressed -> open());
        HBox both = new HBox(stale, make);
        both.setAlignment(Pos.CENTER_RIGHT);
        both.getStyleClass().add("row");
        return both;
    }

    private void show(Label stale, ShopPaper wanted) {
        String words = model.papers().stream()
                .filter(state -> state.paper() == wanted && state.outOfDate())
                .map(model::words)
                .findFirst()
                .orElse("");
        stale.setText(words);
        stale.setVisible(!words.isEmpty());
    }

    private static ShopPaper made(Paper paper) {
        return switch (paper) {
            case ASSESSMENT -> ShopPaper.ASSESSMENT;
            case POLICY -> ShopPaper.POLICY;
            case SIGN -> ShopPaper.SIGN;
        };
    }
}
