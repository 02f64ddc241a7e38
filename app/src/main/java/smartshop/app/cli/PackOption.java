package smartshop.app.cli;

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

    public ModelStore store() {
        return ModelStore.usual(null, Folders.ofUser().models());
    }

    public ModelPack open() throws ModelException {
        return store().open(pack);
    }
}
