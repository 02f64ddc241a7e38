package smartshop.app.lawful.paper;

import java.util.ArrayList;
import java.util.List;
import smartshop.app.paper.PaperTemplate;
import smartshop.storage.history.EvidenceLocks;
import smartshop.storage.history.Retention;
import smartshop.storage.incident.Incidents;
import smartshop.storage.verdict.Verdicts;

/**
 * What a paper says in this version of the program whatever the settings are: its template with the parts it shares, and how long the
 * program keeps what. After an update that changes one of these, the paper that lies in the drawer is out of date.
 */
final class PaperText {
    private PaperText() {}

    static List<Object> of(ShopPaper paper) {
        List<Object> lines = new ArrayList<>(PaperTemplate.sources(PaperText.class, paper.template()));
        if (!paper.isSign()) { // a sign does not say how long
            lines.addAll(List.of(
                    Retention.CONFIRMED,
                    EvidenceLocks.LONGEST,
                    Verdicts.LOOK_ALIKE_LIFE,
                    Incidents.KEPT,
                    Incidents.EVIDENCE_KEPT));
        }
        return lines;
    }
}
