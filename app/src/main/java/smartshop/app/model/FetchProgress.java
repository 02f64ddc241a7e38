package smartshop.app.model;

/** Hears how far a file has come. Called on the fetching thread. */
@FunctionalInterface
public interface FetchProgress {

    /**
     * @param file its name
     * @param bytes so far
     * @param size all of it
     */
    void at(String file, long bytes, long size);
}
