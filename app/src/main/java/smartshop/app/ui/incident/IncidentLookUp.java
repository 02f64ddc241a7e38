package smartshop.app.ui.incident;

import java.util.List;
import smartshop.app.access.Permission;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.app.ui.search.Find;
import smartshop.app.ui.search.LookUp;
import smartshop.storage.incident.Incident;

/** Incidents by number and place, read and recorded as on their page. */
public final class IncidentLookUp implements LookUp {
    private final IncidentsViewModel model;
    private final IncidentSheets sheets;
    private List<Find> finds = List.of();
    private int looks;

    public IncidentLookUp(IncidentsViewModel model, IncidentSheets sheets) {
        this.model = model;
        this.sheets = sheets;
    }

    @Override
    public boolean allowed() {
        return model.may(Permission.INCIDENTS);
    }

    @Override
    public void begin(Runnable then) {
        int look = ++looks;
        model.opened(() -> {
            if (look == looks && allowed()) {
                finds = model.incidents().stream().map(this::find).toList();
                then.run();
            }
        });
    }

    @Override
    public List<Find> finds() {
        return allowed() ? finds : List.of();
    }

    private Find find(Incident incident) {
        String place = incident.readable() ? incident.place() : Words.say("incident.erased");
        return new Find(
                Find.Kind.INCIDENT,
                Words.say("incident.title", incident.number()),
                place + " · " + Times.date(incident.happenedAt(), model.zone()),
                () -> sheets.look(incident.id()));
    }

    @Override
    public void end() {
        looks++; // what is still being read is for nobody
        finds = List.of();
    }
}
