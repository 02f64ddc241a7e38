package smartshop.app.incident;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import smartshop.app.access.Access;
import smartshop.app.access.Approval;
import smartshop.app.access.Permission;
import smartshop.app.lawful.LawfulBook;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.history.EvidenceFrames;
import smartshop.storage.incident.Incident;
import smartshop.storage.incident.IncidentId;
import smartshop.storage.request.Disclosure;
import smartshop.storage.vault.SafeFile;

/** Writes an incident's evidence pack where the user wants it. Any thread may call. */
public final class PackWriter {
    private final IncidentDesk desk;
    private final Database storage;
    private final Access access;
    private final Clock clock;

    public PackWriter(IncidentDesk desk, Database storage, Access access, Clock clock) {
        this.desk = desk;
        this.storage = storage;
        this.access = access;
        this.clock = clock;
    }

    /** How a pack lies on the disk. */
    public enum Form {
        FOLDER,
        ZIP
    }

    /**
     * Writes paper, pictures, films and the list of their digests, for the user's eyes alone: all of it, or nothing stays. For whom it is
     * is kept with the incident and with the listed person's entry, before anything is written. Nobody who works here is named. Takes some
     * seconds.
     *
     * @param into a folder that is there; nothing in it is overwritten
     * @param recipient who gets it, and under which reference
     * @param agreed that two people want {@link IncidentWords#pack just this}
     * @return the folder or the file that was made
     * @throws StorageException in words, if it cannot be written
     */
    public Path write(IncidentId id, Path into, Form form, String recipient, Approval agreed) {
        if (recipient.isBlank()) {
            throw new StorageException("Say for whom the pack is, for example the police and their reference.");
        }
        if (!Files.isDirectory(into)) {
            throw new StorageException("There is no such folder: choose another one.");
        }
        access.require(
                Permission.EXPORT, agreed, IncidentWords.pack(desk.seen(id).number(), recipient));
        Names names = new StaffNumbers();
        IncidentFile file = desk.look(id, names);
        Path made = free(into, "incident-" + file.incident().number(), form == Form.ZIP ? ".zip" : "");
        try (PackFiles pack = new PackFiles()) {
            fill(pack, file, names, recipient.strip());
            Written record = record(file.incident(), pack, recipient.strip());
            write(pack, made, form, record);
        }
        return made;
    }

    /** What was written down of a pack that is about to be there. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private record Written(IncidentId incident, String digest, Optional<Disclosure> disclosure) {}

    private void write(PackFiles pack, Path made, Form form, Written record) {
        Deque<Path> written = new ArrayDeque<>();
        try {
            keep(pack, made, form, written);
        } catch (RuntimeException e) {
            written.forEach(path -> delete(path, e));
            if (e.getSuppressed().length == 0) { // else something of it may lie there
                takeBack(record);
            }
            throw e;
        }
    }

    private void fill(PackFiles pack, IncidentFile file, Names names, String recipient) {
        int number = 0;
        for (EvidenceFrames.Frame frame : file.pictures()) {
            pack.add("picture-%d.jpg".formatted(++number), frame.jpeg());
        }
        number = 0;
        Optional<List<Film>> films = desk.films(file.incident());
        for (Film film : films.orElse(List.of())) {
            pack.add("film-%d.mp4".formatted(++number), film.mp4());
        }
        String by = names.of(access.session().actor().pseudonym());
        pack.addFirst(
                "incident-%d.pdf".formatted(file.incident().number()),
                paper(file, by, recipient, films.isEmpty(), pack.digests()));
    }

    private byte[] paper(
            IncidentFile file, String by, String recipient, boolean filmChanged, Map<String, String> others) {
        return new EvidencePaper(
                        file,
                        new LawfulBook(storage.lawfulRecord()).read().controller(),
                        by,
                        recipient,
                        filmChanged,
                        clock.instant(),
                        clock.getZone())
                .pdf(others);
    }

    /** @param written gets what is there from now on, the last one first */
    private static void keep(PackFiles pack, Path made, Form form, Deque<Path> written) {
        try {
            if (form == Form.ZIP) {
                written.push(made);
                byte[] zip = pack.zip(made.getFileName().toString().replace(".zip", ""));
                try {
                    SafeFile.write(made, zip);
                } finally {
                    Arrays.fill(zip, (byte) 0);
                }
                return;
            }
            Files.createDirectory(made);
            written.push(made);
            for (Map.Entry<String, byte[]> file : pack.all().entrySet()) {
                Path path = made.resolve(file.getKey());
                written.push(path);
                SafeFile.write(path, file.getValue());
            }
        } catch (IOException e) {
            throw new StorageException(
                    "The folder cannot be written: choose another one, or make room on the disk.", e);
        }
    }

    /** First of all: nothing about anybody lies about that is not recorded, however the program ends. */
    private Written record(Incident incident, PackFiles pack, String recipient) {
        String digest = PackFiles.sha256(pack.list());
        return access.audit().together(() -> {
            storage.incidents().exported(incident.id(), access.session().actor().pseudonym(), digest, recipient);
            Optional<Disclosure> disclosure = incident.person()
                    .filter(person -> storage.watchlist().person(person).isPresent())
                    .map(person -> disclosed(person, recipient));
            access.audit()
                    .record(Deed.of(Action.INCIDENT_EXPORTED, incident.id().value()));
            return new Written(incident.id(), digest, disclosure);
        });
    }

    private Disclosure disclosed(PersonId person, String recipient) {
        Disclosure disclosure = new Disclosure(LocalDate.now(clock), recipient);
        storage.disclosures().add(person, disclosure);
        access.audit().record(Deed.of(Action.DISCLOSURE_RECORDED, person.value()));
        return disclosure;
    }

    /** Nobody got it: nor is anybody told of an erasure who knows of nobody. */
    private void takeBack(Written record) {
        access.audit()
                .recorded(
                        () -> {
                            storage.incidents()
                                    .notExported(
                                            record.incident,
                                            access.session().actor().pseudonym(),
                                            record.digest);
                            record.disclosure.ifPresent(storage.disclosures()::remove);
                        },
                        Deed.of(Action.INCIDENT_NOT_EXPORTED, record.incident.value()));
    }

    private static void delete(Path path, RuntimeException why) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private static Path free(Path folder, String name, String ending) {
        for (int copy = 1; ; copy++) {
            Path path = folder.resolve((copy == 1 ? name : name + "-" + copy) + ending);
            if (!Files.exists(path)) {
                return path;
            }
        }
    }
}
