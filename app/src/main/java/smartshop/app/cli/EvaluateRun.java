package smartshop.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import smartshop.app.evaluate.Clips;
import smartshop.app.evaluate.Evaluation;
import smartshop.app.evaluate.Evaluator;
import smartshop.app.evaluate.ImpostorMeasure;
import smartshop.app.evaluate.OpenSet;
import smartshop.app.evaluate.PairsResult;
import smartshop.app.evaluate.Worse;
import smartshop.app.scan.EnrolledFolder;
import smartshop.app.scan.ScanException;

/** Measures all that was asked for, one after the other, and prints each when it is done. */
final class EvaluateRun {
    private final EvaluateData data;
    private final Evaluator evaluator;
    private final EvaluateOutput output;

    EvaluateRun(EvaluateData data, Evaluator evaluator, EvaluateOutput output) {
        this.data = data;
        this.evaluator = evaluator;
        this.output = output;
    }

    Evaluation run(Evaluation.Setting setting, boolean worse) throws ScanException {
        Optional<PairsResult> pairs = Optional.empty();
        Optional<OpenSet> openSet = Optional.empty();
        Optional<Clips> clips = Optional.empty();
        if (data.pairs().isPresent()) {
            pairs = Optional.of(pairs(data.pairs().get()));
        }
        if (data.enrol().isPresent()) {
            EnrolledFolder enrolled = evaluator.enrol(data.enrol().get());
            if (data.openSet().isPresent()) {
                openSet = Optional.of(openSet(enrolled, data.openSet().get()));
            }
            if (data.clips().isPresent()) {
                clips = Optional.of(clips(enrolled, data.clips().get(), worse));
            }
        }
        return new Evaluation(setting, data.sizes(), pairs, openSet, clips);
    }

    private PairsResult pairs(EvaluateData.Pairs given) throws ScanException {
        try (TerminalBar bar = new TerminalBar("Pairs", "")) {
            PairsResult result = evaluator.pairs(given.file(), given.images(), bar::at);
            output.pairs(result);
            return result;
        }
    }

    private OpenSet openSet(EnrolledFolder enrolled, EvaluateData.OpenSet given) throws ScanException {
        try (TerminalBar bar = new TerminalBar("Photos", "")) {
            OpenSet measured = evaluator.openSet(enrolled, given.probes(), given.strangers(), bar::at);
            output.openSet(measured);
            return measured;
        }
    }

    private Clips clips(EnrolledFolder enrolled, Path folder, boolean worse) throws ScanException {
        try (TerminalBar bar = new TerminalBar("Clips", "")) {
            List<Worse> ways = worse ? List.of(Worse.values()) : List.of();
            Clips measured = evaluator.clips(enrolled, folder, ways, output::clip, bar::at);
            output.clips(measured);
            return measured;
        }
    }

    void impostors(Path strangers, Path file) throws ScanException {
        try (TerminalBar bar = new TerminalBar("Strangers", "")) {
            ImpostorMeasure measured = evaluator.impostors(strangers, bar::at);
            measured.write(file);
            output.impostors(measured);
        }
    }
}
