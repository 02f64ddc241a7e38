package smartshop.app.paper;

import java.util.Base64;

/** A picture within a paper: what a template puts into <code>img src</code>. */
public final class Picture {
    static final String PNG = "data:image/png;base64,";
    static final String JPEG = "data:image/jpeg;base64,";

    private final String uri;

    private Picture(String uri) {
        this.uri = uri;
    }

    public static Picture png(byte[] file) {
        return new Picture(PNG + Base64.getEncoder().encodeToString(file));
    }

    public static Picture jpeg(byte[] file) {
        return new Picture(JPEG + Base64.getEncoder().encodeToString(file));
    }

    /** Whether that is one of ours, so that nothing has to be fetched for it. */
    static boolean is(String uri) {
        return uri.startsWith(PNG) || uri.startsWith(JPEG);
    }

    /** As the template needs it. */
    @Override
    public String toString() {
        return uri;
    }
}
