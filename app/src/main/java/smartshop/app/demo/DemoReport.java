package smartshop.app.demo;

import smartshop.app.alert.Alert;

/** Where the demo tells what happens. Called from several threads. */
public interface DemoReport {

    /** @param name the drawn person's */
    void alerted(Alert alert, String name);

    void ended(DemoSummary summary);
}
