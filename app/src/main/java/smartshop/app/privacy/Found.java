package smartshop.app.privacy;

import java.util.List;

/**
 * What a search for a requester came to.
 *
 * @param findings most alike first
 * @param entries how many entries of the watchlist were compared, all that there are
 * @param rejected how many face prints of visitors who were no match were compared, all that there are
 */
public record Found(List<Finding> findings, int entries, int rejected) {}
