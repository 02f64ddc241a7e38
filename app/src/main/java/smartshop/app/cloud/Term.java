package smartshop.app.cloud;

/** What the owner says is done before a picture may leave the shop. Kept by name. */
public enum Term {
    /** AWS's data processing terms are agreed to: AWS is the shop's processor. */
    DATA_PROCESSING,
    /** The policy that keeps AWS from storing the pictures to improve its services is set in the shop's organisation there. */
    OPT_OUT,
    /** The shop's assessment covers it. */
    ASSESSMENT
}
