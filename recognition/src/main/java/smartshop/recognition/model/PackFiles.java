package smartshop.recognition.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which files in a folder make a full pack. */
final class PackFiles {
    static final String DETECTOR_ONNX = "yunet_n_dynamic.onnx";
    /** The first takes batches. */
    static final List<String> EMBEDDERS_ONNX = List.of("mobilefacenet_dyn.onnx", "mobilefacenet.onnx");

    private static final String DETECTOR_PT = "yunet_n.pt";
    private static final List<String> EMBEDDERS_PT = List.of("mobilefacenet_flip.pt", "mobilefacenet.pt");
    /** The narrow look and the wide one. */
    private static final List<String> PRESENTATION_PT = List.of("minifasnet_v2_2.7.pt", "minifasnet_v1se_4.0.pt");

    private PackFiles() {}

    static boolean complete(ModelPack.Kind kind, Path folder) {
        return Files.isRegularFile(detector(kind, folder))
                && embedder(kind, folder).isPresent();
    }

    static Path detector(ModelPack.Kind kind, Path folder) {
        return folder.resolve(kind == ModelPack.Kind.ONNX ? DETECTOR_ONNX : DETECTOR_PT);
    }

    static Optional<Path> embedder(ModelPack.Kind kind, Path folder) {
        return (kind == ModelPack.Kind.ONNX ? EMBEDDERS_ONNX : EMBEDDERS_PT)
                .stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
    }

    /** The check for held-up pictures, an optional part of either pack, run by PyTorch: both files or none. */
    static List<Path> presentation(Path folder) {
        List<Path> files = PRESENTATION_PT.stream().map(folder::resolve).toList();
        return files.stream().allMatch(Files::isRegularFile) ? files : List.of();
    }

    /** Says in a sentence what to do about a pack that is nowhere. */
    static String missing(ModelPack.Kind choice) {
        return choice == ModelPack.Kind.ONNX
                ? "The full pack for ONNX Runtime (%s, %s) is in none of the model folders: get it with 'smartshop models fetch', or choose the built-in pack."
                        .formatted(DETECTOR_ONNX, EMBEDDERS_ONNX.getLast())
                : "The full pack for PyTorch (%s, %s) is in none of the model folders: put it into one, or choose the ONNX or the built-in pack."
                        .formatted(DETECTOR_PT, EMBEDDERS_PT.getFirst());
    }
}
