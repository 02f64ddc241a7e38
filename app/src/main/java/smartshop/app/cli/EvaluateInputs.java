package smartshop.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import smartshop.app.evaluate.Clip;
import smartshop.app.evaluate.DataSize;
import smartshop.app.evaluate.Evaluator;
import smartshop.app.evaluate.OpenSetPhotos;
import smartshop.app.evaluate.PairsFile;
import smartshop.app.scan.EnrolledFolder;
import smartshop.app.scan.ScanException;

/**
 * All that is measured on, read before anything is measured: what is wrong with it is said at once and not after hours.
 *
 * @param enrolled given if {@code openSet} or {@code clips} is
 * @param sizes in the options' order
 */
record EvaluateInputs(
        Optional<PairsFile> pairs,
        Optional<EnrolledFolder> enrolled,
        Optional<OpenSetPhotos> openSet,
        Optional<List<Clip>> clips,
        List<DataSize> sizes) {

    static EvaluateInputs read(EvaluateData data, Evaluator evaluator) throws ScanException {
        Optional<PairsFile> pairs = Optional.empty();
        Optional<EnrolledFolder> enrolled = Optional.empty();
        Optional<OpenSetPhotos> openSet = Optional.empty();
        Optional<List<Clip>> clips = Optional.empty();
        if (data.pairs().isPresent()) {
            EvaluateData.Pairs given = data.pairs().get();
            pairs = Optional.of(PairsFile.read(given.file(), given.images()));
        }
        if (data.enrol().isPresent()) {
            EnrolledFolder gallery = evaluator.enrol(data.enrol().get());
            enrolled = Optional.of(gallery);
            if (data.openSet().isPresent()) {
                EvaluateData.OpenSet given = data.openSet().get();
                Set<String> names = Set.copyOf(gallery.names().values());
                openSet = Optional.of(OpenSetPhotos.read(given.probes(), given.strangers(), names));
            }
            if (data.clips().isPresent()) {
                clips = Optional.of(evaluator.clipsIn(data.clips().get(), gallery));
            }
        }
        return new EvaluateInputs(pairs, enrolled, openSet, clips, data.sizes());
    }
}
