package smartshop.app.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import smartshop.app.access.Permission;

/** A page of several parts, of which one shows at a time; whoever may see one alone sees no choice. */
final class PartedPage implements Page {
    private final String title;
    private final List<Part> parts;
    private final List<ToggleButton> buttons;
    private final HBox choice = new HBox();
    private final HBox actions = new HBox();
    private final VBox root = new VBox();
    private final Node noActions = new Group();
    private final SimpleIntegerProperty waiting = new SimpleIntegerProperty();
    private Predicate<Permission> may = permission -> true;
    private Part current;
    private boolean shown;

    /**
     * One of the parts.
     *
     * @param id of its button
     * @param anyOf who has none of them does not see it
     */
    record Part(String id, String name, Page page, Set<Permission> anyOf) {
        Part(String id, String name, Page page, Permission permission) {
            this(id, name, page, Set.of(permission));
        }
    }

    /** @param parts two or more, the first one shows first */
    PartedPage(String title, List<Part> parts) {
        this.title = title;
        this.parts = parts;
        current = parts.getFirst();
        ToggleGroup group = new ToggleGroup();
        buttons = parts.stream().map(part -> button(part, group)).toList();
        choice.getChildren().setAll(buttons);
        choice.managedProperty().bind(choice.visibleProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        actions.getStyleClass().add("row");
        HBox bar = new HBox(choice, gap, actions);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("parts-bar");
        root.getStyleClass().add("parts");
        root.getChildren().add(bar);
        parts.forEach(part -> part.page().waiting().subscribe(count -> count()));
        turn(current);
    }

    private ToggleButton button(Part part, ToggleGroup group) {
        ToggleButton button = new ToggleButton(part.name(), badge(part));
        button.setId(part.id());
        button.setContentDisplay(ContentDisplay.RIGHT);
        boolean first = part == parts.getFirst();
        boolean last = part == parts.getLast();
        button.getStyleClass().add(first ? Styles.LEFT_PILL : last ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(pressed -> turn(part));
        return button;
    }

    private static Label badge(Part part) {
        Label badge = new Label();
        badge.getStyleClass().addAll("rail-badge", "part-badge");
        badge.managedProperty().bind(badge.visibleProperty());
        part.page().waiting().subscribe(count -> {
            badge.setText(String.valueOf(count));
            badge.setVisible(count.intValue() > 0);
        });
        return badge;
    }

    private void turn(Part wanted) {
        if (shown && wanted != current) {
            current.page().shown(false);
        }
        boolean comes = shown && wanted != current;
        current = wanted;
        buttons.get(parts.indexOf(wanted)).setSelected(true);
        actions.getChildren().setAll(wanted.page().actions());
        Node content = wanted.page().content();
        VBox.setVgrow(content, Priority.ALWAYS);
        root.getChildren().setAll(root.getChildren().getFirst(), content);
        if (comes) {
            wanted.page().shown(true);
        }
    }

    /** Where one is stays, if one may be there. */
    @Override
    public void allow(Predicate<Permission> now) {
        may = now;
        parts.forEach(part -> {
            part.page().allow(now);
            ToggleButton button = buttons.get(parts.indexOf(part));
            button.setVisible(allowed(part));
            button.setManaged(button.isVisible());
        });
        List<Part> seen = parts.stream().filter(this::allowed).toList();
        choice.setVisible(seen.size() > 1);
        if (!seen.isEmpty() && !seen.contains(current)) {
            turn(seen.getFirst());
        }
        count();
    }

    private boolean allowed(Part part) {
        return part.anyOf().stream().anyMatch(may);
    }

    private void count() {
        waiting.set(parts.stream()
                .filter(this::allowed)
                .mapToInt(part -> part.page().waiting().get())
                .sum());
    }

    /** Whoever has one of these sees something here. */
    Set<Permission> permissions() {
        return parts.stream().flatMap(part -> part.anyOf().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean holds(Page wanted) {
        return wanted == this
                || parts.stream().anyMatch(part -> allowed(part) && part.page().holds(wanted));
    }

    @Override
    public boolean turnTo(Page wanted) {
        for (Part part : parts) {
            if (allowed(part) && part.page().turnTo(wanted)) {
                turn(part);
                return true;
            }
        }
        return wanted == this;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public Node actions() {
        return noActions;
    }

    @Override
    public ObservableIntegerValue waiting() {
        return waiting;
    }

    @Override
    public void shown(boolean now) {
        shown = now;
        current.page().shown(now);
    }
}
