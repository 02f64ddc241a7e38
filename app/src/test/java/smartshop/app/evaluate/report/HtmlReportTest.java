package smartshop.app.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import smartshop.app.evaluate.Acceptance;
import smartshop.app.evaluate.Answer;
import smartshop.app.evaluate.ClipResult;
import smartshop.app.evaluate.ClipTruth;
import smartshop.app.evaluate.Clips;
import smartshop.app.evaluate.ClipsResult;
import smartshop.app.evaluate.DataSize;
import smartshop.app.evaluate.Evaluation;
import smartshop.app.evaluate.OpenSet;
import smartshop.app.evaluate.OpenSetResult;
import smartshop.app.evaluate.PairsResult;
import smartshop.app.evaluate.VisitResult;
import smartshop.app.evaluate.Worse;
import smartshop.app.evaluate.measure.DetCurve;
import smartshop.app.evaluate.measure.FoldAccuracy;
import smartshop.recognition.calibrate.FpirTarget;

class HtmlReportTest {
    private final String page = HtmlReport.of(evaluation(true));

    @Test
    void namesThePackTheDigestTheDateAndTheData() {
        assertThat(page).contains("Full pack (PyTorch)", "embedder-1a2b3c4d", "21 March 2026", "strangers", "2.7 MB");
    }

    @Test
    void everyClaimComesWithItsBound() {
        assertThat(page)
                .contains("9 of 10 (90.00 %)", "between 59.58 % and 98.21 %", "0 of 300 (0.00 %)", "at most 0.99 %");
    }

    @Test
    void saysWhatSoFewStrangersCannotShow() {
        assertThat(page).contains("one false alert in 30,43", "Photos of 300 strangers cannot show so little");
    }

    @Test
    void standsAlone() {
        assertThat(page).contains("<style>", "<svg").doesNotContain("<script", "src=", "href=", "url(", "<img");
    }

    @Test
    void holdsNobodysName() {
        assertThat(page).contains("recording 1").doesNotContain("Ann Miller");
    }

    @Test
    void whatTheUserTypedIsEscaped() {
        assertThat(page).contains("--enrol &lt;b&gt;people&lt;/b&gt;").doesNotContain("<b>people");
    }

    @Test
    void builtInPairIsSaidToBeForTryingOut() {
        assertThat(page).doesNotContain("must not watch a real door");
        assertThat(HtmlReport.of(evaluation(true, true))).contains("must not watch a real door");
    }

    @Test
    void partsThatWereNotMeasuredAreLeftOut() {
        assertThat(HtmlReport.of(evaluation(false)))
                .contains("Pairs of pictures")
                .doesNotContain("<h2>Recordings", "Listed people among strangers", "Target");
    }

    @Test
    void boundForStrangersCountsOnlyAlertsWhileTheyAreThere() {
        // One of four: Clopper and Pearson's upper bound is 75.14 %.
        assertThat(page).contains("4 visits of strangers, 1 of them with a false alert", "at most 75.14 %");
    }

    @Test
    void withNobodyFoundNothingIsSaidOfTheDelay() {
        assertThat(page).contains("; the alert came 0.50 s after");
        assertThat(new ClipsSection(clips(Optional.empty())).claim())
                .endsWith("among 4 visits of strangers.")
                .doesNotContain("the alert came");
    }

    @Test
    void worseCamerasHaveARowEach() {
        assertThat(page).contains("400 kbit/s", "worse cameras");
    }

    private static Evaluation evaluation(boolean all) {
        return evaluation(all, false);
    }

    private static Evaluation evaluation(boolean all, boolean builtin) {
        Evaluation.Setting setting = new Evaluation.Setting(
                "SmartShop in development",
                "Full pack (PyTorch)",
                "embedder-1a2b3c4d",
                builtin,
                ZonedDateTime.parse("2026-03-21T10:00:00Z"),
                "smartshop evaluate --enrol <b>people</b>");
        return new Evaluation(
                setting,
                List.of(new DataSize("strangers", "strangers", 300, 2_700_000)),
                Optional.of(pairs()),
                all ? Optional.of(openSet()) : Optional.empty(),
                all ? Optional.of(clips(Optional.of(3.5))) : Optional.empty());
    }

    private static PairsResult pairs() {
        FoldAccuracy accuracy = new FoldAccuracy(0.99, 0.004, List.of(0.99, 0.99));
        return new PairsResult(accuracy, 3, 2, 0, new DetCurve(new double[] {0.5, 0.6, 0.7}, new double[] {0.1, 0.2}));
    }

    private static OpenSet openSet() {
        List<Answer> probes = new ArrayList<>(Collections.nCopies(9, new Answer(true, 0, 0.7, true)));
        probes.add(new Answer(true, 0, 0.3, true));
        List<Answer> strangers = Collections.nCopies(300, new Answer(true, 0, 0.2, false));
        Acceptance acceptance = new Acceptance(FpirTarget.usual(), 0.5, place -> 0.5, 1);
        return new OpenSet(new OpenSetResult(1, probes, 1, strangers, 300), acceptance, List.of(acceptance));
    }

    private static Clips clips(Optional<Double> found) {
        ClipTruth.Visit visit = new ClipTruth.Visit(Optional.of("Ann Miller"), 1, 6, 3);
        ClipsResult plain = new ClipsResult(List.of(
                new ClipResult("Ann Miller", List.of(new VisitResult("Ann Miller", visit, found)), 3, 2, 4, 1, 5)));
        return new Clips(plain, Map.of(Worse.FEW_BITS, plain));
    }
}
