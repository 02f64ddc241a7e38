package smartshop.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import smartshop.app.evaluate.Acceptance;
import smartshop.app.evaluate.ClipResult;
import smartshop.app.evaluate.Clips;
import smartshop.app.evaluate.ClipsResult;
import smartshop.app.evaluate.ImpostorMeasure;
import smartshop.app.evaluate.OpenSet;
import smartshop.app.evaluate.OpenSetResult;
import smartshop.app.evaluate.PairsResult;
import smartshop.app.evaluate.measure.Percent;

/** What was measured, for people. */
final class EvaluateTable implements EvaluateOutput {
    private final PrintWriter out;
    private boolean clipsBegun;

    EvaluateTable(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void pairs(PairsResult result) {
        line(
                "Pairs: %,d of one person, %,d of two, %d folds; %,d left out, because no face was found",
                result.same(), result.other(), result.accuracy().folds().size(), result.unusable());
        line(
                "  accuracy %s, standard deviation over the folds %s",
                Percent.of(result.accuracy().mean()),
                Percent.of(result.accuracy().deviation()));
        for (PairsResult.At at : result.atFmr()) {
            line(
                    "  FNMR %s (95 %%: %s) at a FMR of %s or less; threshold %.3f",
                    Percent.of(at.point().missed().value()),
                    Percent.of(at.point().missed().wilson()),
                    Percent.of(at.fmr()),
                    at.point().threshold());
        }
        out.flush();
    }

    @Override
    public void openSet(OpenSet measured) {
        OpenSetResult result = measured.result();
        line(
                "Open set: %,d people listed, %,d photos of them, %,d of strangers; no face found in %d and %d",
                result.people(),
                result.probes().size(),
                result.strangers().size(),
                result.probesWithoutFace(),
                result.strangersWithoutFace());
        line("  rank-1 %s", Percent.of(result.rank1().value()));
        line("  %-36s %9s %9s  %-20s %9s %9s", "thresholds", "usual", "TPIR", "95 %", "FPIR", "at most");
        row("calibrated for a FPIR of " + Percent.of(measured.chosen().target().fpir()), result.at(measured.chosen()));
        for (Acceptance fixed : measured.fixed()) {
            String fpir = Percent.of(fixed.target().fpir());
            row("calibrated for a FPIR of " + fpir, result.at(fixed));
            row(
                    "set afterwards for these strangers",
                    result.asTheStrangersGive(fixed.target().fpir(), measured.chosen()));
        }
        line(
                "  calibration expects %.2g false alerts a month with %,.0f visitors a day",
                measured.chosen().expectedFalseAlertsAMonth(),
                measured.chosen().target().visitorsADay());
        out.flush();
    }

    private void row(String name, OpenSetResult.At at) {
        line(
                "  %-36s %9.3f %9s  %-20s %9s %9s",
                name,
                at.threshold(),
                Percent.of(at.tpir().value()),
                Percent.of(at.tpir().wilson()),
                Percent.of(at.fpir().value()),
                Percent.of(at.fpir().atMost()));
    }

    @Override
    public void clip(ClipResult result) {
        if (!clipsBegun) {
            clipsBegun = true;
            line(
                    "%-24s %7s %6s %7s %6s %9s %10s %7s %9s %9s",
                    "Clips",
                    "visits",
                    "found",
                    "missed",
                    "false",
                    "repeated",
                    "strangers",
                    "tracks",
                    "median",
                    "worst");
        }
        row(result.clip(), new ClipsResult(List.of(result)));
    }

    @Override
    public void clips(Clips measured) {
        measured.worse().forEach((worse, result) -> row("all, " + worse.words(), result));
        row("all", measured.plain());
    }

    private void row(String name, ClipsResult result) {
        line(
                "  %-22s %7d %6d %7d %6d %9d %10d %7d %9s %9s",
                name,
                result.visits(),
                result.found(),
                result.missed(),
                result.falseAlerts(),
                result.repeated(),
                result.strangers(),
                result.tracks(),
                seconds(result.medianDelay()),
                seconds(result.worstDelay()));
        out.flush();
    }

    @Override
    public void impostors(ImpostorMeasure measured) {
        line(
                "Impostors: %,d people, %,d pairs; cosine %.4f on average, standard deviation %.4f (%.4f about what the mean foretells)",
                measured.people(),
                measured.pairs(),
                measured.average(),
                measured.deviation(),
                measured.deviationForOne());
        out.flush();
    }

    private static String seconds(OptionalDouble seconds) {
        return seconds.isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f s", seconds.getAsDouble());
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
