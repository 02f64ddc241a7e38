package smartshop.app.ui.watchlist;

/** The steps of the sheet that lists somebody, in their order. */
public enum EnrolStep {
    PHOTOS,
    GROUNDS,
    DECLARATION,
    DONE;

    EnrolStep next() {
        return values()[ordinal() + 1];
    }

    EnrolStep before() {
        return values()[ordinal() - 1];
    }
}
