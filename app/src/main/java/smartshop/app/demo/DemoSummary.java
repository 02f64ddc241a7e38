package smartshop.app.demo;

/**
 * How the demo went.
 *
 * @param visits walks that were drawn, by anybody
 * @param listedVisits those of listed people
 * @param missed listed visits without an alert
 * @param falseAlerts alerts without a listed visit of that person at that camera, and second alerts for one visit
 * @param latencyP50Ms from the capture of the first frame with a face of 40 pixels to the alert; 0 without alerts
 */
public record DemoSummary(
        int visits, int listedVisits, int alerts, int missed, int falseAlerts, long latencyP50Ms, long latencyP95Ms) {

    public boolean passed() {
        return missed == 0 && falseAlerts == 0;
    }
}
