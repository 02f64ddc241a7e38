package smartshop.app.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import smartshop.app.BackupPlaces;
import smartshop.app.Console;
import smartshop.app.live.CameraFeed;
import smartshop.app.ui.rule.ProfileSection;
import smartshop.app.ui.rule.RulesSection;
import smartshop.app.ui.rule.RulesViewModel;
import smartshop.app.ui.settings.BackupsSection;
import smartshop.app.ui.settings.BackupsViewModel;
import smartshop.app.ui.settings.MessagesSection;
import smartshop.app.ui.settings.MessagesViewModel;
import smartshop.app.ui.settings.PhonesSection;
import smartshop.app.ui.settings.PhonesViewModel;
import smartshop.app.ui.settings.SettingsView;
import smartshop.app.ui.settings.SettingsView.Section;

/** The page of settings, wired to the console: each feature adds its section here. */
final class SettingsRooms implements AutoCloseable {
    /** Of half a second each. */
    private static final int TICKS_BETWEEN_LOOKS = 6;

    private final Background background = new Background("settings");
    private final MessagesViewModel messages;
    private final RulesViewModel rules;
    private final CloudRooms cloud;
    private final PhonesViewModel phones;
    /** A backup takes its time. */
    private final Background copying = new Background("settings-backups");

    private final BackupsViewModel backups;
    private final SettingsView page;
    private int ticks;

    /** @param first what stands above all others, if anything */
    SettingsRooms(
            Console console,
            Sheets sheets,
            Look look,
            List<Section> first,
            Section actions,
            List<Section> computer,
            Executor window,
            Clock clock) {
        messages = new MessagesViewModel(
                console.aftermath().messaging().desk(console.access()), background, window, clock);
        rules = new RulesViewModel(
                console.aftermath().ruling().desk(),
                console.aftermath().ruling().past(),
                console.aftermath().messaging().desk(console.access())::channels,
                () -> console.cameras().feeds().stream().collect(Collectors.toMap(CameraFeed::id, CameraFeed::name)),
                background,
                window,
                clock);
        cloud = new CloudRooms(console, sheets, window);
        phones = new PhonesViewModel(console.phones(), console::ownAddresses, background, window, clock);
        backups = new BackupsViewModel(new BackupPlaces(console.storage(), console.access()), copying, window, clock);
        List<Section> sections = new ArrayList<>(first);
        sections.addAll(List.of(
                new MessagesSection(messages, sheets).section(),
                new ProfileSection(rules, sheets).section(),
                new RulesSection(rules, sheets).section(),
                actions,
                new PhonesSection(phones, sheets).section(),
                cloud.section(),
                new BackupsSection(backups).section()));
        sections.addAll(computer);
        sections.addAll(List.of(LookSection.of(look), CardKeysSection.of(look.cardKeysProperty())));
        page = new SettingsView(sections, this::refresh);
    }

    private void refresh() {
        messages.refresh();
        rules.refresh();
        phones.refresh();
        backups.refresh();
    }

    /** The line, and what the shop is like if it is not simply open. */
    StatusViewModel.Line with(StatusViewModel.Line line) {
        String profile = rules.unusual();
        return profile.isEmpty() ? line : line.and(profile);
    }

    /** Deliveries go on while somebody looks. */
    void tick() {
        phones.tick();
        if (page.isShown() && ticks++ % TICKS_BETWEEN_LOOKS == 0) {
            messages.refresh();
            rules.tick();
            phones.refresh();
        }
    }

    @Override
    public void close() {
        background.close();
        copying.leave();
        cloud.close();
    }

    SettingsView page() {
        return page;
    }
}
