package smartshop.app.lawful;

/**
 * Whether the listed people are looked for, and if not, why.
 *
 * @param exempt the people are drawn and the folder is temporary: no papers are needed
 * @param stopped somebody has stopped all matching
 * @param lock what the shop's papers allow
 */
public record Standing(boolean exempt, boolean stopped, LockState lock) {

    public boolean matching() {
        return !stopped && (exempt || lock.open());
    }
}
