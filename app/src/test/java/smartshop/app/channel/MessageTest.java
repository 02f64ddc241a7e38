package smartshop.app.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTest {
    private static final Instant AT = Instant.parse("2026-11-21T14:03:22.123456Z");

    /** Nothing that could hold a picture, an embedding or a person; the only texts are a camera's and a channel's name, what a person wrote, and which evidence pack goes along, by two people's will. */
    @Test
    void thereIsNoPlaceInAMessageForAFaceOrAName() throws Exception {
        Type category = Message.OfAlert.class.getMethod("category").getGenericReturnType();
        Set<Type> harmless = Set.of(Instant.class, UUID.class, int.class, boolean.class, AlertState.class, category);
        assertThat(Message.class.isSealed()).isTrue();
        assertThat(Arrays.stream(Message.class.getPermittedSubclasses())
                        .flatMap(kind -> Arrays.stream(kind.getRecordComponents()))
                        .filter(part -> !harmless.contains(part.getGenericType()))
                        .map(RecordComponent::toString))
                .containsExactlyInAnyOrder(
                        "java.lang.String cameraName",
                        "java.lang.String channelName",
                        "java.lang.String text",
                        "java.lang.String file",
                        "java.lang.String sha256");
        assertThat(category.getTypeName()).isEqualTo("java.util.Optional<smartshop.app.channel.Category>");
    }

    static Stream<Message> each() {
        Stream<Message> others = Stream.of(
                new Message.OfMany(AT, 12, AT.minusSeconds(60)),
                new Message.Help(AT, UUID.randomUUID(), "Please send somebody.\nNow."),
                new Message.Pack(AT, UUID.randomUUID(), 3, "/packs/incident-3.zip", "0123"),
                new Message.Test(AT, true),
                new Message.Test(AT, false),
                new Message.ChannelFailed(AT, "Olga's phone"));
        return Stream.concat(others, Arrays.stream(AlertState.values()).map(state -> alert("Entrance", state)));
    }

    @ParameterizedTest
    @MethodSource("each")
    void aMessageIsReadAsItWasWritten(Message message) {
        assertThat(MessageJson.of(MessageJson.text(message))).isEqualTo(message);
        assertThat(message.words(ZoneOffset.UTC)).hasSizeBetween(20, 200).doesNotContain("\n");
    }

    @ParameterizedTest
    @EnumSource(AlertState.class)
    void onlyTwoPeopleMakeAnAlertVerified(AlertState state) {
        assertThat(alert("Entrance", state).verified()).isEqualTo(state == AlertState.VERIFIED);
    }

    /** The second person must not know what the first said before they have looked. */
    @Test
    void whoeverIsCalledReadsTheSameWhateverSomebodyElseSaid() {
        Message.OfAlert late = alert("Entrance", AlertState.UNANSWERED);
        assertThat(Stream.of(AlertState.CHECK, AlertState.SECOND_WANTED)
                        .map(state -> new Message.OfAlert(
                                AT, late.alert(), late.camera(), "Entrance", state, late.category(), AT)))
                .extracting(message -> message.words(ZoneOffset.UTC))
                .containsOnly(late.words(ZoneOffset.UTC));
    }

    @Test
    void aNameIsOneShortLine() {
        for (String name : List.of("Till\r\nBcc: x@example.org", "Till\u2028next", "x".repeat(500), "\u0007bell")) {
            assertThat(alert(name, AlertState.CHECK).cameraName())
                    .hasSizeLessThanOrEqualTo(Message.LONGEST_NAME)
                    .doesNotContainPattern("[\\p{Cntrl}\\p{Zl}\\p{Zp}]");
        }
    }

    private static Message.OfAlert alert(String camera, AlertState state) {
        return new Message.OfAlert(
                AT, UUID.randomUUID(), UUID.randomUUID(), camera, state, Optional.of(Category.LOSS), AT);
    }
}
