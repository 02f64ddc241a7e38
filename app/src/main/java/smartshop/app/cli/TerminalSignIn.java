package smartshop.app.cli;

import java.io.Console;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import smartshop.app.StartException;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.storage.Database;
import smartshop.storage.audit.Actor;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.StaffMember;

/**
 * Who runs a command: where people are set up, somebody with a name and a PIN or passphrase; else whoever has the computer's account. The
 * secret is asked for on the terminal, or read from standard input after the owner's passphrase. Never an argument.
 */
final class TerminalSignIn {
    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "Who you are, where people are set up. The PIN or passphrase is asked for.")
    private @Nullable String name;

    @Option(
            names = "--pin-stdin",
            description = "Reads the PIN or passphrase of NAME from the next line of standard input.")
    private boolean fromInput;

    /**
     * Who it is, and may do that.
     *
     * @throws StartException if nobody is named, or the secret is not taken
     * @throws smartshop.app.access.AccessException if this person may not
     */
    Access of(Database database, Permission permission) throws StartException {
        Access access = new Access(database, Clock.systemDefaultZone(), Actor.COMMAND);
        if (access.roster().setUp()) {
            signIn(access);
        }
        access.require(permission);
        return access;
    }

    private void signIn(Access access) throws StartException {
        StaffMember member = access.roster().members().stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new StartException("People are set up here: say who you are with --as NAME."));
        char[] typed = secret();
        try {
            String refused = refusal(access.signIn(member.id(), typed));
            if (!refused.isEmpty()) {
                throw new StartException(refused);
            }
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private static String refusal(SignIn result) {
        return switch (result) {
            case SignIn.Welcome _ -> "";
            case SignIn.Wrong _ -> "That is not this person's PIN or passphrase; nothing has been changed.";
            case SignIn.TooEarly(var next) -> "Wrong too often. The next try may be at %s.".formatted(next);
            case SignIn.Shut _ -> "Wrong too often for good. An owner sets a new PIN or passphrase.";
            case SignIn.Refused _ -> "This person's entry was changed outside SmartShop and is not honoured.";
        };
    }

    /** The caller wipes it. */
    char[] secret() throws StartException {
        return fromInput ? TerminalUnlocking.line(System.in) : asked();
    }

    private static char[] asked() throws StartException {
        Console terminal = System.console();
        char @Nullable [] typed =
                terminal == null || !terminal.isTerminal() ? null : terminal.readPassword("PIN or passphrase: ");
        if (typed == null) {
            throw new StartException(
                    "A PIN or passphrase is needed, and there is no terminal to ask on. Give it on standard input with --pin-stdin.");
        }
        return typed;
    }
}
