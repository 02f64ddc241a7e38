package smartshop.app.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/**
 * Who is measured beside us.
 *
 * @param packs ours, and the same networks for the other engine
 * @param peers OpenCV, or nobody
 */
record Rivals(List<ModelPack> packs, List<OpenCvPeer> peers, Optional<ModelPack> opened) implements AutoCloseable {

    static Rivals of(ModelPack pack, ModelStore store, List<String> notes) throws ModelException {
        if (pack.builtin()) {
            notes.add("The built-in pair exists for PyTorch alone, so it is measured without another engine and without"
                    + " OpenCV; 'smartshop models fetch' brings networks that run on all three.");
            return new Rivals(List.of(pack), List.of(), Optional.empty());
        }
        ModelPack.Kind other = pack.kind() == ModelPack.Kind.ONNX ? ModelPack.Kind.PYTORCH : ModelPack.Kind.ONNX;
        Map<Path, List<ModelPack.Kind>> found = store.found();
        Optional<ModelPack> opened = Optional.empty();
        if (found.values().stream().anyMatch(kinds -> kinds.contains(other))) {
            opened = Optional.of(store.open(other));
        } else {
            notes.add("The other engine's files are in no model folder, so it is not measured.");
        }
        List<ModelPack> packs = new ArrayList<>(List.of(pack));
        opened.ifPresent(packs::add);
        return new Rivals(packs, peers(found, notes), opened);
    }

    private static List<OpenCvPeer> peers(Map<Path, List<ModelPack.Kind>> found, List<String> notes) {
        try {
            for (Path folder : found.keySet()) {
                Optional<OpenCvPeer> peer = OpenCvPeer.in(folder);
                if (peer.isPresent()) {
                    return List.of(peer.get());
                }
            }
            notes.add("Upstream's ONNX files are in no model folder, so OpenCV is not measured.");
        } catch (LinkageError e) {
            notes.add("OpenCV is not part of this installation, so it is not measured.");
        }
        return List.of();
    }

    @Override
    public void close() {
        peers.forEach(OpenCvPeer::close);
        opened.ifPresent(ModelPack::close);
    }
}
