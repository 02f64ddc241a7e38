package smartshop.storage.request;

/** How it is known who asks: the kind of proof, never the proof. Kept by name. */
public enum Proof {
    /** Nothing is given out that could harm anybody, or the person is plainly who they say. */
    NO_DOUBT,
    /** The face before us, or in the photo sent, is the one in the entry. */
    FACE_COMPARED,
    /** A document was looked at and handed back. */
    DOCUMENT_SHOWN,
    /** A copy came by post or e-mail, was looked at, and was destroyed. */
    COPY_DESTROYED,
    /** The person knew what only they know, for example day and place of the incident. */
    QUESTIONS_ANSWERED,
    /** Somebody else asks and showed that they may. */
    AUTHORITY_SHOWN
}
