package smartshop.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import smartshop.app.evaluate.Clip;
import smartshop.app.evaluate.Clips;
import smartshop.app.evaluate.Evaluation;
import smartshop.app.evaluate.Evaluator;
import smartshop.app.evaluate.ImpostorMeasure;
import smartshop.app.evaluate.OpenSet;
import smartshop.app.evaluate.OpenSetPhotos;
import smartshop.app.evaluate.PairsFile;
import smartshop.app.evaluate.PairsResult;
import smartshop.app.evaluate.Worse;
import smartshop.app.scan.EnrolledFolder;
import smartshop.app.scan.ScanException;

/** Measures all that was asked for, one after the other, and prints each when it is done. */
final class EvaluateRun {
    private final EvaluateInputs inputs;
    private final Evaluator evaluator;
    private final EvaluateOutput output;

    EvaluateRun(EvaluateInputs inputs, Evaluator evaluator, EvaluateOutput output) {
        this.inputs = inputs;
        this.evaluator = evaluator;
        this.output = output;
    }

    Evaluation run(Evaluation.Setting setting, boolean worse) throws ScanException {
        Optional<PairsResult> pairs = Optional.empty();
        Optional<OpenSet> openSet = Optional.empty();
        Optional<Clips> clips = Optional.empty();
        if (inputs.pairs().isPresent()) {
            pairs = Optional.of(pairs(inputs.pairs().get()));
        }
        if (inputs.enrolled().isPresent()) {
            EnrolledFolder enrolled = inputs.enrolled().get();
            if (inputs.openSet().isPresent()) {
                openSet = Optional.of(openSet(enrolled, inputs.openSet().get()));
            }
            if (inputs.clips().isPresent()) {
                clips = Optional.of(clips(enrolled, inputs.clips().get(), worse));
            }
        }
        return new Evaluation(setting, inputs.sizes(), pairs, openSet, clips);
    }

    private PairsResult pairs(PairsFile file) throws ScanException {
        try (TerminalBar bar = new TerminalBar("Pairs", "")) {
            PairsResult result = evaluator.pairs(file, bar::at);
            output.pairs(result);
            return result;
        }
    }

    private OpenSet openSet(EnrolledFolder enrolled, OpenSetPhotos photos) throws ScanException {
        try (TerminalBar bar = new TerminalBar("Photos", "")) {
            OpenSet measured = evaluator.openSet(enrolled, photos, bar::at);
            output.openSet(measured);
            return measured;
        }
    }

    private Clips clips(EnrolledFolder enrolled, List<Clip> played, boolean worse) throws ScanException {
        try (TerminalBar bar = new TerminalBar("Clips", "")) {
            List<Worse> ways = worse ? List.of(Worse.values()) : List.of();
            Clips measured = evaluator.clips(enrolled, played, ways, output::clip, bar::at);
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
