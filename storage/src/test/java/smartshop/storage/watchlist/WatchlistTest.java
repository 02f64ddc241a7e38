package smartshop.storage.watchlist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.embed.Embedding;
import smartshop.storage.Database;
import smartshop.storage.Shop;
import smartshop.storage.StorageException;

class WatchlistTest {
    @TempDir
    Path folder;

    private Database database;
    private Watchlist watchlist;

    @BeforeEach
    void open() {
        database = Shop.open(folder);
        watchlist = database.watchlist();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void enrolledPeopleAreListedByNameWithTheirPhotos() {
        Person bob = watchlist.enrol(Shop.bob());
        Person ann = watchlist.enrol(Shop.ann());

        assertThat(watchlist.people()).containsExactly(ann, bob);
        assertThat(watchlist.person(ann.id())).hasValue(ann);
        assertThat(watchlist.photo(ann.photos().get(0))).hasValue("front".getBytes(UTF_8));
        assertThat(watchlist.photo(ann.photos().get(1))).hasValue("side".getBytes(UTF_8));
    }

    @Test
    void aRemovedPersonIsGone() {
        Person ann = watchlist.enrol(Shop.ann());
        Person bob = watchlist.enrol(Shop.bob());

        watchlist.remove(ann.id());

        assertThat(watchlist.people()).containsExactly(bob);
        assertThat(watchlist.person(ann.id())).isEmpty();
        assertThat(watchlist.photo(ann.photos().getFirst())).isEmpty();
        assertThat(watchlist.gallery(Shop.MODEL).size()).isEqualTo(1);
    }

    @Test
    void historyKeepsTheAlertsOfARemovedPerson() {
        Person ann = watchlist.enrol(Shop.ann());
        var alert = Shop.alert(java.util.UUID.randomUUID(), ann.id(), Shop.TWICE);
        database.history().append(alert);

        watchlist.remove(ann.id());

        assertThat(database.history().alerts(10)).containsExactly(alert);
    }

    @Test
    void aPersonWithoutNameOrPhotoIsRefused() {
        assertThatThrownBy(() -> watchlist.enrol(
                        Shop.person("  ", "took wine", Shop.ann().photos())))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("needs a name");
        assertThatThrownBy(() -> watchlist.enrol(Shop.person("Ann", "took wine", List.of())))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("photo");
        assertThat(watchlist.people()).isEmpty();
    }

    @Test
    void aNewModelFindsThePhotosItHasNotSeen() {
        Person ann = watchlist.enrol(Shop.ann());
        PhotoId first = ann.photos().getFirst();
        assertThat(watchlist.photosWithout(Shop.MODEL)).isEmpty();
        assertThat(watchlist.photosWithout("other")).containsExactlyElementsOf(ann.photos());

        watchlist.addEmbedding(first, new Embedding("other", new float[] {1, 0}));
        watchlist.addEmbedding(first, new Embedding("other", new float[] {0, 1}));

        assertThat(watchlist.photosWithout("other"))
                .containsExactly(ann.photos().get(1));
        assertThat(watchlist.gallery("other").size()).isEqualTo(1);
        assertThat(watchlist.gallery("unknown").size()).isZero();
    }

    @Test
    void anEmbeddingOfARemovedPhotoIsNotKept() {
        Person ann = watchlist.enrol(Shop.ann());
        watchlist.remove(ann.id());

        watchlist.addEmbedding(ann.photos().getFirst(), new Embedding("other", new float[] {1, 0}));

        assertThat(watchlist.gallery("other").size()).isZero();
    }

    @Test
    void aLargePortraitFits() {
        byte[] portrait = new byte[NewPhoto.MOST_BYTES];
        Embedding embedding = new Embedding(Shop.MODEL, new float[512]);

        Person ann = watchlist.enrol(Shop.person("Ann", "took wine", List.of(new NewPhoto(portrait, embedding))));

        assertThat(watchlist.photo(ann.photos().getFirst())).hasValue(portrait);
        assertThatThrownBy(() -> new NewPhoto(new byte[NewPhoto.MOST_BYTES + 1], embedding))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesStayOutOfWhatIsLogged() {
        assertThat(Shop.ann()).hasToString("NewPerson[2 photos]");
        assertThat(watchlist.enrol(Shop.ann()).toString()).doesNotContain("Ann").doesNotContain("wine");
    }
}
