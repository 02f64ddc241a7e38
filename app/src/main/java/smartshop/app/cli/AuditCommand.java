package smartshop.app.cli;

import picocli.CommandLine.Command;

/** {@code smartshop audit}. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AuditVerifyCommand.class, AuditListCommand.class, AuditCopyCommand.class},
        description = "Checks and lists the log of who did what, while the console is not running.")
public final class AuditCommand {}
