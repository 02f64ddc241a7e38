package smartshop.app.evaluate.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import smartshop.app.evaluate.DataSize;
import smartshop.app.evaluate.Evaluation;

/** A page that stands alone: style and curves inside, nothing loaded, no photo, no embedding and nobody's name but what folders and files given as options are called. */
public final class HtmlReport {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm (XXX)", Locale.ENGLISH);

    private final Evaluation evaluation;

    private HtmlReport(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    public static String of(Evaluation evaluation) {
        return new HtmlReport(evaluation).page();
    }

    private String page() {
        Html page = new Html();
        page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<title>How well recognition works</title>\n<style>\n%s</style>\n</head>\n<body>\n"
                        .formatted(style()))
                .raw("<h1>How well recognition works</h1>\n")
                .raw("<p class=\"lead\">A measurement for the file of the data protection officer.</p>\n")
                .facts(facts());
        page.heading("In short").list(claims());
        data(page);
        evaluation.openSet().ifPresent(measured -> new OpenSetSection(measured).write(page));
        evaluation.clips().ifPresent(measured -> new ClipsSection(measured).write(page));
        evaluation.pairs().ifPresent(measured -> new PairsSection(measured).write(page));
        page.heading("What the figures do not say").list(Limits.of(evaluation));
        page.heading("Words").table(List.of("word", "means"), words());
        page.raw("<footer>\n")
                .paragraph(
                        "This page holds counts, rates and curves, and what the folders and files are called that were measured: no photo, no embedding, no name out of them.")
                .raw("<div class=\"sign\"><span>Reviewed by</span><span>Date</span><span>Reference</span></div>\n")
                .raw("</footer>\n</body>\n</html>\n");
        return page.toString();
    }

    private List<List<String>> facts() {
        Evaluation.Setting setting = evaluation.setting();
        List<List<String>> facts = new ArrayList<>(List.of(
                List.of("Measured", DATE.format(setting.at())),
                List.of("Program", setting.program()),
                List.of("Recognition pack", setting.pack()),
                List.of("Embedder, digest", setting.embedder())));
        evaluation
                .openSet()
                .ifPresent(measured -> facts.add(List.of("Target", OpenSetSection.target(measured.chosen()))));
        facts.add(List.of("Command", setting.command()));
        return facts;
    }

    private List<String> claims() {
        List<String> claims = new ArrayList<>();
        evaluation.openSet().ifPresent(measured -> claims.addAll(new OpenSetSection(measured).claims()));
        evaluation.clips().ifPresent(measured -> claims.add(new ClipsSection(measured).claim()));
        evaluation.pairs().ifPresent(measured -> claims.add(new PairsSection(measured).claim()));
        return claims;
    }

    private void data(Html page) {
        page.heading("What it was measured on")
                .table(
                        List.of("option", "name", "files", "size"),
                        evaluation.data().stream().map(HtmlReport::row).toList());
    }

    private static List<String> row(DataSize data) {
        return List.of("--" + data.option(), data.name(), Numbers.count(data.files()), Numbers.size(data.bytes()));
    }

    private static List<List<String>> words() {
        return List.of(
                List.of(
                        "score, threshold",
                        "how alike two faces are to the network (1: the same picture); the score from which it counts"),
                List.of("TPIR, FNIR", "the part of searches for a listed person that finds them, and that does not"),
                List.of("FPIR", "the part of searches for a stranger that finds somebody"),
                List.of("FMR, FNMR", "the same errors when two pictures are compared, without a list"),
                List.of("95 % interval", "Wilson's; the true rate lies in it in 95 of 100 such measurements"),
                List.of("at most (95 %)", "Clopper and Pearson's upper bound; for none of N it is nearly 3/N"));
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
