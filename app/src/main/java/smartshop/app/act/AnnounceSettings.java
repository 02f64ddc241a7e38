package smartshop.app.act;

/**
 * What can be announced, as the owner has set it up.
 *
 * @param neutral a sentence about nobody, for example "Staff to the entrance, please"; empty for none
 * @param neutralSound a WAV file to be played here in its place; empty to have the sentence read out elsewhere
 * @param personal a sentence about who is there; empty for none
 * @param personalSound likewise
 * @param url of what reads sentences out; empty for none
 * @param key with which calls there are signed
 */
public record AnnounceSettings(
        String neutral, String neutralSound, String personal, String personalSound, String url, String key) {
    /** In characters: nobody listens to more. */
    public static final int LONGEST = 200;

    public static final AnnounceSettings NONE = new AnnounceSettings("", "", "", "", "", "");

    /** What a sentence is about. */
    public enum Kind {
        /** Nobody: may be announced at any time, by a rule too. */
        NEUTRAL,
        /** Somebody who is there: only once two people have recognised them. */
        PERSONAL
    }

    public String sentence(Kind kind) {
        return kind == Kind.NEUTRAL ? neutral : personal;
    }

    String sound(Kind kind) {
        return kind == Kind.NEUTRAL ? neutralSound : personalSound;
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "AnnounceSettings[]";
    }
}
