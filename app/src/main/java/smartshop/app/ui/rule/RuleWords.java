package smartshop.app.ui.rule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import smartshop.app.rule.DryRun;
import smartshop.app.rule.Gap;
import smartshop.app.rule.Hours;
import smartshop.app.rule.Occasion;
import smartshop.app.rule.PastAlerts;
import smartshop.app.rule.Profile;
import smartshop.app.rule.Rule;
import smartshop.app.rule.Situation;
import smartshop.app.rule.What;
import smartshop.app.rule.When;
import smartshop.app.ui.Words;
import smartshop.app.ui.watchlist.EntryWords;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.Severity;
import smartshop.storage.watchlist.Offence;

/** Rules in plain sentences. @param known how cameras and channels are called */
record RuleWords(Known known) {

    /** "At night, Back door, when somebody banned is seen: a sound at the desk and Olga's phone." */
    String sentence(Rule rule) {
        return capital(Words.say("rule.sentence", lead(rule.when()), who(rule.when()), what(rule.what())));
    }

    private String lead(When when) {
        List<String> parts = new ArrayList<>();
        if (when.profiles().size() < Profile.values().length) {
            parts.add(and(when.profiles(), RuleWords::during));
        }
        if (!when.days().isEmpty()) {
            parts.add(Words.say("rule.days", and(when.days(), RuleWords::day)));
        }
        if (!when.hours().allDay()) {
            parts.add(hours(when.hours()));
        }
        if (!when.cameras().isEmpty()) {
            parts.add(Words.say("rule.at", or(named(when.cameras(), known::camera))));
        }
        return parts.isEmpty() ? Words.say("rule.always") : String.join(", ", parts);
    }

    private static String who(When when) {
        List<String> happened = sorted(when.occasions()).map(RuleWords::happens).toList();
        return Words.say("rule.happens", whom(when), or(happened));
    }

    private static String whom(When when) {
        String offences = or(sorted(when.offences()).map(RuleWords::listedFor).toList());
        if (!when.offences().isEmpty()) {
            return Words.say("rule.listedFor", offences);
        }
        return switch (when.least()) {
            case LOSS -> Words.say("rule.anybody");
            case BANNED -> Words.say("rule.banned");
            case VIOLENT -> Words.say("rule.violent");
        };
    }

    private static String listedFor(Offence offence) {
        return EntryWords.of(offence).toLowerCase(Words.customs());
    }

    private static String happens(Occasion occasion) {
        long seconds = AlertBoard.ESCALATES.toSeconds();
        return switch (occasion) {
            case NEW -> Words.say("rule.new");
            case FIRST_YES -> Words.say("rule.firstYes");
            case UNANSWERED -> Words.say("rule.unanswered", seconds);
            case NOT_SECONDED -> Words.say("rule.notSeconded", seconds);
            case VERIFIED -> Words.say("rule.verified");
        };
    }

    private String what(What what) {
        Stream<String> sound = what.sound() ? Stream.of(Words.say("rule.sound")) : Stream.of();
        Stream<String> ticked = what.ticked() ? Stream.of(Words.say("rule.ticked")) : Stream.of();
        Stream<String> some = named(what.channels(), known::channel).stream();
        Stream<String> announce = what.announce() ? Stream.of(Words.say("rule.announce")) : Stream.of();
        Stream<String> help = what.help() ? Stream.of(Words.say("rule.help")) : Stream.of();
        return and(Stream.of(sound, ticked, some, announce, help)
                .flatMap(Function.identity())
                .toList());
    }

    /** As a choice on the sheet. */
    static String choice(Occasion occasion) {
        long seconds = AlertBoard.ESCALATES.toSeconds();
        return switch (occasion) {
            case NEW -> Words.say("rule.choice.new");
            case FIRST_YES -> Words.say("rule.choice.firstYes");
            case UNANSWERED -> Words.say("rule.choice.unanswered", seconds);
            case NOT_SECONDED -> Words.say("rule.choice.notSeconded", seconds);
            case VERIFIED -> Words.say("rule.choice.verified");
        };
    }

    static String choice(Severity least) {
        return switch (least) {
            case LOSS -> Words.say("rule.least.any");
            case BANNED -> Words.say("rule.least.banned");
            case VIOLENT -> Words.say("rule.least.violent");
        };
    }

    static String name(Profile profile) {
        return switch (profile) {
            case OPEN -> Words.say("profile.open");
            case CLOSED -> Words.say("profile.closed");
            case NIGHT -> Words.say("profile.night");
        };
    }

    private static String during(Profile profile) {
        return switch (profile) {
            case OPEN -> Words.say("profile.whileOpen");
            case CLOSED -> Words.say("profile.whileClosed");
            case NIGHT -> Words.say("profile.atNight");
        };
    }

    static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Words.customs());
    }

    static String hours(Hours hours) {
        return Words.say("rule.hours", hours.from().toString(), hours.to().toString());
    }

    static String time(LocalTime time) {
        return time.toString();
    }

    /** "In the last 30 days it would have applied 14 times, 9 of them at night. …" */
    static String tried(DryRun run) {
        String counted = run.fired() == 0
                ? Words.say("rule.tried.never", PastAlerts.DAYS)
                : Words.say("rule.tried", PastAlerts.DAYS, run.fired(), run.atNight());
        String undecided = run.undecided() == 0 ? "" : " " + Words.say("rule.tried.undecided", run.undecided());
        String gone = run.letGo() == 0 ? "" : " " + Words.say("rule.tried.letGo", run.letGo());
        return counted + undecided + gone;
    }

    /** What is left out, and an example if it is not all. */
    String gap(Gap gap) {
        String when = capital(during(gap.profile()));
        String example = gap.whole() ? "" : example(gap.example());
        return switch (gap.kind()) {
            case SILENT ->
                gap.whole() ? Words.say("rule.gap.silent", when) : Words.say("rule.gap.someSilent", when, example);
            case UNTOLD ->
                gap.whole() ? Words.say("rule.gap.untold", when) : Words.say("rule.gap.someUntold", when, example);
        };
    }

    private String example(Situation situation) {
        String whom = situation
                .offence()
                .map(offence -> Words.say("rule.listedFor", listedFor(offence)))
                .orElse(Words.say("rule.gap.somebody"));
        return Words.say(
                "rule.gap.example",
                whom,
                day(situation.at().getDayOfWeek()),
                situation.at().toLocalTime().toString(),
                known.camera(situation.camera()));
    }

    private static <T extends Comparable<T>> Stream<T> sorted(Set<T> some) {
        return some.stream().sorted(Comparator.naturalOrder());
    }

    private static <T> List<String> named(Set<T> some, Function<T, String> name) {
        return some.stream().map(name).sorted().distinct().toList();
    }

    private static <T extends Comparable<T>> String and(Set<T> some, Function<T, String> words) {
        return and(sorted(some).map(words).toList());
    }

    private static String and(List<String> words) {
        return listed(words, Words.say("rule.and"));
    }

    private static String or(Collection<String> words) {
        return listed(List.copyOf(words), Words.say("rule.or"));
    }

    /** "a, b and c". */
    private static String listed(List<String> words, String last) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " " + last + " " + words.getLast();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Words.customs()) + words.substring(1);
    }
}
