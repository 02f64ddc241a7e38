package smartshop.app.lawful.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import smartshop.app.access.Permission;
import smartshop.app.lawful.Jurisdiction;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.vault.SafeFile;

/** Where the papers are made, and where it is seen whether they still agree with the settings. Any thread may call. */
public final class PaperDesk {
    private final Supplier<ShopFacts> facts;
    private final PaperBook book;
    private final AuditLog audit;
    private final Supplier<String> who;
    private final Consumer<Permission> permit;
    private final Clock clock;
    private final PaperPrinter printer = new PaperPrinter();

    /**
     * @param audit where it is recorded who makes one
     * @param who their pseudonym
     * @param permit throws if they may not
     * @param clock with the zone in which the shop is
     */
    public PaperDesk(
            Supplier<ShopFacts> facts,
            PaperBook book,
            AuditLog audit,
            Supplier<String> who,
            Consumer<Permission> permit,
            Clock clock) {
        this.facts = facts;
        this.book = book;
        this.audit = audit;
        this.who = who;
        this.permit = permit;
        this.clock = clock;
    }

    /** All papers and whether they agree with the settings as they are now. Reads the database. */
    public List<PaperState> papers() {
        ShopFacts now = facts.get();
        Optional<Jurisdiction> country = now.record().profile();
        return Arrays.stream(ShopPaper.values())
                .map(paper -> state(paper, country, SettingsDigest.of(paper, now)))
                .toList();
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private PaperState state(ShopPaper paper, Optional<Jurisdiction> country, SettingsDigest now) {
        Optional<MadePaper> made = book.last(paper);
        Set<Part> changed =
                made.map(last -> now.changed(last.from(), paper.speaksOf())).orElse(Set.of());
        return new PaperState(paper, paper.title(country), made, changed);
    }

    /**
     * Makes it, saves it, and remembers and records that.
     *
     * @param file replaced if it is there
     * @throws PaperException if something has to be filled in first
     * @throws IOException if it cannot be saved; nothing is remembered then
     */
    public void make(ShopPaper paper, Path file) throws IOException {
        permit.accept(Permission.LAWFUL_BASIS);
        ShopFacts now = facts.get();
        SafeFile.write(file, printer.print(paper, now, LocalDate.now(clock)));
        MadePaper made = new MadePaper(Instant.now(clock), who.get(), SettingsDigest.of(paper, now));
        audit.recorded(
                () -> book.remember(paper, made), Deed.of(Action.PAPER_MADE).with(Detail.of(paper)));
    }

    /**
     * Makes the notice to a listed person. It is recorded of whom it speaks, by number; the notice itself is not kept.
     *
     * @throws PaperException if something has to be filled in first
     * @throws IOException if it cannot be saved
     */
    public void make(PersonNotice person, Path file) throws IOException {
        permit.accept(Permission.PROPOSE_ENROLMENT);
        SafeFile.write(file, printer.print(person, facts.get(), LocalDate.now(clock)));
        audit.record(Deed.of(Action.PERSON_NOTICE_MADE, person.id().value()));
    }

    /** Of the shop's privacy notice on the web; empty if it has none. */
    public String noticeAddress() {
        return book.noticeAddress();
    }

    /** @throws PaperException if that is no address of a page */
    public void noticeAddress(String typed) {
        permit.accept(Permission.LAWFUL_BASIS);
        audit.recorded(() -> book.noticeAddress(typed), Deed.of(Action.NOTICE_ADDRESS_CHANGED));
    }
}
