package smartshop.app.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import smartshop.app.evaluate.Acceptance;
import smartshop.app.evaluate.ClipResult;
import smartshop.app.evaluate.Clips;
import smartshop.app.evaluate.ClipsResult;
import smartshop.app.evaluate.ImpostorMeasure;
import smartshop.app.evaluate.OpenSet;
import smartshop.app.evaluate.OpenSetResult;
import smartshop.app.evaluate.PairsResult;
import smartshop.app.evaluate.VisitResult;
import smartshop.app.evaluate.measure.Rate;

/** What was measured as JSON lines; the summary of each kind comes last. Rates are from 0 to 1, times in seconds. */
final class EvaluateJson implements EvaluateOutput {
    private final JsonLines lines;

    EvaluateJson(JsonLines lines) {
        this.lines = lines;
    }

    @Override
    public void pairs(PairsResult result) {
        for (PairsResult.At at : result.atFmr()) {
            Fields line = new Fields("pairsAt").with("fmrTarget", at.fmr());
            line.rate("fmr", at.point().accepted())
                    .with("fmrAtMost", at.point().accepted().atMost());
            line.rate("fnmr", at.point().missed()).interval("fnmr", at.point().missed());
            lines.write(line.with("threshold", at.point().threshold()).all());
        }
        lines.write(new Fields("pairs")
                .with("accuracy", result.accuracy().mean())
                .with("deviation", result.accuracy().deviation())
                .with("folds", result.accuracy().folds().size())
                .with("pairs", result.same() + result.other())
                .with("same", result.same())
                .with("other", result.other())
                .with("unusable", result.unusable())
                .all());
    }

    @Override
    public void openSet(OpenSet measured) {
        OpenSetResult result = measured.result();
        for (Acceptance fixed : measured.fixed()) {
            double fpir = fixed.target().fpir();
            String target = "fpir " + rounded(fpir);
            lines.write(at("openSetAt", result.at(fixed))
                    .with("target", target)
                    .with("by", "calibration")
                    .all());
            lines.write(at("openSetAt", result.asTheStrangersGive(fpir, measured.chosen()))
                    .with("target", target)
                    .with("by", "strangers")
                    .all());
        }
        Fields line = at("openSet", result.at(measured.chosen())).rate("rank1", result.rank1());
        lines.write(line.with("people", result.people())
                .with("probes", result.probes().size())
                .with("probesWithoutFace", result.probesWithoutFace())
                .with("strangers", result.strangers().size())
                .with("strangersWithoutFace", result.strangersWithoutFace())
                .with("strangerPeople", result.strangerPeople())
                .with("fpirTarget", measured.chosen().target().fpir())
                .with("expectedFalseAlertsAMonth", measured.chosen().expectedFalseAlertsAMonth())
                .all());
    }

    private static Fields at(String event, OpenSetResult.At at) {
        return new Fields(event)
                .rate("tpir", at.tpir())
                .interval("tpir", at.tpir())
                .rate("fpir", at.fpir())
                .with("fpirAtMost", at.fpir().atMost())
                .with("threshold", at.threshold());
    }

    @Override
    public void clip(ClipResult result) {
        for (VisitResult visit : result.visits()) {
            lines.write(new Fields("visit")
                    .with("clip", result.clip())
                    .with("person", visit.person())
                    .with("start", visit.visit().start())
                    .with("end", visit.visit().end())
                    .with("face40At", visit.visit().face40At())
                    .with("found", visit.found())
                    .with("alertAt", visit.alertAt().orElse(null))
                    .with("delay", visit.delay().orElse(null))
                    .all());
        }
        ClipsResult alone = new ClipsResult(List.of(result));
        lines.write(
                summary(new Fields("clip").with("clip", result.clip()), alone).all());
    }

    @Override
    public void clips(Clips measured) {
        measured.worse()
                .forEach((worse, result) ->
                        lines.write(summary(new Fields("worse").with("variant", worse.words()), result)
                                .all()));
        lines.write(summary(new Fields("clips"), measured.plain()).all());
    }

    private static Fields summary(Fields line, ClipsResult result) {
        return line.with("visits", result.visits())
                .with("found", result.found())
                .with("missed", result.missed())
                .with("false", result.falseAlerts())
                .with("repeated", result.repeated())
                .with("medianDelay", orNull(result.medianDelay()))
                .with("worstDelay", orNull(result.worstDelay()))
                .with("strangers", result.strangers())
                .with("strangersAlerted", result.strangersAlerted())
                .with("tracks", result.tracks());
    }

    @Override
    public void impostors(ImpostorMeasure measured) {
        lines.write(new Fields("impostors")
                .with("people", measured.people())
                .with("pairs", measured.pairs())
                .with("average", measured.average())
                .with("deviation", measured.deviation())
                .with("deviationForOne", measured.deviationForOne())
                .all());
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** Six digits are more than anything that is measured here has. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(6)).doubleValue();
    }

    /** A line that is being put together. */
    private static final class Fields {
        private final Map<String, @Nullable Object> all = new LinkedHashMap<>();

        Fields(String event) {
            all.put("event", event);
        }

        Fields with(String name, @Nullable Object value) {
            all.put(name, value instanceof Double number ? (Double) rounded(number) : value);
            return this;
        }

        Fields rate(String name, Rate rate) {
            return with(name, rate.value());
        }

        Fields interval(String name, Rate rate) {
            return with(name + "Low", rate.wilson().low())
                    .with(name + "High", rate.wilson().high());
        }

        Map<String, @Nullable Object> all() {
            return all;
        }
    }
}
