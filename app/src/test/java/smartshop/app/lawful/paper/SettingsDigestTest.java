package smartshop.app.lawful.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.lawful.Jurisdictions;

class SettingsDigestTest {
    private static final ShopFacts FACTS = Shops.in("uk");

    /** What matching is allowed by, and not what papers say: that they are done, and the stop. */
    private static final Set<String> NOT_IN_PAPERS = Set.of("record.purposes", "record.papers", "record.stopped");

    @Test
    void theSameSettingsHaveTheSameDigest() {
        assertThat(SettingsDigest.of(ShopPaper.POLICY, Shops.in("uk")))
                .isEqualTo(SettingsDigest.of(ShopPaper.POLICY, FACTS));
        assertThat(SettingsDigest.of(ShopPaper.POLICY, FACTS).shown(EnumSet.allOf(Part.class)))
                .matches("[0-9a-f]{4}( [0-9a-f]{4}){3}");
    }

    /** Each component of the facts, and of each record within them, in turn. A component that is added later is gone through too. */
    @Test
    void eachFieldThatChangesChangesItsPartAlone() throws ReflectiveOperationException {
        SettingsDigest before = SettingsDigest.of(ShopPaper.POLICY, FACTS);
        List<String> paths = new ArrayList<>();
        each(FACTS, "", changed -> {
            Set<Part> parts = SettingsDigest.of(ShopPaper.POLICY, (ShopFacts) changed.value())
                    .changed(before, EnumSet.allOf(Part.class));
            paths.add(changed.path());
            assertThat(parts).as(changed.path()).hasSize(NOT_IN_PAPERS.contains(changed.path()) ? 0 : 1);
        });
        assertThat(paths).hasSizeGreaterThan(25).contains("record.controller.officer", "rules.seriousnessFloor");
    }

    private record Changed(Object value, String path) {}

    /** The record with one component changed, for each component; records within are gone through, too. */
    private static void each(Object whole, String path, Consumer<Changed> told) throws ReflectiveOperationException {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            int place = i;
            String name = path + components[i].getName();
            components[i].getAccessor().setAccessible(true);
            Object value = components[i].getAccessor().invoke(whole);
            Consumer<Changed> rebuilt =
                    changed -> told.accept(new Changed(with(whole, place, changed.value()), changed.path()));
            if (value.getClass().isRecord()) {
                each(value, name + ".", rebuilt);
            } else {
                rebuilt.accept(new Changed(another(value), name));
            }
        }
    }

    private static Object with(Object whole, int place, Object value) {
        try {
            RecordComponent[] components = whole.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                components[i].getAccessor().setAccessible(true);
                values[i] = i == place ? value : components[i].getAccessor().invoke(whole);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = whole.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object another(Object value) {
        return switch (value) {
            case String text -> Jurisdictions.of(text).isPresent() ? "nz" : text + " changed";
            case Double number -> number + 1;
            case Long number -> number + 1;
            case Integer number -> number + (number == 12 ? -1 : 1); // the usual months are no more than the most
            case Boolean yes -> !yes;
            case Currency currency -> Currency.getInstance("NZD");
            case ShopFacts.Staffing staffing -> ShopFacts.Staffing.ONE_PERSON;
            case List<?> cameras -> cameras.subList(1, cameras.size());
            case Map<?, ?> map -> map;
            default -> throw new IllegalStateException("Say how another " + value.getClass() + " looks");
        };
    }

    @Test
    void aCamerasNameAndPurposeAndOrderCount() {
        ShopFacts.Place door = new ShopFacts.Place("Door", Optional.of(CameraPurpose.ENTRANCE));
        ShopFacts.Place aisle = new ShopFacts.Place("Aisle", Optional.of(CameraPurpose.SALES_FLOOR));
        List<List<ShopFacts.Place>> shops = List.of(
                List.of(),
                List.of(door),
                List.of(door, aisle),
                List.of(aisle, door),
                List.of(new ShopFacts.Place("Door", Optional.empty())),
                List.of(new ShopFacts.Place("Door", Optional.of(CameraPurpose.TILL))),
                List.of(new ShopFacts.Place("DoorENTRANCE", Optional.empty())));

        assertThat(shops.stream()
                        .map(cameras -> SettingsDigest.of(ShopPaper.POLICY, Shops.with(FACTS, cameras))
                                .parts()
                                .get(Part.CAMERAS)))
                .doesNotHaveDuplicates();
    }

    /** As an update of the program changes it; what an earlier version made, which knew of no wording, is out of date, too. */
    @Test
    void anotherWordingMakesAPaperOutOfDate() {
        SettingsDigest now = SettingsDigest.of(ShopPaper.POLICY, FACTS);
        SettingsDigest otherwise = SettingsDigest.of(ShopPaper.ASSESSMENT, FACTS);
        Map<Part, String> without = new EnumMap<>(now.parts());
        without.remove(Part.TEXT);

        assertThat(now.changed(otherwise, ShopPaper.POLICY.speaksOf())).containsExactly(Part.TEXT);
        assertThat(now.changed(new SettingsDigest(without), ShopPaper.POLICY.speaksOf()))
                .containsExactly(Part.TEXT);
        assertThat(PaperText.of(ShopPaper.POLICY))
                .as("with the parts that it shares")
                .anySatisfy(text -> assertThat(text.toString()).contains("confirmed ones after 31 days"))
                .contains(Duration.ofDays(31), Duration.ofDays(30));
    }

    @Test
    void aSignSpeaksOfFewerSettingsThanAnAssessment() {
        SettingsDigest before = SettingsDigest.of(ShopPaper.POLICY, FACTS);
        SettingsDigest after = SettingsDigest.of(ShopPaper.POLICY, Shops.with(FACTS, List.of()));

        assertThat(after.changed(before, ShopPaper.SIGN.speaksOf())).isEmpty();
        assertThat(after.changed(before, ShopPaper.ASSESSMENT.speaksOf())).containsExactly(Part.CAMERAS);
        assertThat(after.shown(ShopPaper.SIGN.speaksOf())).isEqualTo(before.shown(ShopPaper.SIGN.speaksOf()));
        assertThat(after.shown(ShopPaper.ASSESSMENT.speaksOf()))
                .isNotEqualTo(before.shown(ShopPaper.ASSESSMENT.speaksOf()));
    }
}
