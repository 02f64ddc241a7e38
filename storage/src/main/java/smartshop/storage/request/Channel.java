package smartshop.storage.request;

/** How a request came. Any of them counts. Kept by name. */
public enum Channel {
    IN_PERSON,
    LETTER,
    EMAIL,
    TELEPHONE,
    ONLINE
}
