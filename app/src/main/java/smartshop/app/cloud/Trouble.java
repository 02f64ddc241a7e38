package smartshop.app.cloud;

/** Why there is no second opinion, and what that means for the next one. */
enum Trouble {
    KEY(
            "Amazon does not accept the access key, so no second opinion is asked. Type the key again under Settings.",
            Means.REFUSED),
    DENIED(
            "The access key may not compare faces, so no second opinion is asked. Give it the policy that is shown under Settings.",
            Means.REFUSED),
    REGION(
            "Amazon does not take the access key in this region, so no second opinion is asked. Choose the region again under Settings.",
            Means.REFUSED),
    CLOCK(
            "This computer's clock is wrong, so Amazon answers nothing. Set the clock; alerts go out meanwhile without a second opinion.",
            Means.FAILED),
    THROTTLED(
            "Amazon takes no more questions at the moment. Alerts go out without a second opinion; it is tried again by itself.",
            Means.FAILED),
    SLOW(
            "The second opinion took longer than a second. Alerts go out without it; it is tried again by itself.",
            Means.FAILED_PERHAPS_CHARGED),
    FAILED(
            "Amazon's service for the second opinion has a fault. Alerts go out without it; it is tried again by itself.",
            Means.FAILED),
    BROKEN(
            "Amazon's answer broke off or could not be read. Alerts go out without a second opinion; it is tried again by itself.",
            Means.FAILED_PERHAPS_CHARGED),
    UNREACHABLE(
            "Amazon cannot be reached. Check the internet connection; alerts go out without a second opinion.",
            Means.FAILED),
    NO_FACE(
            "Amazon found no clear enough face in the pictures of an alert. The alert went out without a second opinion.",
            Means.ANSWERED_CHARGED),
    CONTENT_REFUSED(
            "Amazon did not take the pictures of an alert. The alert went out without a second opinion.",
            Means.ANSWERED),
    NO_PHOTO("An alert's person has no photo that can be compared, so no second opinion was asked.", Means.ANSWERED),
    OVER_BUDGET(
            "This month's budget for second opinions is used up. Alerts go on without it; change the budget under Settings, or wait for the next month.",
            Means.ANSWERED),
    HERE("The second opinion failed on this computer; the log says why. Alerts are not affected.", Means.ANSWERED);

    /** For the breaker and for the bill. */
    private enum Means {
        ANSWERED,
        ANSWERED_CHARGED,
        FAILED,
        FAILED_PERHAPS_CHARGED,
        REFUSED
    }

    private final String words;
    private final Means means;

    Trouble(String words, Means means) {
        this.words = words;
        this.means = means;
    }

    /** For the shopkeeper. */
    String words() {
        return words;
    }

    /** Whether the call counts as paid for. In doubt it does. */
    boolean charged() {
        return means == Means.ANSWERED_CHARGED || means == Means.FAILED_PERHAPS_CHARGED;
    }

    void tell(Breaker breaker) {
        switch (means) {
            case ANSWERED, ANSWERED_CHARGED -> breaker.answered();
            case FAILED, FAILED_PERHAPS_CHARGED -> breaker.failed();
            case REFUSED -> breaker.refused();
        }
    }
}
