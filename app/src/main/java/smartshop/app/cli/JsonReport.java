package smartshop.app.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import smartshop.app.alert.Alert;
import smartshop.app.demo.DemoReport;
import smartshop.app.demo.DemoSummary;

/** The demo's events as JSON lines. */
final class JsonReport implements DemoReport {
    private final JsonLines lines;

    JsonReport(PrintStream out) {
        lines = new JsonLines(out);
    }

    @Override
    public void alerted(Alert alert, String name) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", "alert");
        line.put("camera", alert.cameraName());
        line.put("person", name);
        line.put("score", Math.round(alert.score() * 1000) / 1000.0);
        line.put("capturedAt", alert.capturedAt());
        line.put("decidedAt", alert.decidedAt());
        line.put("alertedAt", alert.alertedAt());
        line.put("latencyMs", alert.latency().toMillis());
        lines.write(line);
    }

    @Override
    public void ended(DemoSummary summary) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", "summary");
        line.put("visits", summary.visits());
        line.put("listedVisits", summary.listedVisits());
        line.put("alerts", summary.alerts());
        line.put("missed", summary.missed());
        line.put("falseAlerts", summary.falseAlerts());
        line.put("latencyP50Ms", summary.latencyP50Ms());
        line.put("latencyP95Ms", summary.latencyP95Ms());
        lines.write(line);
    }
}
