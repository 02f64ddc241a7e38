package smartshop.app.ui.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import smartshop.app.ui.Words;
import smartshop.app.ui.search.Find.Kind;

/**
 * Finds by what somebody types: {@code >} actions, {@code @} people, {@code #} cameras, anything else everything but people. A name shows only to
 * who asks for people, and after that was recorded. For the window's thread, but needs no window.
 */
public final class SearchViewModel {
    /** As many as stand below the field without scrolling. */
    private static final int MOST = 12;

    private static final char ACTIONS = '>';
    private static final char PEOPLE = '@';
    private static final char CAMERAS = '#';

    private final Supplier<Stream<Find>> known;
    private final LookUp people;
    private final LookUp incidents;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Find> found = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty(0);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private final Set<Kind> asked = EnumSet.noneOf(Kind.class);

    /** @param known pages, actions and cameras that who is signed in may see now */
    public SearchViewModel(Supplier<Stream<Find>> known, LookUp people, LookUp incidents) {
        this.known = known;
        this.people = people;
        this.incidents = incidents;
        query.subscribe(typed -> search());
    }

    /** What is typed. */
    public StringProperty queryProperty() {
        return query;
    }

    /** The best first. */
    public ObservableList<Find> found() {
        return found;
    }

    /** Which of them Enter takes; -1 if there is none. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Begins anew. */
    public void show() {
        open.set(true);
        query.set("");
        search();
    }

    /** What was looked up is forgotten. */
    public void hide() {
        open.set(false);
        asked.clear();
        people.end();
        incidents.end();
        query.set("");
        found.clear();
    }

    /** To the one below, or with -1 above; round at the ends. */
    public void move(int by) {
        if (!found.isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + by, found.size()));
        }
    }

    /** Takes the chosen one. */
    public void take() {
        if (chosen.get() >= 0 && chosen.get() < found.size()) {
            take(found.get(chosen.get()));
        }
    }

    /** Takes this one. */
    public void take(Find one) {
        boolean goesOn = one.kind() == Kind.PERSON && one.detail().isEmpty() && asksForPeople(one);
        if (!goesOn) {
            hide();
        }
        one.run().run();
    }

    private boolean asksForPeople(Find one) {
        return one.title().equals(offer(query.get()));
    }

    private void search() {
        if (!open.get()) {
            return;
        }
        String typed = query.get().strip();
        char scope = typed.isEmpty() ? ' ' : typed.charAt(0);
        List<Find> now = new ArrayList<>(
                switch (scope) {
                    case ACTIONS -> best(known.get().filter(one -> one.kind() == Kind.ACTION), typed.substring(1));
                    case CAMERAS -> best(known.get().filter(one -> one.kind() == Kind.CAMERA), typed.substring(1));
                    case PEOPLE -> best(lookUp(Kind.PERSON, people), typed.substring(1));
                    default -> best(Stream.concat(known.get(), incidents(typed)), typed);
                });
        if (Character.isLetterOrDigit(scope) && people.allowed()) {
            now.add(new Find(Kind.PERSON, offer(typed), "", () -> query.set(PEOPLE + typed)));
        }
        chosen.set(-1); // so that whoever shows it hears of it only once the new ones stand there
        found.setAll(now);
        chosen.set(now.isEmpty() ? -1 : 0);
    }

    private static String offer(String typed) {
        return Words.say("search.people", typed);
    }

    /** Whoever types a number, or what incidents are called, looks for one. */
    private Stream<Find> incidents(String typed) {
        boolean meant = typed.length() > 2
                        && new Find(Kind.INCIDENT, Words.say("page.incidents"), "", () -> {})
                                .rank(Find.plain(typed.split(" ")[0]))
                                .isPresent()
                || typed.chars().anyMatch(Character::isDigit);
        return meant ? lookUp(Kind.INCIDENT, incidents) : Stream.empty();
    }

    private Stream<Find> lookUp(Kind kind, LookUp where) {
        if (!where.allowed()) {
            return Stream.empty();
        }
        if (asked.add(kind)) {
            where.begin(this::search);
        }
        return where.finds().stream();
    }

    /** How well it answers is asked once. */
    private record Ranked(Find find, int rank) {}

    private static List<Find> best(Stream<Find> of, String typed) {
        String wanted = Find.plain(typed);
        return of.flatMap(one -> one.rank(wanted).stream().mapToObj(rank -> new Ranked(one, rank)))
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(one -> one.find().kind())
                        .thenComparing(one -> wanted.isEmpty() ? "" : one.find().title()))
                .limit(MOST)
                .map(Ranked::find)
                .toList();
    }
}
