package smartshop.app.evaluate.report;

import java.util.ArrayList;
import java.util.List;
import smartshop.app.evaluate.Acceptance;
import smartshop.app.evaluate.OpenSet;
import smartshop.app.evaluate.OpenSetResult;
import smartshop.app.evaluate.measure.Percent;

/** Listed people among strangers, one photo at a time. */
final class OpenSetSection {
    private final OpenSet measured;
    private final OpenSetResult result;
    private final OpenSetResult.At chosen;

    OpenSetSection(OpenSet measured) {
        this.measured = measured;
        this.result = measured.result();
        this.chosen = result.at(measured.chosen());
    }

    /** What matters most, in sentences. */
    List<String> claims() {
        return List.of(
                "Of the photos of listed people, %s were accepted as the right person; with 95 %% confidence the true part lies between %s."
                        .formatted(Numbers.part(chosen.tpir()), Numbers.between(chosen.tpir())),
                "Of the photos of strangers, %s were taken for somebody listed; with 95 %% confidence the true part is at most %s."
                        .formatted(
                                Numbers.part(chosen.fpir()),
                                Percent.of(chosen.fpir().atMost())));
    }

    void write(Html page) {
        page.heading("Listed people among strangers")
                .paragraph(
                        "%s people are listed. %s other photos of %s of them and %s photos of %s strangers were searched for, one photo at a time. A photo is accepted if the best person's score reaches that person's calibrated threshold; it counts as found only if that person is the right one."
                                .formatted(
                                        Numbers.count(result.people()),
                                        Numbers.count(result.probes().size()),
                                        Numbers.count(result.probePeople()),
                                        Numbers.count(result.strangers().size()),
                                        Numbers.count(result.strangerPeople())))
                .table(
                        List.of(
                                "thresholds",
                                "usual threshold",
                                "found (TPIR)",
                                "95 % interval",
                                "strangers accepted (FPIR)",
                                "at most (95 %)"),
                        rows())
                .paragraph("The right person had the highest score of all, accepted or not (rank 1): %s."
                        .formatted(Numbers.part(result.rank1())))
                .paragraph(
                        "No face was found in %s photos of listed people, which count as not found, and in %s photos of strangers, which count as not accepted."
                                .formatted(
                                        Numbers.count(result.probesWithoutFace()),
                                        Numbers.count(result.strangersWithoutFace())))
                .figure(
                        CurvePlot.of(measured),
                        "What is gained and lost when all thresholds are moved together. At the left edge no stranger is accepted.")
                .figure(
                        ScorePlot.of(measured),
                        "How many photos have which score; each person has a threshold of their own, about the usual one.");
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("calibrated for " + target(measured.chosen()), chosen));
        for (Acceptance fixed : measured.fixed()) {
            double fpir = fixed.target().fpir();
            rows.add(row("calibrated for a FPIR of " + Percent.of(fpir), result.at(fixed)));
            rows.add(row(
                    "set afterwards so that at most %s of these strangers pass".formatted(Percent.of(fpir)),
                    result.asTheStrangersGive(fpir, measured.chosen())));
        }
        return rows;
    }

    static String target(Acceptance chosen) {
        return "at most %s false alerts a month with %s visitors a day, a FPIR of %s"
                .formatted(
                        Numbers.plain(chosen.target().falseAlertsAMonth()),
                        Numbers.count(Math.round(chosen.target().visitorsADay())),
                        Percent.of(chosen.target().fpir()));
    }

    private static List<String> row(String name, OpenSetResult.At at) {
        return List.of(
                name,
                Numbers.score(at.threshold()),
                Numbers.part(at.tpir()),
                Percent.of(at.tpir().wilson()),
                Numbers.part(at.fpir()),
                Percent.of(at.fpir().atMost()));
    }
}
