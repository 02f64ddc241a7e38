package smartshop.app.lawful.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.storage.settings.Settings;

/** Which paper was made last, when, by whom and from which settings. Any thread may call. */
public final class PaperBook {
    private static final Logger log = LoggerFactory.getLogger(PaperBook.class);
    private static final String NOTICE_ADDRESS = "paper.notice-address";
    private static final int LONGEST_ADDRESS = 200;

    private static final ObjectMapper TEXT = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    private final Settings settings;

    public PaperBook(Settings settings) {
        this.settings = settings;
    }

    Optional<MadePaper> last(ShopPaper paper) {
        return settings.get(key(paper)).flatMap(PaperBook::made);
    }

    /** What cannot be read, such as a newer program's, counts as never made: then it is made again. */
    private static Optional<MadePaper> made(String text) {
        try {
            return Optional.of(TEXT.readValue(text, MadePaper.class));
        } catch (JsonProcessingException e) {
            log.warn("It cannot be read when a paper was made");
            return Optional.empty();
        }
    }

    void remember(ShopPaper paper, MadePaper made) {
        try {
            settings.put(key(paper), TEXT.writeValueAsString(made));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was made cannot be written as text", e);
        }
    }

    private static String key(ShopPaper paper) {
        return "paper.made." + paper.word();
    }

    /** Of the shop's privacy notice on the web; empty if it has none. */
    public String noticeAddress() {
        return settings.get(NOTICE_ADDRESS).orElse("");
    }

    /**
     * @param typed empty if there is none any more
     * @throws PaperException if that is no address of a page
     */
    void noticeAddress(String typed) {
        String address = typed.strip();
        if (!address.isEmpty() && !isPage(address)) {
            throw new PaperException("Give the whole address of the page, such as https://example.org/privacy.");
        }
        settings.put(NOTICE_ADDRESS, address);
    }

    private static boolean isPage(String address) {
        try {
            URI page = new URI(address);
            return address.length() <= LONGEST_ADDRESS
                    && ("https".equals(page.getScheme()) || "http".equals(page.getScheme()))
                    && page.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
