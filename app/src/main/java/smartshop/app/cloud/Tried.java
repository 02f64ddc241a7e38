package smartshop.app.cloud;

/**
 * What became of a trial.
 *
 * @param works whether Amazon answered, whatever it said
 * @param words one sentence for the owner
 */
public record Tried(boolean works, String words) {}
