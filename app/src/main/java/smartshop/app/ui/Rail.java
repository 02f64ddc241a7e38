package smartshop.app.ui;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import smartshop.app.access.Permission;

/** The pages, at the window's left. */
final class Rail extends VBox {
    /** Pixels by which a badge stands off its icon. */
    private static final double BESIDE_ICON = 14;

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    /** Pixels of each button that the stylesheet's low rail does without. */
    private static final double SAVED = 20;

    private final ToggleGroup group = new ToggleGroup();

    private final List<Entry> entries;
    private IntConsumer gone = place -> {};
    private boolean low;

    /** @param anyOf who has none of them does not see the entry */
    record Entry(Ikon ikon, Page page, Set<Permission> anyOf) {
        Entry(Ikon ikon, Page page, Permission permission) {
            this(ikon, page, Set.of(permission));
        }

        Entry(Ikon ikon, PartedPage page) {
            this(ikon, page, page.permissions());
        }
    }

    Rail(List<Entry> entries, Consumer<Page> go) {
        getStyleClass().add("rail");
        this.entries = entries;
        setAlignment(Pos.TOP_CENTER);
        entries.forEach(entry -> getChildren().add(button(entry, go)));
        heightProperty().subscribe(height -> fit());
        group.selectedToggleProperty().addListener((observable, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            }
        });
    }

    void select(int place) {
        if (place < group.getToggles().size() && button(place).isVisible()) {
            button(place).fire();
        }
    }

    /** Brings a page, or the page that it is part of, to the front, unless who is signed in may not see it. */
    void open(Page wanted) {
        IntStream.range(0, entries.size())
                .filter(place -> button(place).isVisible())
                .filter(place -> entries.get(place).page().turnTo(wanted))
                .findFirst()
                .ifPresent(this::select);
    }

    /** Whether who is signed in may see a page. */
    boolean shows(Page wanted) {
        return IntStream.range(0, entries.size())
                .filter(place -> button(place).isVisible())
                .anyMatch(place -> entries.get(place).page().holds(wanted));
    }

    /** As wide as its longest name, within reason: a longer one wraps. */
    @Override
    protected double computePrefWidth(double height) {
        return Math.clamp(super.computePrefWidth(height), getMinWidth(), getMaxWidth());
    }

    /** A low window does not grow because of it. */
    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    private void fit() {
        double roomy = prefHeight(getWidth()) + (low ? SAVED * entries.size() : 0);
        low = roomy > getHeight();
        pseudoClassStateChanged(LOW, low);
    }

    private ToggleButton button(int place) {
        return (ToggleButton) group.getToggles().get(place);
    }

    /** @param listener told where one has gone, from now on */
    void onGo(IntConsumer listener) {
        gone = listener;
    }

    /** Shows what may be seen. Where one is stays, if one may be there; else it becomes the first that one may see. */
    void allow(Predicate<Permission> may) {
        for (int place = 0; place < entries.size(); place++) {
            entries.get(place).page().allow(may);
            button(place).setVisible(entries.get(place).anyOf().stream().anyMatch(may));
            button(place).setManaged(button(place).isVisible());
        }
        if (group.getSelectedToggle() instanceof ToggleButton shown && !shown.isVisible()) {
            IntStream.range(0, entries.size())
                    .filter(place -> button(place).isVisible())
                    .findFirst()
                    .ifPresent(this::select);
        }
    }

    private static StackPane badged(Entry entry) {
        Label badge = new Label();
        badge.getStyleClass().add("rail-badge");
        entry.page().waiting().subscribe(count -> {
            badge.setText(String.valueOf(count));
            badge.setVisible(count.intValue() > 0);
        });
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        badge.setTranslateX(BESIDE_ICON);
        badge.setTranslateY(-BESIDE_ICON / 2);
        return new StackPane(new FontIcon(entry.ikon()), badge);
    }

    private ToggleButton button(Entry entry, Consumer<Page> go) {
        ToggleButton button = new ToggleButton(entry.page().title(), badged(entry));
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().add("rail-button");
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(USE_PREF_SIZE);
        button.setOnAction(pressed -> {
            button.setSelected(true);
            go.accept(entry.page());
            gone.accept(entries.indexOf(entry));
        });
        return button;
    }
}
