package smartshop.app.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static smartshop.app.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.AccessException;
import smartshop.app.access.Approval;
import smartshop.app.access.FourEyes;
import smartshop.app.access.Permission;
import smartshop.app.alert.Alert;
import smartshop.app.outbound.HttpsPeer;
import smartshop.app.verify.NotPermittedException;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.StaffedShop;
import smartshop.storage.audit.Action;
import smartshop.storage.verdict.Verdict;

/** Evidence goes to whom the owner has set up, by a press and a second person's yes. */
class PackPostTest implements PackPost.Packs {
    @TempDir
    Path folder;

    private HttpsPeer firm;
    private ActingShop shop;
    private PackPost post;
    private Path kept;

    @BeforeEach
    void open() throws Exception {
        kept = Files.createDirectory(folder.resolve("kept"));
        firm = HttpsPeer.on("127.0.0.7");
        shop = new ActingShop(Files.createDirectory(folder.resolve("data")), firm);
        UUID channel = Firm.known(shop.shop.database(), firm);
        shop.messaging.begin();
        ActBook<HelpSettings> book = Acting.helpBook(shop.shop.database(), shop.notices);
        post = new PackPost(book, shop.shop.desk(), shop.shop.access(), shop.messaging.outbox(), this, shop.shop.clock);
        assertThat(post.ready()).isFalse();
        book.write(new HelpSettings("Watchful Ltd", "", channel, kept.toString()));
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
        firm.close();
    }

    @Override
    public Optional<Integer> incident(UUID alert) {
        return Optional.of(12);
    }

    /** As an export does, it asks for two people. */
    @Override
    public Path write(UUID alert, Path into, String recipient, Approval agreed) {
        shop.shop.access().require(Permission.EXPORT, agreed);
        try {
            return Files.writeString(into.resolve("incident-12.zip"), "for " + recipient);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Approval agreed() {
        FourEyes.Answer answer = new FourEyes(shop.shop.access())
                .agree(Permission.EXPORT, shop.max.id(), StaffedShop.pin(shop.max.name()));
        return ((FourEyes.Answer.Agreed) answer).approval();
    }

    @Test
    void itIsWrittenAndSentOnceForEachYesOfASecondPerson() throws Exception {
        OpenAlert alert = shop.verified();
        assertThat(post.ready()).isTrue();
        assertThat(post.prepare(alert)).isEqualTo(new PackPost.Offer(12, "Watchful Ltd"));
        Approval agreed = agreed();

        Path file = post.send(alert, shop.proven(shop.olga), agreed);

        assertThat(file).hasContent("for Watchful Ltd");
        eventually("it came", () -> !firm.received().isEmpty());
        assertThat(firm.received().getFirst().body())
                .contains("incident.pack", "incident-12.zip")
                .doesNotContain(folder.toString());
        assertThat(shop.shop.entries())
                .filteredOn(entry -> entry.action().equals(Action.PACK_SENT.code()))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.actor()).isEqualTo(shop.olga.id().toString()));
        Files.delete(file);
        assertThatThrownBy(() -> post.send(alert, shop.proven(shop.olga), agreed))
                .as("that yes was for one")
                .isInstanceOf(AccessException.class);
        assertThat(kept).isEmptyDirectory();
    }

    @Test
    void nothingIsWrittenBeforeTwoPeopleHaveRecognisedSomebody() {
        Alert alert = shop.raise();
        shop.say(alert, shop.olga, Verdict.THIS_PERSON);

        assertThatThrownBy(() -> post.send(shop.open(alert), shop.proven(shop.olga), agreed()))
                .isInstanceOf(NotPermittedException.class);
        assertThat(kept).isEmptyDirectory();
        assertThat(firm.received()).isEmpty();
    }
}
