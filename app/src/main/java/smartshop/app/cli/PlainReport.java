package smartshop.app.cli;

import java.io.PrintStream;
import smartshop.app.alert.Alert;
import smartshop.app.demo.DemoReport;
import smartshop.app.demo.DemoSummary;

/** The demo's events for people. */
final class PlainReport implements DemoReport {
    private final PrintStream out;

    PlainReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void alerted(Alert alert, String name) {
        out.printf(
                "Alert    %-10s %s, %d ms after the face was 40 pixels wide%n",
                alert.cameraName(), name, alert.latency().toMillis());
    }

    @Override
    public void ended(DemoSummary summary) {
        out.printf(
                "%d visits, %d by listed people: %d alerts, %d missed, %d false; %d ms at the median, %d ms at the 95th percentile%n",
                summary.visits(),
                summary.listedVisits(),
                summary.alerts(),
                summary.missed(),
                summary.falseAlerts(),
                summary.latencyP50Ms(),
                summary.latencyP95Ms());
    }
}
