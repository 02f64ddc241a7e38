package smartshop.app.ui.insight;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.insight.CsvTable;
import smartshop.app.insight.Insights;
import smartshop.app.insight.Insights.Named;
import smartshop.app.insight.Period;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.EmptyState;
import smartshop.app.ui.Ends;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Page;
import smartshop.app.ui.Said;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;

/** The page of the shop's numbers: four figures, the week's hours, what follows day by day, and three lists. */
public final class InsightView implements Page {
    /** The week is the biggest thing on the page, and what lies below shows that there is more. */
    private static final double REST_SHOWS = 36;

    private final InsightViewModel model;
    private final Place place;
    private final VBox root = new VBox();
    private final VBox numbers = new VBox();
    private final ScrollPane scroll = new ScrollPane(numbers);
    private final HBox actions = new HBox();
    private final PeriodBar days;
    private final HBox bar = new HBox();
    private final CheckLine outcome;
    private final Node empty = new EmptyState(
            Material2OutlinedAL.INSIGHTS, Words.say("insight.empty.title"), Words.say("insight.empty.text"));
    private HeatWords.Of shown = HeatWords.Of.VISITORS;

    /** Asks where a file is to go; empty if somebody thought better of it. */
    @FunctionalInterface
    public interface Place {
        Optional<Path> ask(Node asking, String title, String name);
    }

    public InsightView(InsightViewModel model, Place place) {
        this.model = model;
        this.place = place;
        days = new PeriodBar(model);
        bar.getStyleClass().add("row");
        bar.setAlignment(Pos.CENTER_LEFT);
        outcome = new CheckLine(model.outcomeProperty());
        root.getStyleClass().add("insights");
        numbers.getStyleClass().addAll("insights", "beside-bar");
        scroll.getStyleClass().add("bare-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
        Button pdf = new Button(Words.say("insight.pdf"), Icons.of(Material2OutlinedMZ.PICTURE_AS_PDF));
        pdf.setId("insight-pdf");
        pdf.setMinWidth(Region.USE_PREF_SIZE);
        pdf.setOnAction(pressed -> save(Words.say("insight.pdf"), ".pdf", model::pdf));
        actions.getStyleClass().add("row");
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.getChildren().addAll(cameras(), pdf);
        model.insightsProperty().subscribe(this::fill);
    }

    private ComboBox<@Nullable Named> cameras() {
        ComboBox<@Nullable Named> box = new ComboBox<>();
        box.setId("insight-camera");
        box.setConverter(new Said<>(Named::name));
        box.setPromptText(Words.say("insight.shop"));
        box.setButtonCell(new CameraChoice());
        box.setCellFactory(list -> new CameraChoice());
        model.cameras().addListener((InvalidationListener) change -> {
            List<@Nullable Named> all = new ArrayList<>();
            all.add(null);
            all.addAll(model.cameras());
            box.getItems().setAll(all);
        });
        box.valueProperty().bindBidirectional(model.cameraProperty());
        return box;
    }

    private void fill(@Nullable Insights looked) {
        actions.setVisible(looked != null && !looked.empty());
        if (looked == null) {
            numbers.getChildren().clear();
            root.getChildren().setAll(outcome);
        } else if (looked.empty()) {
            root.getChildren().setAll(outcome, empty);
        } else {
            draw(looked);
        }
    }

    private void draw(Insights looked) {
        InsightPanels panels = new InsightPanels(looked, model, this::csv);
        Region heat = panels.heat(shown, of -> {
            shown = of;
            draw(looked);
        });
        Region figures = panels.figures();
        numbers.getChildren().setAll(figures, heat);
        numbers.getChildren().addAll(panels.trends());
        numbers.getChildren().add(panels.lists());
        heat.minHeightProperty()
                .bind(Bindings.min(
                        heat.maxHeightProperty(),
                        scroll.heightProperty()
                                .subtract(figures.heightProperty())
                                .subtract(REST_SHOWS)));
        if (!root.getChildren().contains(scroll)) {
            root.getChildren().setAll(bar, outcome, scroll);
        }
        said(looked);
    }

    private void said(Insights looked) {
        Node words = Texts.wrapped(caption(looked), "muted");
        Ends said = new Ends(days, words, Double.MAX_VALUE, VPos.CENTER);
        HBox.setHgrow(said, Priority.ALWAYS);
        bar.getChildren().setAll(said);
    }

    /** Which days these are, with what they are compared, and since when there is anything. */
    private String caption(Insights looked) {
        Period period = looked.question().period();
        ZoneId zone = model.zone();
        List<String> words = new ArrayList<>();
        words.add(Numbers.days(period));
        if (looked.before().isPresent()) {
            String before = Numbers.days(period.before());
            words.add(
                    looked.beforeEnds().equals(period.before().to(zone))
                            ? Words.say("insight.compared", before)
                            : Words.say("insight.comparedUntil", before, Times.minute(looked.beforeEnds(), zone)));
        } else {
            Instant since = looked.since().orElseThrow();
            words.add(Words.say("insight.since", Times.date(LocalDate.ofInstant(since, zone))));
        }
        return String.join(" · ", words);
    }

    private void csv(CsvTable table) {
        save(Words.say("insight.csv.title"), "-" + table.word() + ".csv", file -> model.csv(table, file));
    }

    private void save(String title, String ending, Consumer<Path> then) {
        place.ask(root, title, model.fileName(ending)).ifPresent(then);
    }

    @Override
    public String title() {
        return Words.say("page.insights");
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public Node actions() {
        return actions;
    }

    @Override
    public void shown(boolean shown) {
        if (shown) {
            model.opened();
        } else {
            model.closed();
        }
    }
}
