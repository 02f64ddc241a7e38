package smartshop.storage.watchlist;

/** What happens to an entry. */
public enum Event {
    APPROVE,
    REFUSE,
    /** Nobody decided in time. */
    LAPSE,
    SUSPEND,
    RESUME,
    CONTEST,
    /** What was contested was found to be right. */
    SETTLE,
    RENEW,
    EXPIRE,
    WITHDRAW
}
