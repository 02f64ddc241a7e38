package smartshop.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.EnrolmentException;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.recognition.model.ModelPack;
import smartshop.storage.Database;
import smartshop.storage.audit.Actor;
import smartshop.storage.watchlist.Person;

/** {@code smartshop watchlist add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Puts a person on the watchlist. Nobody is added if one of the photos is refused.",
        footer = {
            "",
            "Example: smartshop watchlist add \"Ann Other\" --reason \"took wine on 3 May\" ann-1.jpg ann-2.jpg"
        })
final class WatchlistAddCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private PackOption pack = new PackOption();

    @Parameters(index = "0", paramLabel = "NAME", description = "The person's name.")
    private String name = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why the person is on the list.")
    private String reason = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PHOTO", description = "JPEG or PNG photos of the person.")
    private List<Path> photos = List.of();

    @Override
    public Integer call() throws Exception {
        try (Database database = data.open();
                ModelPack models = pack.open();
                Enrolment enrolment = new Enrolment(models, database.watchlist(), database.audit(Actor.COMMAND))) {
            return add(enrolment);
        } catch (CompletionException e) {
            if (e.getCause() instanceof EnrolmentException refusal) {
                return refused(String.valueOf(refusal.getMessage()));
            }
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private int add(Enrolment enrolment) {
        PrintWriter out = spec.commandLine().getOut();
        List<PhotoVerdict> verdicts = new ArrayList<>();
        for (Path photo : photos) {
            PhotoVerdict verdict = enrolment.check(photo).join();
            out.printf("%s: %s %s%n", verdict.file(), verdict.words(), verdict.advice());
            verdicts.add(verdict);
        }
        out.flush();
        if (!verdicts.stream().allMatch(PhotoVerdict::accepted)) {
            return refused("Nobody was added: leave out or replace the photos that were refused.");
        }
        Person person = enrolment.enrol(name, reason, verdicts).join();
        out.printf("Added as %s with %d photos.%n", person.id(), person.photos().size());
        return CommandLine.ExitCode.OK;
    }

    private int refused(String words) {
        spec.commandLine().getErr().println("smartshop: " + words);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
