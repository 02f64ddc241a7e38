package smartshop.app.ui.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import smartshop.app.access.Permission;
import smartshop.app.ui.Page;
import smartshop.app.ui.Words;

/** What can be set, by section. */
public final class SettingsView implements Page {
    private final ScrollPane root;
    private final Map<Node, Permission> boxes = new LinkedHashMap<>();
    private final Node nothing = new Group();
    private final Runnable opened;
    private boolean shown;

    /**
     * @param tiles AtlantaFX tiles, or rows and messages between them
     * @param permission who does not have it does not see the section
     */
    public record Section(String title, List<? extends Node> tiles, Permission permission) {
        public Section(String title, List<? extends Node> tiles) {
            this(title, tiles, Permission.SETTINGS);
        }
    }

    /** @param opened called when the page comes to the front */
    public SettingsView(List<Section> sections, Runnable opened) {
        this.opened = opened;
        VBox all = new VBox();
        all.setId("settings");
        all.getStyleClass().add("settings");
        sections.forEach(section -> {
            VBox box = box(section);
            boxes.put(box, section.permission());
            all.getChildren().add(box);
        });
        root = new ScrollPane(all);
        root.setFitToWidth(true);
        root.getStyleClass().add("staff-scroll");
    }

    @Override
    public void allow(Predicate<Permission> may) {
        boxes.forEach((box, permission) -> {
            box.setVisible(may.test(permission));
            box.setManaged(box.isVisible());
        });
    }

    /** Whoever has one of these finds something here. */
    public Set<Permission> permissions() {
        return Set.copyOf(boxes.values());
    }

    private static VBox box(Section section) {
        Label title = new Label(section.title());
        title.getStyleClass().add("lane-title");
        VBox tiles = new VBox(title);
        tiles.getStyleClass().add("settings-section");
        tiles.getChildren().addAll(section.tiles());
        return tiles;
    }

    @Override
    public String title() {
        return Words.say("page.settings");
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public Node actions() {
        return nothing;
    }

    @Override
    public void shown(boolean now) {
        shown = now;
        if (now) {
            opened.run();
        }
    }

    public boolean isShown() {
        return shown;
    }
}
