package smartshop.recognition.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the models to recognise with. Looked through in this order: the installation's folder, the user's folder, the
 * folder that {@code SMARTSHOP_MODELS} names, and for a checkout a {@code shared/models} in the working directory, the
 * folder that {@code -Dsmartshop.home} names, or one of their ancestors; the first that holds a full pack wins. Without any the pair inside the program is used. Every file is
 * verified before it is loaded. Reads files only; nothing is fetched from the network.
 */
public final class ModelStore {
    private static final String OWN_DETECTOR = "smartshop-detector.pt";
    private static final String OWN_EMBEDDER = "smartshop-embedder.pt";

    /** Where a folder holds both: ONNX Runtime takes half the time and half the memory for the same answers. */
    private static final List<ModelPack.Kind> BEST_FIRST = List.of(ModelPack.Kind.ONNX, ModelPack.Kind.PYTORCH);

    private static final String CHOSEN = "SMARTSHOP_MODELS";

    private final List<Path> folders;
    /** A folder that the user named; that it holds nothing is a mistake to be told, not to be passed over. */
    private final @Nullable Path chosen;

    private final KnownModels known = KnownModels.shipped();

    /** @param folders in the order in which to look */
    public ModelStore(List<Path> folders) {
        this(folders, null);
    }

    ModelStore(List<Path> folders, @Nullable Path chosen) {
        this.folders = List.copyOf(folders);
        this.chosen = chosen;
    }

    /**
     * The usual order.
     *
     * @param installation the installation's model folder, if installed
     * @param user the user's model folder
     */
    public static ModelStore usual(@Nullable Path installation, Path user) {
        List<Path> folders = new ArrayList<>();
        if (installation != null) {
            folders.add(installation);
        }
        folders.add(user);
        String named = System.getenv(CHOSEN);
        Path chosen = named == null || named.isBlank() ? null : Path.of(named);
        if (chosen != null) {
            folders.add(chosen);
        }
        Path here = Path.of("").toAbsolutePath();
        addShared(here, folders);
        addShared(Path.of(System.getProperty("smartshop.home", "")).toAbsolutePath(), folders);
        return new ModelStore(folders, chosen);
    }

    private static void addShared(Path checkout, List<Path> folders) {
        for (Path up = checkout; up != null; up = up.getParent()) {
            Path shared = up.resolve("shared").resolve("models");
            if (!folders.contains(shared)) {
                folders.add(shared);
            }
        }
    }

    /** Where it looks, in order. */
    public List<Path> folders() {
        return folders;
    }

    public KnownModels known() {
        return known;
    }

    /** The best pack there is: the first folder's full pack, else the built-in pair. */
    public ModelPack open() throws ModelException {
        for (Path folder : folders) {
            for (ModelPack.Kind kind : BEST_FIRST) {
                if (PackFiles.complete(kind, folder)) {
                    return load(kind, folder);
                }
            }
            if (folder.equals(chosen)) {
                throw new ModelException(
                        "%s names %s, which holds no complete model pack: mend or unset it, or put %s and %s there."
                                .formatted(
                                        CHOSEN, folder, PackFiles.DETECTOR_ONNX, PackFiles.EMBEDDERS_ONNX.getLast()));
            }
        }
        return builtin();
    }

    /**
     * A pack of the user's choice.
     *
     * @param choice null for {@link #open()}
     * @throws ModelException if no folder holds it, or its files are damaged
     */
    public ModelPack open(ModelPack.@Nullable Kind choice) throws ModelException {
        if (choice == null) {
            return open();
        }
        if (choice == ModelPack.Kind.BUILTIN) {
            return builtin();
        }
        for (Path folder : folders) {
            if (PackFiles.complete(choice, folder)) {
                return load(choice, folder);
            }
        }
        throw new ModelException(PackFiles.missing(choice));
    }

    /** The full packs that the folders hold, best first; not verified. */
    public Map<Path, List<ModelPack.Kind>> found() {
        Map<Path, List<ModelPack.Kind>> found = new java.util.LinkedHashMap<>();
        for (Path folder : folders) {
            List<ModelPack.Kind> kinds = BEST_FIRST.stream()
                    .filter(kind -> PackFiles.complete(kind, folder))
                    .toList();
            if (!kinds.isEmpty()) {
                found.put(folder, kinds);
            }
        }
        return found;
    }

    private ModelPack load(ModelPack.Kind kind, Path folder) throws ModelException {
        ModelBytes detector = bytes(PackFiles.detector(kind, folder));
        ModelBytes embedder = bytes(PackFiles.embedder(kind, folder).orElseThrow());
        DjlSettings.apply();
        double least = Packs.FULL.follow();
        NetworkEngine engine = kind == ModelPack.Kind.ONNX ? NetworkEngine.ONNX : NetworkEngine.PYTORCH;
        LoadedNetworks loaded = LoadedNetworks.load(engine, detector, embedder, all(PackFiles.presentation(folder)));
        Networks networks = kind == ModelPack.Kind.ONNX
                ? new OnnxNetworks(loaded, embedder.name().equals(PackFiles.EMBEDDERS_ONNX.getFirst()), least)
                : new TorchNetworks(loaded, least);
        return new ModelPack(kind, folder.toString(), Packs.FULL, Packs.full(), Packs.FULL_SCORED, networks);
    }

    private ModelPack builtin() throws ModelException {
        ModelBytes detector = resource(OWN_DETECTOR);
        ModelBytes embedder = resource(OWN_EMBEDDER);
        DjlSettings.apply();
        LoadedNetworks loaded = LoadedNetworks.load(NetworkEngine.PYTORCH, detector, embedder, List.of());
        Networks networks = new TorchNetworks(loaded, Packs.OWN.follow());
        return new ModelPack(
                ModelPack.Kind.BUILTIN, "the program itself", Packs.OWN, Packs.own(), Packs.OWN_SCORED, networks);
    }

    private ModelBytes bytes(Path file) throws ModelException {
        return new ModelBytes(String.valueOf(file.getFileName()), known.read(file));
    }

    private List<ModelBytes> all(List<Path> files) throws ModelException {
        List<ModelBytes> all = new ArrayList<>();
        for (Path file : files) {
            all.add(bytes(file));
        }
        return all;
    }

    private ModelBytes resource(String name) throws ModelException {
        try (InputStream in = Objects.requireNonNull(ModelStore.class.getResourceAsStream(name), name)) {
            byte[] bytes = in.readAllBytes();
            known.verify(name, bytes, "%s inside the program".formatted(name));
            return new ModelBytes(name, bytes);
        } catch (IOException e) {
            throw new ModelException(
                    "The built-in model %s cannot be read: install SmartShop again.".formatted(name), e);
        }
    }
}
