package smartshop.app.ui.watchlist;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import smartshop.app.access.Permission;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Words;

/** What can be done about an entry; whatever changes something is asked for first. */
final class EntryActions {
    private final WatchlistViewModel model;
    private final SecondPerson second;
    private final Sheets sheets;

    EntryActions(WatchlistViewModel model, SecondPerson second, Sheets sheets) {
        this.model = model;
        this.second = second;
        this.sheets = sheets;
    }

    void approve(ListedPerson listed) {
        sheets.confirm(
                Words.say("watchlist.approve.title", name(listed)),
                Words.say("watchlist.approve.text"),
                Words.say("watchlist.approve"),
                () -> model.approve(listed));
    }

    void refuse(ListedPerson listed) {
        sheets.ask(
                Words.say("watchlist.refuse.title", name(listed)),
                Words.say("watchlist.refuse.text"),
                Words.say("watchlist.refuse"),
                () -> model.refuse(listed));
    }

    void contest(ListedPerson listed) {
        sheets.confirm(
                Words.say("watchlist.contest.title", name(listed)),
                Words.say("watchlist.contest.text"),
                Words.say("watchlist.contest"),
                () -> model.contest(listed));
    }

    void settle(ListedPerson listed) {
        sheets.confirm(
                Words.say("watchlist.settle.title", name(listed)),
                Words.say("watchlist.settle.text"),
                Words.say("watchlist.settle"),
                () -> model.settle(listed));
    }

    void renew(ListedPerson listed) {
        sheets.confirm(
                Words.say("watchlist.renew.title", name(listed)),
                Words.say("watchlist.renew.text"),
                Words.say("watchlist.renew"),
                () -> second.ask(
                        Permission.RENEW_ENROLMENT,
                        Words.say("watchlist.renew.title", name(listed)),
                        agreed -> model.renew(listed, agreed)));
    }

    void resume(ListedPerson listed) {
        sheets.confirm(
                Words.say("watchlist.resume.title", name(listed)),
                Words.say("watchlist.resume.text"),
                Words.say("watchlist.resume"),
                () -> model.resume(listed));
    }

    void remove(ListedPerson listed) {
        sheets.ask(
                Words.say("watchlist.remove.title", name(listed)),
                Words.say("watchlist.remove.text"),
                Words.say("watchlist.remove"),
                () -> model.remove(listed));
    }

    void tell(ListedPerson listed) {
        NoticeFields fields = new NoticeFields(model.today());
        Button note = new Button(Words.say("watchlist.tell.do"));
        note.setId("sheet-do");
        note.getStyleClass().add(atlantafx.base.theme.Styles.ACCENT);
        note.setOnAction(pressed -> fields.notice().ifPresent(notice -> {
            sheets.close();
            model.tell(listed, notice);
        }));
        sheets.show(new Sheet(
                Words.say("watchlist.tell.title", name(listed)), fields.node(), List.<Node>of(sheets.cancel(), note)));
    }

    private static String name(ListedPerson listed) {
        return listed.person().name();
    }
}
