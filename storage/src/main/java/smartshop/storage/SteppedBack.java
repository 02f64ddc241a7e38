package smartshop.storage;

import java.time.Instant;

/**
 * What a database lost in a power cut: its last commits, because they were not wholly on the disk.
 *
 * @param commits how many
 * @param kept the moment of the newest one that is there
 * @param lost the moment of the newest one that is not
 */
public record SteppedBack(long commits, Instant kept, Instant lost) {}
