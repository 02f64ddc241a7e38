package smartshop.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import smartshop.app.StartException;
import smartshop.app.access.Permission;
import smartshop.storage.Database;
import smartshop.storage.staff.Roster;
import smartshop.storage.staff.StaffMember;

/** {@code smartshop staff list}: whose numbers the audit log has. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the people who work here, with the numbers that stand for them in the audit log.")
final class StaffListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() throws StartException {
        PrintWriter out = spec.commandLine().getOut();
        if (data.isEmpty() && !data.hadOne()) {
            return CommandLine.ExitCode.OK; // only looking makes no database where none is
        }
        try (Database database = data.open()) {
            data.signedIn(database, Permission.STAFF);
            Roster roster = database.staff().roster();
            roster.members().forEach(member -> out.println(line(member)));
            roster.changed().forEach(id -> out.println(id + "  changed outside SmartShop: may not sign in"));
        }
        return CommandLine.ExitCode.OK;
    }

    private static String line(StaffMember member) {
        return "%s  %-24s %s".formatted(member.id(), member.role(), member.name());
    }
}
