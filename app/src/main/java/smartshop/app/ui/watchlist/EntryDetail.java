package smartshop.app.ui.watchlist;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.FaceCrop;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.storage.watchlist.PhotoId;

/** One entry: the photos, where it stands, what can be done, who answers for it and why, and every alert that it caused. */
final class EntryDetail extends ScrollPane {
    private static final double FIRST_WIDTH = 144;
    private static final double OTHER_WIDTH = 64;
    /** As everywhere: four wide, five high. */
    private static final double SHAPE = 1.25;

    private final WatchlistViewModel model;
    private final EntryActions actions;
    private final Portraits<Image> portraits;
    private final FlowPane photos = new FlowPane();
    private final Label name = Texts.wrapped("", "entry-name");
    private final StandingChip chip = new StandingChip();
    private final Label reason = Texts.wrapped("");
    private final Label rest = Texts.wrapped("", "muted");
    private final FlowPane buttons = new FlowPane();
    private final VBox facts = new VBox();
    private List<PhotoId> shown = List.of();
    private @Nullable ListedPerson listed;

    EntryDetail(
            WatchlistViewModel model,
            EntryActions actions,
            CausedAlerts caused,
            Portraits<Image> portraits,
            Runnable back) {
        this.model = model;
        this.actions = actions;
        this.portraits = portraits;
        setId("entry");
        getStyleClass().add("entry-scroll");
        setFitToWidth(true);
        chip.setId("entry-state");
        photos.getStyleClass().add("entry-photos");
        buttons.getStyleClass().add("entry-buttons");
        facts.getStyleClass().add("entry-facts");
        VBox words = new VBox(name, chip, reason, rest);
        words.getStyleClass().add("entry-words");
        HBox head = new HBox(photos, words);
        head.getStyleClass().add("columns");
        photos.setMinWidth(FIRST_WIDTH);
        photos.setPrefWrapLength(FIRST_WIDTH);
        photos.setMaxWidth(FIRST_WIDTH);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        VBox all = new VBox(back(back), head, buttons, facts, new CausedList(caused));
        all.getStyleClass().add("entry");
        setContent(all);
    }

    private static Node back(Runnable back) {
        Button button = new Button(Words.say("entry.back"), Icons.of(Material2OutlinedAL.ARROW_BACK));
        button.setId("entry-back");
        button.getStyleClass().add(Styles.FLAT);
        button.setOnAction(pressed -> back.run());
        return button;
    }

    void show(ListedPerson now) {
        listed = now;
        name.setText(now.person().name());
        String why = now.person().reason();
        reason.setText(why.isBlank() ? Words.say("watchlist.noReason") : why);
        Standing standing = model.standing(now);
        chip.show(standing, model.state(now));
        rest.setText(model.rest(now));
        rest.setManaged(!rest.getText().isEmpty());
        buttons.getChildren().setAll(buttons(standing));
        buttons.setManaged(!buttons.getChildren().isEmpty());
        facts(now);
        if (!now.person().photos().equals(shown)) {
            shown = now.person().photos();
            photos.getChildren().setAll(shown.stream().map(this::photo).toList());
        }
    }

    /** Nobody is shown any more, and no photo stays. */
    void clear() {
        listed = null;
        shown = List.of();
        photos.getChildren().clear();
    }

    private Node photo(PhotoId photo) {
        double width = photo.equals(shown.getFirst()) ? FIRST_WIDTH : OTHER_WIDTH;
        FaceCrop face = new FaceCrop(width, width * SHAPE);
        face.setAccessibleText(Words.say("alert.enrolled.of", shown.indexOf(photo) + 1, shown.size()));
        portraits.show(face::show, java.util.Optional.of(photo));
        return face;
    }

    private List<Node> buttons(Standing standing) {
        Node withdraw =
                button("entry-withdraw", Words.say("watchlist.remove"), Material2OutlinedAL.BLOCK, actions::remove);
        withdraw.getStyleClass().addAll(Styles.BUTTON_OUTLINED, Styles.DANGER);
        Node contest =
                button("entry-contest", Words.say("watchlist.contest"), Standing.CONTESTED.icon(), actions::contest);
        Node tell = button("entry-tell", Words.say("watchlist.tell"), Material2OutlinedAL.HOW_TO_REG, actions::tell);
        return switch (standing) {
            case PENDING -> {
                Node approve = button(
                        "entry-approve", Words.say("watchlist.approve"), Material2OutlinedAL.CHECK, actions::approve);
                approve.setDisable(listed == null || !model.mayApprove(listed));
                yield List.of(
                        approve,
                        button(
                                "entry-refuse",
                                Words.say("watchlist.refuse"),
                                Material2OutlinedAL.CLOSE,
                                actions::refuse),
                        tell);
            }
            case ACTIVE -> List.of(withdraw, contest, tell);
            case EXPIRING ->
                List.of(
                        button(
                                "entry-renew",
                                Words.say("watchlist.renew"),
                                Material2OutlinedAL.AUTORENEW,
                                actions::renew),
                        withdraw,
                        contest,
                        tell);
            case SUSPENDED ->
                List.of(
                        button(
                                "entry-resume",
                                Words.say("watchlist.resume"),
                                Material2OutlinedMZ.PLAY_ARROW,
                                actions::resume),
                        withdraw,
                        contest,
                        tell);
            case CONTESTED ->
                List.of(
                        withdraw,
                        button(
                                "entry-settle",
                                Words.say("watchlist.settle"),
                                Material2OutlinedAL.CHECK,
                                actions::settle),
                        tell);
            case EXPIRED -> List.of();
            case CHANGED -> List.of(withdraw);
        };
    }

    private Button button(String id, String words, Ikon icon, Consumer<ListedPerson> act) {
        Button button = new Button(words, Icons.of(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> {
            if (listed != null) {
                act.accept(listed);
            }
        });
        return button;
    }

    private void facts(ListedPerson now) {
        facts.getChildren().clear();
        fact(Words.say("entry.fact.grounds"), model.grounds(now));
        fact(Words.say("enrol.evidence"), model.evidence(now));
        fact(Words.say("entry.fact.who"), model.who(now));
        fact(Words.say("entry.fact.listed"), model.since(now));
        fact(Words.say("entry.fact.ends"), model.ends(now));
        fact(Words.say("enrol.knows"), model.knows(now));
    }

    private void fact(String name, String words) {
        if (words.isEmpty()) {
            return;
        }
        Label of = Texts.wrapped(name, "small", "muted", "entry-fact-name");
        Label value = Texts.wrapped(words);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox line = new HBox(of, value);
        line.getStyleClass().add("row");
        line.setAlignment(Pos.BASELINE_LEFT);
        facts.getChildren().add(line);
    }
}
