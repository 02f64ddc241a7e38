package smartshop.app.phone;

/** Where the page and what it calls lie on the console's port. */
final class PhonePaths {
    static final String ROOT = "/phone/";
    static final String LIVE = ROOT + "live";
    static final String PAIR = ROOT + "pair";
    static final String SIGN_IN = ROOT + "sign-in";
    static final String SIGN_OUT = ROOT + "sign-out";
    /** Opens the door. */
    static final String RELEASE = ROOT + "release";

    static final String AUTHORITY = ROOT + "smartshop-authority.crt";

    /** Then the alert's number, and what of it. */
    static final String ALERTS = ROOT + "alerts/";

    private PhonePaths() {}
}
