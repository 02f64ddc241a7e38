package smartshop.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smartshop.app.ShopPapers;
import smartshop.app.StartException;
import smartshop.app.lawful.paper.ShopPaper;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.storage.Database;

/** {@code smartshop papers make}. */
@Command(
        name = "make",
        mixinStandardHelpOptions = true,
        description = "Makes a paper from the settings as they are now, as PDF.")
final class PapersMakeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private PackOption pack = new PackOption();

    @Parameters(
            paramLabel = "NAME",
            converter = PaperName.class,
            description = "As 'smartshop papers list' shows it, such as assessment or sign.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ShopPaper paper;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The PDF; replaced if it is there.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws StartException, ModelException, IOException {
        try (ModelPack models = pack.open();
                Database database = data.open()) {
            ShopPapers.onTerminal(database, models, Clock.systemDefaultZone()).make(paper, file);
        }
        spec.commandLine().getOut().println("Made.");
        return CommandLine.ExitCode.OK;
    }

    /** "large-sign". */
    static final class PaperName implements CommandLine.ITypeConverter<ShopPaper> {
        @Override
        public ShopPaper convert(String typed) {
            return Arrays.stream(ShopPaper.values())
                    .filter(paper -> paper.word().equals(typed))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException("choose one of "
                            + Arrays.stream(ShopPaper.values())
                                    .map(ShopPaper::word)
                                    .collect(Collectors.joining(", "))));
        }
    }
}
