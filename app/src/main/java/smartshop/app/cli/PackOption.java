package smartshop.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import smartshop.app.Folders;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/** Which recognition pack. */
public final class PackOption {
    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description = "Recognition pack: ${COMPLETION-CANDIDATES}. Default: the best that is found.")
    private ModelPack.@Nullable Kind pack;

    Optional<String> chosen() {
        return Optional.ofNullable(pack).map(Enum::name);
    }

    public ModelStore store() {
        return ModelStore.usual(null, Folders.ofUser().models());
    }

    public ModelPack open() throws ModelException {
        return store().open(pack);
    }
}
