package smartshop.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import smartshop.app.doctor.Doctor;
import smartshop.app.doctor.Finding;

@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Says what this machine has and lacks.")
public final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private ConsoleOptions options = new ConsoleOptions();

    @Override
    public Integer call() {
        List<Finding> findings =
                new Doctor(options.data(), options.port(), options.pack().store()).examine();
        findings.forEach(
                finding -> System.out.printf("%-6s %-8s %s%n", mark(finding.level()), finding.part(), finding.words()));
        return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.BAD) ? 1 : 0;
    }

    private static String mark(Finding.Level level) {
        return switch (level) {
            case GOOD -> "ok";
            case CARE -> "care";
            case BAD -> "BAD";
        };
    }
}
