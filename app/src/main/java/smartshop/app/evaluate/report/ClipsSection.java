package smartshop.app.evaluate.report;

import java.util.ArrayList;
import java.util.List;
import smartshop.app.evaluate.ClipResult;
import smartshop.app.evaluate.Clips;
import smartshop.app.evaluate.ClipsResult;
import smartshop.app.evaluate.measure.Percent;
import smartshop.app.evaluate.measure.Rate;

/** Recordings through the live pipeline. */
final class ClipsSection {
    private static final List<String> COLUMNS = List.of(
            "",
            "listed visits",
            "found",
            "missed",
            "false alerts",
            "repeated alerts",
            "strangers",
            "delay, median",
            "delay, worst");

    private final Clips measured;

    ClipsSection(Clips measured) {
        this.measured = measured;
    }

    String claim() {
        ClipsResult plain = measured.plain();
        String counted =
                "In %s recordings, %s of %s visits of listed people were alerted, with %s false alerts among %s visits of strangers"
                        .formatted(
                                Numbers.count(plain.clips().size()),
                                Numbers.count(plain.found()),
                                Numbers.count(plain.visits()),
                                Numbers.count(plain.falseAlerts()),
                                Numbers.count(plain.strangers()));
        if (plain.found() == 0) {
            return counted + ".";
        }
        return counted
                + "; the alert came %s after the face was 40 pixels wide (median; worst %s)."
                        .formatted(Numbers.seconds(plain.medianDelay()), Numbers.seconds(plain.worstDelay()));
    }

    void write(Html page) {
        page.heading("Recordings")
                .paragraph(
                        "The recordings were played through the same steps as a live camera: faces are tracked over many frames, and at least three agreeing pictures decide. An alert is false if the person is not in the picture then, and repeated if the visit had been alerted already. A negative delay is an alert before the face was 40 pixels wide.")
                .table(COLUMNS, rows(measured.plain()));
        bounds(page, measured.plain());
        if (!measured.worse().isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            measured.worse().forEach((worse, result) -> rows.add(row(worse.words(), result)));
            page.subheading("The same recordings from worse cameras")
                    .paragraph(
                            "Each was changed, encoded again as a camera does, and played again; nothing of it was written to the disk.")
                    .table(COLUMNS, rows);
        }
    }

    private static void bounds(Html page, ClipsResult plain) {
        if (plain.visits() > 0) {
            page.note("Found: with 95 %% confidence the true part lies between %s of listed visits."
                    .formatted(Numbers.between(new Rate(plain.found(), plain.visits()))));
        }
        if (plain.strangers() > 0) {
            Rate alerted = new Rate(plain.strangersAlerted(), plain.strangers());
            page.note(
                    "False alerts: %s visits of strangers, %s of them with a false alert, show, with 95 %% confidence, that at most %s of such visits alert; they cannot show less."
                            .formatted(
                                    Numbers.count(plain.strangers()),
                                    Numbers.count(plain.strangersAlerted()),
                                    Percent.of(alerted.atMost())));
        }
    }

    private static List<List<String>> rows(ClipsResult plain) {
        List<List<String>> rows = new ArrayList<>();
        for (ClipResult clip : plain.clips()) {
            rows.add(row("recording " + (rows.size() + 1), new ClipsResult(List.of(clip))));
        }
        rows.add(row("all", plain));
        return rows;
    }

    private static List<String> row(String name, ClipsResult result) {
        return List.of(
                name,
                Numbers.count(result.visits()),
                Numbers.count(result.found()),
                Numbers.count(result.missed()),
                Numbers.count(result.falseAlerts()),
                Numbers.count(result.repeated()),
                Numbers.count(result.strangers()),
                Numbers.seconds(result.medianDelay()),
                Numbers.seconds(result.worstDelay()));
    }
}
