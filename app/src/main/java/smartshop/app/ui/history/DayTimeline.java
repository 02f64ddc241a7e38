package smartshop.app.ui.history;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.storage.history.Answer;
import smartshop.storage.history.PastAlert;

/**
 * A day's alerts on a line for each outcome, drawn on one canvas however many there are. Left and Right go from one to the next, Home
 * and End to the first and last, Page Up and Page Down to other days.
 */
final class DayTimeline extends Region {
    private static final List<Answer> LANES =
            List.of(Answer.THIS_PERSON, Answer.UNSURE, Answer.NOT_THIS_PERSON, Answer.NONE);
    private static final double HOURS = 20;
    private static final double LEAST_LANE = 22;
    private static final double MARK = 5;
    /** A mark that one points at may be so many pixels away. */
    private static final double NEAR = 8;

    private static final Duration SOON = Duration.millis(150);

    private final HistoryViewModel model;
    private final ZoneId zone;
    private final Canvas canvas = new Canvas();
    private final Map<Answer, Label> names = new EnumMap<>(Answer.class);
    private final Label faint = new Label();
    private final Tooltip tip = new Tooltip();

    DayTimeline(HistoryViewModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        setId("day-timeline");
        getStyleClass().add("day-timeline");
        for (Answer answer : LANES) {
            OutcomeLook look = OutcomeLook.of(answer);
            FontIcon icon = Icons.of(look.ikon(), look.colour());
            Label name = new Label(look.words(), icon);
            name.getStyleClass().add("small");
            names.put(answer, name);
            icon.iconColorProperty().subscribe(this::requestLayout);
            getChildren().add(name);
        }
        faint.getStyleClass().addAll("small", "muted");
        faint.setVisible(false);
        faint.textFillProperty().subscribe(this::requestLayout);
        getChildren().addAll(canvas, faint);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        tip.setShowDelay(SOON);
        Tooltip.install(this, tip);
        model.marksProperty().subscribe(this::requestLayout);
        model.chosenProperty().subscribe(this::requestLayout);
        setOnMouseMoved(this::pointed);
        setOnMousePressed(this::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> model.scrub(-1);
            case RIGHT -> model.scrub(1);
            case HOME -> model.end(false);
            case END -> model.end(true);
            case PAGE_UP -> model.turn(-1);
            case PAGE_DOWN -> model.turn(1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void pressed(MouseEvent mouse) {
        requestFocus();
        near(mouse).ifPresent(mark -> model.choose(mark.row().id()));
    }

    private void pointed(MouseEvent mouse) {
        Optional<PastAlert> mark = near(mouse);
        tip.setText(mark.map(this::words).orElseGet(() -> Words.say("history.timeline.hint")));
    }

    /** The nearest in the lane that one points at. */
    private Optional<PastAlert> near(MouseEvent mouse) {
        DayMarks now = marks();
        int lane = (int) ((mouse.getY() - HOURS) / lane());
        if (now == null || lane < 0 || lane >= LANES.size()) {
            return Optional.empty();
        }
        DayScale scale = scale(now);
        double x = mouse.getX() - canvas.getLayoutX();
        return now.marks().stream()
                .filter(mark -> mark.answer() == LANES.get(lane))
                .filter(mark -> Math.abs(scale.place(mark.row().alertedAt()) - x) <= NEAR)
                .min(Comparator.comparingDouble(
                        mark -> Math.abs(scale.place(mark.row().alertedAt()) - x)));
    }

    private String words(PastAlert mark) {
        return Words.say(
                "history.timeline.mark",
                Times.time(mark.row().alertedAt(), zone),
                mark.row().cameraName(),
                OutcomeLook.of(mark.answer()).words());
    }

    private @Nullable DayMarks marks() {
        return model.marksProperty().get().orElse(null);
    }

    private DayScale scale(DayMarks now) {
        return new DayScale(now.day(), zone, canvas.getWidth());
    }

    private double lane() {
        return Math.max(LEAST_LANE, faint.getFont().getSize() * 1.6);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HOURS + LANES.size() * lane() + 2;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double left = 0;
        for (Label name : names.values()) {
            left = Math.max(left, name.prefWidth(-1));
        }
        for (Answer answer : LANES) {
            double y = HOURS + LANES.indexOf(answer) * lane();
            name(answer).resizeRelocate(0, y, left, lane());
        }
        canvas.setLayoutX(left + MARK * 3);
        canvas.setWidth(Math.max(1, getWidth() - left - MARK * 4));
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        DayMarks now = marks();
        setVisible(now != null);
        if (now == null) {
            return;
        }
        hours(pen, scale(now));
        UUID chosen = model.chosenProperty().get();
        now.marks().forEach(mark -> mark(pen, scale(now), mark, colour(mark.answer())));
        Optional<PastAlert> at = chosen == null ? Optional.empty() : now.mark(chosen);
        at.ifPresent(mark -> ring(pen, scale(now), mark));
        String words = at.map(this::words)
                .orElseGet(() -> Words.say(
                        "history.timeline.spoken",
                        Times.date(now.day()),
                        now.marks().size()));
        setAccessibleText(words);
    }

    private void hours(GraphicsContext pen, DayScale scale) {
        pen.setLineWidth(1);
        pen.setFont(faint.getFont());
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.TOP);
        for (int hour : scale.hours()) {
            double x = Math.round(scale.place(hour)) + 0.5;
            pen.setFill(faint.getTextFill());
            pen.fillText(String.valueOf(hour), Math.max(MARK, x), 0);
            pen.setStroke(faint.getTextFill());
            pen.setGlobalAlpha(0.25);
            pen.strokeLine(x, HOURS, x, canvas.getHeight());
            pen.setGlobalAlpha(1);
        }
    }

    private Label name(Answer answer) {
        return Objects.requireNonNull(names.get(answer), answer.name());
    }

    private Paint colour(Answer answer) {
        return ((FontIcon) name(answer).getGraphic()).getIconColor();
    }

    private double middle(Answer answer) {
        return HOURS + (LANES.indexOf(answer) + 0.5) * lane();
    }

    /** Each outcome has its own line and its own shape, so that no colour is needed. */
    private void mark(GraphicsContext pen, DayScale scale, PastAlert mark, Paint colour) {
        double x = scale.place(mark.row().alertedAt());
        double y = middle(mark.answer());
        pen.setFill(colour);
        pen.setStroke(colour);
        pen.setLineWidth(1.5);
        switch (mark.answer()) {
            case THIS_PERSON -> pen.fillOval(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
            case UNSURE ->
                pen.fillPolygon(new double[] {x - MARK, x, x + MARK, x}, new double[] {y, y - MARK, y, y + MARK}, 4);
            case NOT_THIS_PERSON -> {
                pen.strokeLine(x - MARK + 1, y - MARK + 1, x + MARK - 1, y + MARK - 1);
                pen.strokeLine(x - MARK + 1, y + MARK - 1, x + MARK - 1, y - MARK + 1);
            }
            case NONE -> pen.strokeOval(x - MARK + 1, y - MARK + 1, 2 * MARK - 2, 2 * MARK - 2);
        }
    }

    private void ring(GraphicsContext pen, DayScale scale, PastAlert mark) {
        double x = scale.place(mark.row().alertedAt());
        double y = middle(mark.answer());
        pen.setStroke(name(mark.answer()).getTextFill());
        pen.setLineWidth(2);
        pen.strokeOval(x - 2 * MARK + 1, y - 2 * MARK + 1, 4 * MARK - 2, 4 * MARK - 2);
        pen.setLineWidth(1);
        pen.strokeLine(x, HOURS, x, canvas.getHeight());
    }
}
