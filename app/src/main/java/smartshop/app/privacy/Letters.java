package smartshop.app.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import smartshop.app.lawful.Controller;
import smartshop.app.lawful.Jurisdiction.Regulator;
import smartshop.app.paper.Imprint;
import smartshop.app.paper.PaperTemplate;
import smartshop.app.paper.Press;
import smartshop.storage.request.Kind;
import smartshop.storage.request.Request;
import smartshop.storage.request.Requester;
import smartshop.storage.request.State;
import smartshop.storage.request.Step;
import smartshop.storage.request.TakenStep;

/** Writes letters about a request from templates, and prints them. A pure function of the request, the country's rules and the day. */
public final class Letters {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final PaperTemplate SHEET = PaperTemplate.beside(Letters.class, "letter");
    private static final Mustache.Compiler TEXT =
            Mustache.compiler().escapeHTML(false).strictSections(true).emptyStringIsFalse(true);

    private final ShopRules rules;
    private final LocalDate today;

    public Letters(ShopRules rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    /** The letters that can be written about a request as it stands, the one that is due first. */
    public static Set<LetterKind> fitting(Request request) {
        State state = request.state();
        Set<LetterKind> fit = EnumSet.noneOf(LetterKind.class);
        boolean complaint = request.kind() == Kind.COMPLAINT;
        fit.add(complaint ? LetterKind.COMPLAINT_ACKNOWLEDGEMENT : LetterKind.ACKNOWLEDGEMENT);
        if (state == State.RECEIVED || state == State.IDENTITY_ASKED) {
            fit.add(LetterKind.IDENTITY);
        }
        if (state == State.RUNNING
                || state == State.EXTENDED
                || state == State.PAUSED
                || state == State.EXTENDED_PAUSED) {
            fit.add(LetterKind.CLARIFICATION);
        }
        if (!complaint && (state == State.RUNNING || request.has(Step.EXTEND))) {
            fit.add(LetterKind.EXTENSION);
        }
        if (request.has(Step.DECIDE) || state == State.REFUSED) {
            fit.add(
                    complaint
                            ? LetterKind.COMPLAINT_OUTCOME
                            : refused(request) ? LetterKind.REFUSAL : LetterKind.REPLY);
        }
        if (request.entry().isPresent() && request.kind() != Kind.ACCESS && request.has(Step.DECIDE)) {
            fit.add(LetterKind.RECIPIENT);
        }
        return fit;
    }

    public Letter write(LetterKind kind, Request request) {
        String text = TEXT.compile(template(kind)).execute(values(request));
        // A condition that does not hold leaves empty lines.
        return new Letter(
                kind, kind.subject(), text.replaceAll("\n{3,}", "\n\n").strip());
    }

    /** The letter on the shop's paper, as PDF. Blanks that are left are marked. */
    public byte[] print(Letter letter, Request request) {
        Map<String, Object> values = new HashMap<>();
        values.put("sender", sender());
        values.put("to", to(request));
        values.put("day", DAY.format(today));
        values.put("reference", request.id().reference());
        values.put("subject", letter.subject());
        values.put("paragraphs", letter.paragraphs());
        values.put("draft", !letter.blanks().isEmpty());
        return new Press()
                .print(
                        SHEET,
                        values,
                        Imprint.of(
                                letter.subject(),
                                "A letter about a person's own data",
                                or(rules.controller().name(), "SmartShop"),
                                today));
    }

    private List<String> sender() {
        Controller shop = rules.controller();
        return List.of(
                or(shop.name(), "[name of the shop]"),
                or(shop.address(), "[the shop's address]"),
                or(shop.contact(), "[telephone or e-mail]"));
    }

    private static List<String> to(Request request) {
        Requester who = request.requester().orElse(new Requester("", "", ""));
        return List.of(or(who.name(), "[name]"), or(who.contact(), "[address]"));
    }

    private Map<String, Object> values(Request request) {
        Map<String, Object> values = new HashMap<>();
        Requester who = request.requester().orElse(new Requester("", "", ""));
        Controller shop = rules.controller();
        Regulator regulator = rules.country().regulator();
        values.put("name", or(who.name(), "[name]"));
        values.put("shop", or(shop.premises(), "[the shop]"));
        values.put("controller", or(shop.name(), "[name of the shop]"));
        values.put("contact", or(shop.contact(), "[telephone or e-mail]"));
        values.put("received", DAY.format(request.receivedOn()));
        values.put("lastDay", lastDay(request));
        values.put("withoutExtension", tellBy(request));
        values.put("regulator", regulator.name());
        values.put("regulatorAddress", regulator.address());
        values.put("regulatorWeb", regulator.web());
        values.put("wish", request.kind() == Kind.COMPLAINT ? "complaint" : "request");
        values.put("asked", asked(request.kind()));
        values.put("doubt", note(request, Step.ASK_IDENTITY, "[why we have to ask]"));
        values.put("question", note(request, Step.ASK_CLARIFICATION, "[what we ask you]"));
        values.put("extension", note(request, Step.EXTEND, "[why it takes longer]"));
        values.put("ground", ground(request));
        values.put("withheld", withheld(request));
        values.put("suspended", request.contested() && request.entry().isPresent());
        values.put("found", request.entry().isPresent() || request.has(Step.NAME_VISITOR));
        values.put("recipients", note(request, Step.TELL_RECIPIENTS, "[nobody, or who]"));
        values.put("upheld", decided(request, Outcome.GRANTED));
        values.put("partly", decided(request, Outcome.PARTLY));
        values.put("refused", refused(request));
        for (Kind kind : Kind.values()) {
            values.put(kind.name().toLowerCase(Locale.ROOT), request.kind() == kind);
        }
        return values;
    }

    private String lastDay(Request request) {
        return Deadline.of(request, rules, today).lastDay().map(DAY::format).orElse("[date]");
    }

    private String tellBy(Request request) {
        return Deadline.tellExtensionBy(request, rules, today).map(DAY::format).orElse("[date]");
    }

    private static String asked(Kind kind) {
        return switch (kind) {
            case ACCESS -> "what we hold about you";
            case ERASURE -> "that we erase what we hold about you";
            case RECTIFICATION -> "that we put right what we hold about you";
            case RESTRICTION -> "that we do not use what we hold about you";
            case OBJECTION -> "that we stop, and told us why";
            case COMPLAINT -> "that we look into your complaint";
        };
    }

    private static boolean refused(Request request) {
        return request.has(Step.REFUSE) || decided(request, Outcome.REFUSED);
    }

    private static boolean decided(Request request, Outcome outcome) {
        return request.last(Step.DECIDE)
                .filter(taken -> taken.word().equals(outcome.name()))
                .isPresent();
    }

    private static String ground(Request request) {
        return request.last(Step.REFUSE)
                .map(taken -> RefusalGround.valueOf(taken.word()).words())
                .orElse("[why not]");
    }

    private static List<Map<String, String>> withheld(Request request) {
        return request.withheld().stream()
                .map(one -> Map.of(
                        "item", HeldWords.of(one.item()), "law", one.exemption().law()))
                .toList();
    }

    private static String note(Request request, Step step, String blank) {
        return request.last(step)
                .map(TakenStep::note)
                .filter(words -> !words.isBlank())
                .orElse(blank);
    }

    private static String or(String known, String blank) {
        return Optional.of(known).filter(words -> !words.isBlank()).orElse(blank);
    }

    private static String template(LetterKind kind) {
        try (InputStream file =
                Objects.requireNonNull(Letters.class.getResourceAsStream(kind.template()), kind.name())) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
