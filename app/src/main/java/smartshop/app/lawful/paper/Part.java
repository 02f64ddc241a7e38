package smartshop.app.lawful.paper;

/** A group of settings that change together, as people are told of it. Kept by name. */
public enum Part {
    COUNTRY("country or legal ground"),
    CONTROLLER("who answers for it"),
    CAMERAS("cameras"),
    TARGET("visitors or false alerts"),
    LISTING("who is listed and for how long"),
    PEOPLE("who works with it"),
    MODELS("recognition"),
    CLOUD("what leaves the computer"),
    /** Of this version of the program, see {@link PaperText}. */
    TEXT("the paper's wording");

    private final String words;

    Part(String words) {
        this.words = words;
    }

    /** Before "changed". */
    public String words() {
        return words;
    }
}
