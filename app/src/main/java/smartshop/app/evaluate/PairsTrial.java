package smartshop.app.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import smartshop.app.evaluate.measure.Compared;
import smartshop.app.scan.ScanException;
import smartshop.recognition.embed.Embedding;

/** Compares pairs of pictures one to one, as LFW's protocol asks. Belongs to one thread. */
public final class PairsTrial {
    private final PhotoEmbedder embedder;
    private final Map<Path, Optional<Embedding>> embedded = new HashMap<>();

    public PairsTrial(PhotoEmbedder embedder) {
        this.embedder = embedder;
    }

    /** @throws ScanException if no pair of some fold can be compared */
    public PairsResult run(PairsFile file, Progress progress) throws ScanException {
        try {
            int all = file.folds().stream().mapToInt(List::size).sum();
            int done = 0;
            int unusable = 0;
            List<List<Compared>> folds = new ArrayList<>();
            for (List<PairsFile.Pair> pairs : file.folds()) {
                List<Compared> fold = new ArrayList<>();
                for (PairsFile.Pair pair : pairs) {
                    compare(pair).ifPresent(fold::add);
                    progress.at(++done, all);
                }
                unusable += pairs.size() - fold.size();
                folds.add(fold);
            }
            return PairsResult.of(folds, unusable);
        } finally {
            embedded.values().forEach(one -> one.ifPresent(face -> Arrays.fill(face.vector(), 0)));
            embedded.clear();
        }
    }

    private Optional<Compared> compare(PairsFile.Pair pair) throws ScanException {
        Optional<Embedding> first = face(pair.first());
        Optional<Embedding> second = face(pair.second());
        return first.flatMap(one -> second.map(other -> new Compared(one.cosine(other), pair.same())));
    }

    private Optional<Embedding> face(Path photo) throws ScanException {
        Optional<Embedding> known = embedded.get(photo);
        if (known == null) {
            known = embedder.embed(photo);
            embedded.put(photo, known);
        }
        return known;
    }
}
