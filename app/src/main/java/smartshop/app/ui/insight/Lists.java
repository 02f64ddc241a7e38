package smartshop.app.ui.insight;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import smartshop.app.insight.CameraUptime;
import smartshop.app.insight.Losses;
import smartshop.app.insight.Returning;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.storage.incident.Worth;
import smartshop.storage.watchlist.EnrolmentRules;

/** Who came again, what was lost and saved, and how the cameras did. */
final class Lists {
    private static final double NAME_WIDTH = 110;

    private static final double NARROWEST = 32;

    private Lists() {}

    static Node returning(List<Returning> people, ZoneId zone) {
        VBox list = new VBox();
        list.setId("returning");
        list.getStyleClass().add("papers");
        for (Returning one : people) {
            Label reference = new Label(one.reference());
            reference.getStyleClass().add("strong");
            Label visits = new Label(Words.say("insight.returning.visits", one.visits()));
            visits.getStyleClass().add("chip");
            HBox head = new HBox(reference, visits);
            head.getStyleClass().add("row");
            head.setAlignment(Pos.CENTER_LEFT);
            list.getChildren().add(new VBox(head, Texts.wrapped(habit(one, zone), "muted")));
        }
        if (people.isEmpty()) {
            list.getChildren().add(Texts.wrapped(Words.say("insight.returning.none"), "muted"));
        }
        return list;
    }

    /** "Mostly Entrance (4 of 5) · often on Fridays · often 17:00 to 20:00 · last 20 November 2026". */
    private static String habit(Returning one, ZoneId zone) {
        List<String> words = new ArrayList<>();
        words.add(
                one.there() == one.visits()
                        ? Words.say("insight.returning.always", one.place())
                        : Words.say("insight.returning.mostly", one.place(), one.there(), one.visits()));
        one.weekday().ifPresent(day -> words.add(Words.say("insight.returning.day", HeatWords.day(day))));
        one.around()
                .ifPresent(from -> words.add(
                        Words.say("insight.returning.hours", Numbers.hour(from, 0), Numbers.hour(from + 3, 0))));
        words.add(Words.say("insight.returning.last", Times.date(LocalDate.ofInstant(one.last(), zone))));
        return String.join(" · ", words);
    }

    static Node losses(Losses losses) {
        VBox list = new VBox();
        list.setId("losses");
        list.getStyleClass().add("papers");
        for (Worth sum : losses.sums()) {
            GridPane sums = new GridPane();
            sums.getStyleClass().add("facts");
            sums.addRow(
                    0,
                    figure(EnrolmentRules.money(sum.currency(), sum.saved())),
                    figure(EnrolmentRules.money(sum.currency(), sum.lost())));
            sums.addRow(1, muted(Words.say("insight.losses.saved")), muted(Words.say("insight.losses.lost")));
            list.getChildren().add(sums);
        }
        list.getChildren()
                .add(Texts.wrapped(
                        losses.closed() == 0
                                ? Words.say("insight.losses.none")
                                : Words.say("insight.losses.of", losses.closed(), losses.valued()),
                        "muted"));
        return list;
    }

    static Node cameras(List<CameraUptime> cameras) {
        GridPane grid = new GridPane();
        grid.setId("uptimes");
        grid.getStyleClass().add("facts");
        for (int row = 0; row < cameras.size(); row++) {
            CameraUptime camera = cameras.get(row);
            Label name = new Label(Tables.name(camera));
            name.setMinWidth(NAME_WIDTH);
            name.setMaxWidth(NAME_WIDTH);
            ProgressBar bar = new ProgressBar(camera.share());
            bar.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(bar, Priority.ALWAYS);
            bar.setAccessibleText(
                    Words.say("insight.camera.spoken", Tables.name(camera), Numbers.share(camera.share())));
            Label share = new Label(Numbers.share(camera.share()));
            share.getStyleClass().add("strong");
            share.setMinWidth(Label.USE_PREF_SIZE);
            bar.setMinWidth(NARROWEST);
            grid.addRow(row, name, bar, share, muted(Words.say("insight.camera.of", Tables.hours(camera.running()))));
        }
        return grid;
    }

    private static Label figure(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("insight-sum");
        return label;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }
}
