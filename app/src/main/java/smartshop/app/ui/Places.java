package smartshop.app.ui;

import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.access.Permission;
import smartshop.app.ui.PartedPage.Part;
import smartshop.app.ui.settings.SettingsView;

/**
 * The pages, by themselves; the rail has some of them in one.
 *
 * @param papers all papers
 */
record Places(
        Page live,
        Page alerts,
        Page watchlist,
        Page history,
        Page incidents,
        Page insights,
        Page privacy,
        Page lawful,
        Page papers,
        Page cameras,
        SettingsView settings,
        Page staff) {

    /** All of them, in the order of the rail. */
    List<Page> all() {
        return List.of(
                live, alerts, watchlist, history, incidents, insights, privacy, lawful, papers, cameras, settings,
                staff);
    }

    /** Where something can be done about what the status line says. */
    Optional<Page> of(StatusViewModel.Way way) {
        return switch (way) {
            case NONE -> Optional.empty();
            case CAMERAS -> Optional.of(cameras);
            case LAWFUL -> Optional.of(lawful);
            case PRIVACY -> Optional.of(privacy);
            case SETTINGS -> Optional.of(settings);
        };
    }

    /** As they stand on the rail. */
    List<Rail.Entry> rail() {
        return List.of(
                new Rail.Entry(Material2OutlinedMZ.VIEW_MODULE, live, Permission.LIVE),
                new Rail.Entry(Material2OutlinedMZ.NOTIFICATIONS, alerts, Permission.ANSWER_ALERTS),
                new Rail.Entry(Material2OutlinedMZ.PEOPLE, watchlist, Permission.WATCHLIST),
                new Rail.Entry(Material2OutlinedAL.HISTORY, pasts()),
                new Rail.Entry(Material2OutlinedAL.INSIGHTS, insights, Permission.INSIGHTS),
                new Rail.Entry(Material2OutlinedMZ.PRIVACY_TIP, rights()),
                new Rail.Entry(Material2OutlinedMZ.VIDEOCAM, cameras, Permission.CAMERAS),
                new Rail.Entry(Material2OutlinedMZ.SETTINGS, shop()));
    }

    private PartedPage pasts() {
        return new PartedPage(
                Words.say("page.history"),
                List.of(
                        new Part("part-sightings", Words.say("page.sightings"), history, Permission.HISTORY),
                        new Part("part-incidents", Words.say("page.incidents"), incidents, Permission.INCIDENTS)));
    }

    private PartedPage rights() {
        return new PartedPage(
                Words.say("page.privacy"),
                List.of(
                        new Part("part-requests", Words.say("page.requests"), privacy, Permission.PRIVACY_DESK),
                        new Part("part-lawful", Words.say("page.lawful"), lawful, Permission.LAWFUL_BASIS),
                        new Part("part-papers", Words.say("page.papers"), papers, Permission.LAWFUL_BASIS)));
    }

    private PartedPage shop() {
        return new PartedPage(
                Words.say("page.settings"),
                List.of(
                        new Part("part-general", Words.say("page.general"), settings, settings.permissions()),
                        new Part("part-staff", Words.say("page.staff"), staff, Permission.STAFF)));
    }
}
