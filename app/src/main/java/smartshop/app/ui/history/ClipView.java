package smartshop.app.ui.history;

import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import smartshop.app.film.Mp4Reader;
import smartshop.app.ui.FrameImage;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;

/**
 * Plays a clip out of memory, picture by picture. Space plays and pauses, the arrows go from picture to picture, Home and End to the
 * first and the last. What it showed is overwritten when it leaves the window.
 */
final class ClipView extends VBox {
    /** Half the time between two pictures. */
    private static final Duration TICK = Duration.ofMillis(100);

    private final Mp4Reader clip;
    private final Playback playback;
    private final FrameImage frame = new FrameImage();
    private final ImageView view = new ImageView();
    private final Button play = new Button();
    private final Slider slider = new Slider();
    private final Label time = new Label();
    private final Timeline timeline = new Timeline();
    private int shown = -1;

    /**
     * @param clip closed when the node leaves the window
     * @param width in pixels
     */
    ClipView(Mp4Reader clip, double width) {
        this.clip = clip;
        this.playback = new Playback(clip.pictures(), clip::at);
        view.setId("clip-picture");
        view.setFitWidth(width);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        play.setId("clip-play");
        play.setOnAction(pressed -> act(playback::toggle));
        slider.setId("clip-slider");
        slider.setAccessibleText(Words.say("clip.slider"));
        slider.setMax(clip.pictures() - 1);
        slider.valueProperty().subscribe(value -> scrubbed((int) Math.round(value.doubleValue())));
        HBox.setHgrow(slider, Priority.ALWAYS);
        time.getStyleClass().add("small");
        HBox controls = new HBox(play, slider, time);
        controls.setAlignment(Pos.CENTER_LEFT);
        controls.getStyleClass().add("row");
        getStyleClass().add("clip");
        getChildren().addAll(view, controls);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        tick();
        sceneProperty().subscribe(scene -> {
            if (scene == null && shown >= 0) {
                leave();
            }
        });
        show();
    }

    private void tick() {
        timeline.getKeyFrames()
                .setAll(new KeyFrame(
                        javafx.util.Duration.millis(TICK.toMillis()), tick -> act(() -> playback.pass(TICK))));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case SPACE -> act(playback::toggle);
            case LEFT -> act(() -> playback.step(-1));
            case RIGHT -> act(() -> playback.step(1));
            case HOME -> act(() -> playback.step(-clip.pictures()));
            case END -> act(() -> playback.step(clip.pictures()));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void scrubbed(int picture) {
        if (picture != shown && shown >= 0) {
            act(() -> playback.go(picture));
        }
    }

    private void act(Runnable change) {
        change.run();
        show();
    }

    private void show() {
        int picture = playback.picture();
        if (picture != shown) {
            shown = picture;
            var pixels = clip.picture(picture);
            frame.show(pixels, pixels.width(), pixels.height());
            view.setImage(frame.image());
            slider.setValue(picture);
        }
        play.setText(playback.playing() ? Words.say("clip.pause") : Words.say("clip.play"));
        time.setText(Words.say("clip.time", seconds(playback.position()), seconds(playback.length())));
        if (playback.playing()) {
            timeline.play();
        } else {
            timeline.pause();
        }
    }

    private static String seconds(Duration span) {
        return Times.number("%.1f", span.toMillis() / 1000.0);
    }

    private void leave() {
        timeline.stop();
        shown = -1;
        frame.wipe();
        clip.close();
    }

    /** At once, from its first picture. */
    void play() {
        act(playback::toggle);
        play.requestFocus();
    }
}
