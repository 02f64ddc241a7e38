package smartshop.app.ui.live;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.live.CameraFeed;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Words;

/** What stands over the wall: an alert that is not on it, the page, how many tiles, what is drawn over them. */
final class WallBar extends HBox {
    private final LiveViewModel live;
    private final WallViewModel wall;
    private final Button elsewhere = new Button("", Icons.of(Material2OutlinedAL.FACE, "danger"));
    private final Button back = button("live-back", Material2OutlinedAL.APPS, Words.say("live.menu.back"));
    private final Button earlier =
            button("live-earlier", Material2OutlinedAL.CHEVRON_LEFT, Words.say("live.page.before"));
    private final Button later = button("live-later", Material2OutlinedAL.CHEVRON_RIGHT, Words.say("live.page.after"));
    private final Label page = new Label();
    private final HBox pager = new HBox(earlier, page, later);
    private final HBox grids = new HBox();
    private final ToggleGroup group = new ToggleGroup();

    WallBar(LiveViewModel live, WallViewModel wall) {
        this.live = live;
        this.wall = wall;
        getStyleClass().addAll("row", "wall-bar");
        setAlignment(Pos.CENTER_RIGHT);
        pager.setAlignment(Pos.CENTER);
        elsewhere.setId("live-elsewhere");
        elsewhere.getStyleClass().addAll("chip-button", "danger");
        back.setText(Words.say("live.back"));
        back.setOnAction(pressed -> wall.back());
        earlier.setOnAction(pressed -> wall.turn(-1));
        later.setOnAction(pressed -> wall.turn(1));
        grids.setId("live-grids");
        grids.setAlignment(Pos.CENTER);
        managedProperty().bind(visibleProperty());
        for (Grid grid : Grid.values()) {
            grids.getChildren().add(choice(grid));
        }
        getChildren().addAll(elsewhere, pager, back, grids, overlays());
        List.of(elsewhere, pager, back).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        wall.pageProperty().subscribe(this::follow);
    }

    private static Button button(String id, Ikon icon, String words) {
        Button button = new Button("", Icons.of(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "small");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }

    private ToggleButton choice(Grid grid) {
        ToggleButton choice = new ToggleButton(grid == Grid.FREE ? "" : "" + grid.tiles());
        if (grid == Grid.FREE) {
            choice.setGraphic(Icons.of(Material2OutlinedAL.DASHBOARD));
        }
        String words = words(grid);
        choice.setTooltip(new Tooltip(words));
        choice.setAccessibleText(words);
        choice.setUserData(grid);
        choice.setToggleGroup(group);
        choice.getStyleClass().add(pill(grid));
        choice.setOnAction(pressed -> wall.choose(grid));
        return choice;
    }

    private static String pill(Grid grid) {
        return switch (grid) {
            case ONE -> Styles.LEFT_PILL;
            case FREE -> Styles.RIGHT_PILL;
            default -> Styles.CENTER_PILL;
        };
    }

    private MenuButton overlays() {
        MenuButton menu = new MenuButton("", Icons.of(Material2OutlinedAL.LAYERS));
        menu.setId("live-overlays");
        menu.setAccessibleText(Words.say("live.overlays"));
        ToggleGroup shows = new ToggleGroup();
        for (Show show : Show.values()) {
            RadioMenuItem item = new RadioMenuItem(words(show));
            item.setToggleGroup(shows);
            item.setOnAction(chosen -> live.show(show));
            live.showProperty().subscribe(now -> item.setSelected(now == show));
            menu.getItems().add(item);
        }
        live.showProperty().subscribe(now -> menu.setText(words(now)));
        CheckMenuItem everyone = new CheckMenuItem(Words.say("live.everyone"));
        everyone.selectedProperty().bindBidirectional(live.everyoneProperty());
        everyone.disableProperty().bind(live.showProperty().isEqualTo(Show.RAW));
        menu.getItems().addAll(new SeparatorMenuItem(), everyone);
        return menu;
    }

    private static String words(Grid grid) {
        return switch (grid) {
            case ONE -> Words.say("live.grid.one");
            case FOUR -> Words.say("live.grid.four");
            case NINE -> Words.say("live.grid.nine");
            case SIXTEEN -> Words.say("live.grid.sixteen");
            case FREE -> Words.say("live.grid.free");
        };
    }

    private static String words(Show show) {
        return switch (show) {
            case RAW -> Words.say("live.show.raw");
            case BOXES -> Words.say("live.show.boxes");
            case NAMES -> Words.say("live.show.names");
            case ZONES -> Words.say("live.show.zones");
        };
    }

    private void follow(WallViewModel.Page now) {
        boolean zoomed = now.zoomed().isPresent();
        back.setVisible(zoomed);
        pager.setVisible(now.pages() > 1);
        page.setText(Words.say("live.page", now.number() + 1, now.pages()));
        earlier.setDisable(now.number() == 0);
        later.setDisable(now.number() == now.pages() - 1);
        for (Node choice : grids.getChildren()) {
            ((ToggleButton) choice).setSelected(!zoomed && choice.getUserData() == now.grid());
        }
        elsewhere();
    }

    /** An alert of a camera that is not on the wall now can be gone to; the wall itself never turns under anybody's hands. */
    void elsewhere() {
        Optional<CameraFeed> hidden = live.cameras().stream()
                .filter(feed -> live.alerting().contains(feed.id()))
                .filter(feed -> !wall.pageProperty().get().shows(feed.id()))
                .findFirst();
        elsewhere.setVisible(hidden.isPresent());
        hidden.ifPresent(feed -> {
            elsewhere.setText(Words.say("live.elsewhere", feed.name()));
            elsewhere.setOnAction(pressed -> wall.turnTo(feed.id()));
        });
    }
}
