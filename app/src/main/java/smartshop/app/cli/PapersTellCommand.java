package smartshop.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smartshop.app.ShopPapers;
import smartshop.app.StartException;
import smartshop.app.lawful.paper.PersonNotice;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.watchlist.Person;

/** {@code smartshop papers tell}. */
@Command(
        name = "tell",
        mixinStandardHelpOptions = true,
        description = "Makes the letter that tells a listed person why, for how long, and what they can do about it.")
final class PapersTellCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private PackOption pack = new PackOption();

    @Parameters(paramLabel = "ID", description = "As 'smartshop watchlist list' shows it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private UUID id;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The PDF; replaced if it is there.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws StartException, ModelException, IOException {
        Clock clock = Clock.systemDefaultZone();
        try (ModelPack models = pack.open();
                Database database = data.open()) {
            Person person = database.watchlist()
                    .person(new PersonId(id))
                    .orElseThrow(() -> new StorageException(
                            "Nobody on the watchlist has the number %s: see 'smartshop watchlist list'."
                                    .formatted(id)));
            ShopPapers.onTerminal(database, models, clock).make(PersonNotice.of(person, clock.getZone()), file);
        }
        spec.commandLine().getOut().println("Made.");
        return CommandLine.ExitCode.OK;
    }
}
