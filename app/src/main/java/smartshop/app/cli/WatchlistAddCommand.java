package smartshop.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smartshop.app.access.Permission;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.EnrolmentException;
import smartshop.app.enrol.EnrolmentForm;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.app.enrol.ShopRules;
import smartshop.recognition.model.ModelPack;
import smartshop.storage.Database;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.State;

/** {@code smartshop watchlist add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Puts a person on the watchlist. Nobody is added if one of the photos is refused, or the rules refuse the person.",
            "What is not given is asked for. Where people are set up who work here, the entry waits for one of them to approve it."
        },
        footer = {
            "",
            "Example: smartshop watchlist add \"Ann Other\" --offence theft --on 2026-05-03 --value 75.00 --incident IB-114",
            "  --evidence recording --kept \"stick 3, safe\" --reason \"hid two bottles\" --declare ann-1.jpg ann-2.jpg"
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

    @Mixin
    private FormOptions form = new FormOptions();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PHOTO", description = "JPEG or PNG photos of the person.")
    private List<Path> photos = List.of();

    @Override
    public Integer call() throws Exception {
        try (Database database = data.open();
                ModelPack models = pack.open();
                Enrolment enrolment = new Enrolment(
                        models,
                        database.watchlist(),
                        CommandEntries.of(database, data.signedIn(database, Permission.PROPOSE_ENROLMENT)))) {
            return add(enrolment, form.form(name, ShopRules.of(database).get(), LocalDate.now(ZoneId.systemDefault())));
        } catch (CompletionException e) {
            if (e.getCause() instanceof EnrolmentException refusal) {
                return refused(String.valueOf(refusal.getMessage()));
            }
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private int add(Enrolment enrolment, EnrolmentForm said) {
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
        Person person = enrolment.enrol(said, verdicts).join();
        out.printf(
                "Added as %s with %d photos. %s%n", person.id(), person.photos().size(), outcome(person));
        return CommandLine.ExitCode.OK;
    }

    private static String outcome(Person person) {
        return person.listing().filter(entry -> entry.state() == State.APPROVED).isPresent()
                ? "In effect at once; the entry says that one person decided."
                : "Waiting for somebody to approve it at the console.";
    }

    private int refused(String words) {
        spec.commandLine().getErr().println("smartshop: " + words);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
