package smartshop.storage.watchlist;

import smartshop.recognition.search.PersonId;

/**
 * An entry whose time was over.
 *
 * @param was what it was before
 */
public record Ended(PersonId person, State was) {}
