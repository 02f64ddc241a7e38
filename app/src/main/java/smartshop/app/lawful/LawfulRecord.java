package smartshop.app.lawful;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the shop has recorded of its lawful use. Immutable.
 *
 * @param jurisdiction code of the country; empty until chosen
 * @param region of the country whose holidays count; empty where there is no choice
 * @param basis the legal ground that the owner recorded; empty if none
 * @param purposes what each camera is for; a camera without one looks for nobody
 * @param papers those that are done, and when
 * @param stopped whether somebody has stopped all matching, until somebody resumes it
 */
public record LawfulRecord(
        String jurisdiction,
        String region,
        Controller controller,
        String basis,
        Map<UUID, CameraPurpose> purposes,
        Map<Paper, PaperDone> papers,
        boolean stopped) {
    /** Of a fresh folder. */
    public static final LawfulRecord NONE = new LawfulRecord("", "", Controller.UNKNOWN, "", Map.of(), Map.of(), false);

    public LawfulRecord {
        basis = basis.strip();
        purposes = Map.copyOf(purposes);
        papers = Map.copyOf(papers);
    }

    public Optional<Jurisdiction> profile() {
        return Jurisdictions.of(jurisdiction);
    }

    /** Another country's papers are other papers, and its ground is another ground: both are to be done anew. */
    public LawfulRecord in(Jurisdiction country, String newRegion) {
        boolean same = country.code().equals(jurisdiction);
        return new LawfulRecord(
                country.code(), newRegion, controller, same ? basis : "", purposes, same ? papers : Map.of(), stopped);
    }

    public LawfulRecord with(Controller newController) {
        return new LawfulRecord(jurisdiction, region, newController, basis, purposes, papers, stopped);
    }

    public LawfulRecord withBasis(String newBasis) {
        return new LawfulRecord(jurisdiction, region, controller, newBasis, purposes, papers, stopped);
    }

    public LawfulRecord with(UUID camera, CameraPurpose purpose) {
        Map<UUID, CameraPurpose> changed = new HashMap<>(purposes);
        changed.put(camera, purpose);
        return new LawfulRecord(jurisdiction, region, controller, basis, changed, papers, stopped);
    }

    public LawfulRecord with(Paper paper, PaperDone done) {
        Map<Paper, PaperDone> changed = new EnumMap<>(Paper.class);
        changed.putAll(papers);
        changed.put(paper, done);
        return new LawfulRecord(jurisdiction, region, controller, basis, purposes, changed, stopped);
    }

    public LawfulRecord without(Paper paper) {
        Map<Paper, PaperDone> changed = new EnumMap<>(Paper.class);
        changed.putAll(papers);
        changed.remove(paper);
        return new LawfulRecord(jurisdiction, region, controller, basis, purposes, changed, stopped);
    }

    public LawfulRecord stopped(boolean now) {
        return new LawfulRecord(jurisdiction, region, controller, basis, purposes, papers, now);
    }

    /** Whether visitors before this camera may be compared with the watchlist, once matching is open. */
    public boolean allowsWatchlist(UUID camera) {
        CameraPurpose purpose = purposes.get(camera);
        return purpose != null && purpose.allowsWatchlist();
    }

    /** Whether somebody who tries it on themselves may be looked for there: also before a camera that has no purpose yet. */
    public boolean allowsSelfTest(UUID camera) {
        CameraPurpose purpose = purposes.get(camera);
        return purpose == null || purpose.allowsWatchlist();
    }

    /** Without what people typed. */
    @Override
    public String toString() {
        return "LawfulRecord[%s, papers %s, stopped %s]".formatted(jurisdiction, papers.keySet(), stopped);
    }
}
