package smartshop.app.ui.signin;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** Says over the cover where somebody has to look now, and who may; shows nobody. Takes no room while nothing waits. */
public final class WaitingBanner extends VBox {
    private static final double WIDTH = 520;
    /** More than anybody reads at once. */
    private static final int MOST = 4;

    private final Supplier<List<String>> waiting;
    private final Supplier<String> who;
    private List<String> shown = List.of();

    /**
     * @param waiting where and when, for each alert that nobody has answered
     * @param who may answer
     */
    public WaitingBanner(Supplier<List<String>> waiting, Supplier<String> who) {
        this.waiting = waiting;
        this.who = who;
        setId("cover-alerts");
        getStyleClass().add("waiting-banner");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Call it a few times a second. */
    public void tick() {
        List<String> now = waiting.get();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        setVisible(!now.isEmpty());
        Label chip = new Label(Words.say("alert.check"), Icons.of(Material2OutlinedAL.FACE, "danger"));
        chip.getStyleClass().addAll("chip", "danger");
        getChildren().setAll(chip);
        now.stream().limit(MOST).forEach(words -> getChildren().add(Texts.wrapped(words, "question")));
        getChildren().add(Texts.wrapped(who.get(), "muted"));
    }
}
