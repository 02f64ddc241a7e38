package smartshop.app.evaluate.report;

import java.util.List;
import java.util.Locale;
import smartshop.app.evaluate.PairsResult;
import smartshop.app.evaluate.measure.Percent;

/** Pairs of pictures, one to one. */
final class PairsSection {
    private final PairsResult result;

    PairsSection(PairsResult result) {
        this.result = result;
    }

    String claim() {
        return String.format(
                Locale.ROOT,
                "Of %,d pairs of pictures, %s were rightly told to show one person or two (standard deviation over %d folds %s).",
                result.same() + result.other(),
                Percent.of(result.accuracy().mean()),
                result.accuracy().folds().size(),
                Percent.of(result.accuracy().deviation()));
    }

    void write(Html page) {
        page.heading("Pairs of pictures")
                .paragraph(
                        "%s pairs of one person and %s pairs of two people were compared in %d folds; each fold was judged with the threshold that is best for the others. %s pairs are left out, because no face was found in one of their pictures."
                                .formatted(
                                        Numbers.count(result.same()),
                                        Numbers.count(result.other()),
                                        result.accuracy().folds().size(),
                                        Numbers.count(result.unusable())))
                .paragraph("Accuracy: %s, standard deviation over the folds %s."
                        .formatted(
                                Percent.of(result.accuracy().mean()),
                                Percent.of(result.accuracy().deviation())));
        if (!result.atFmr().isEmpty()) {
            page.table(
                    List.of(
                            "FMR at most",
                            "threshold",
                            "taken for one (FMR)",
                            "at most (95 %)",
                            "taken for two (FNMR)",
                            "95 % interval"),
                    result.atFmr().stream().map(PairsSection::row).toList());
        }
        page.figure(CurvePlot.pairs(result.curve()), "What is gained and lost when the threshold is moved.");
    }

    private static List<String> row(PairsResult.At at) {
        return List.of(
                Percent.of(at.fmr()),
                Numbers.score(at.point().threshold()),
                Numbers.part(at.point().accepted()),
                Percent.of(at.point().accepted().atMost()),
                Numbers.part(at.point().missed()),
                Percent.of(at.point().missed().wilson()));
    }
}
