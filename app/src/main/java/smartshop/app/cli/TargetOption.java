package smartshop.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import smartshop.recognition.calibrate.FpirTarget;

/** How often a false alert is acceptable. */
final class TargetOption {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(
            names = "--visitors-a-day",
            paramLabel = "N",
            defaultValue = "1000",
            description = "People who come before the cameras on a day. Default: ${DEFAULT-VALUE}.")
    private double visitors;

    @Option(
            names = "--false-alerts-a-month",
            paramLabel = "X",
            defaultValue = "1",
            description =
                    "False alerts a month that are acceptable; thresholds follow from it. Default: ${DEFAULT-VALUE}.")
    private double alerts;

    @Option(
            names = "--fpir",
            paramLabel = "X",
            description = "Instead of these two: the part of strangers that may be accepted, such as 0.001.")
    private @Nullable Double fpir;

    FpirTarget target() {
        if (fpir == null) {
            check(visitors > 0 && alerts > 0, "--visitors-a-day and --false-alerts-a-month must be more than 0.");
            return new FpirTarget(visitors, alerts);
        }
        check(fpir > 0 && fpir < 0.5, "--fpir must be more than 0 and less than 0.5.");
        return FpirTarget.ofFpir(fpir);
    }

    private void check(boolean right, String words) {
        if (!right) {
            throw new ParameterException(command.commandLine(), words);
        }
    }
}
