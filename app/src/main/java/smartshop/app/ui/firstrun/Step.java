package smartshop.app.ui.firstrun;

import smartshop.app.ui.Words;

/** The first steps of a new shop, in their order. */
enum Step {
    PASSPHRASE,
    COUNTRY,
    CAMERA,
    /** A picture of oneself, as the test person. */
    SELF,
    /** One walks in and is recognised. */
    SEEN;

    /** From 1. */
    int number() {
        return ordinal() + 1;
    }

    String title() {
        return switch (this) {
            case PASSPHRASE -> Words.say("first.passphrase");
            case COUNTRY -> Words.say("first.country");
            case CAMERA -> Words.say("first.camera");
            case SELF -> Words.say("first.self");
            case SEEN -> Words.say("first.seen");
        };
    }

    String text() {
        return switch (this) {
            case PASSPHRASE -> Words.say("first.passphrase.text");
            case COUNTRY -> Words.say("first.country.text");
            case CAMERA -> Words.say("first.camera.text");
            case SELF -> Words.say("first.self.text");
            case SEEN -> Words.say("first.seen.text");
        };
    }
}
