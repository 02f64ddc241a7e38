package smartshop.app.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void noneOfManyGivesTheRuleOfThree() {
        Rate none = new Rate(0, 300);

        assertThat(none.value()).isZero();
        assertThat(none.atMost()).isCloseTo(1 - Math.pow(0.05, 1 / 300.0), within(1e-9));
        assertThat(none.atMost()).isCloseTo(3 / 300.0, within(1e-4));
    }

    /** R: binom.test(4, 300, alternative = "less")$conf.int, and the same for 1 of 10. */
    @Test
    void upperBoundIsClopperAndPearsons() {
        assertThat(new Rate(1, 10).atMost()).isCloseTo(0.3941633, within(1e-6));
        assertThat(new Rate(10, 10).atMost()).isEqualTo(1);
    }

    /** Worked example of Newcombe (1998): 81 of 263 gives 0.2553 to 0.3662; 0 of 20 gives 0 to 0.1611. */
    @Test
    void intervalIsWilsons() {
        assertThat(new Rate(81, 263).wilson().low()).isCloseTo(0.2553, within(1e-4));
        assertThat(new Rate(81, 263).wilson().high()).isCloseTo(0.3662, within(1e-4));
        assertThat(new Rate(0, 320).wilson().low()).isZero();
        assertThat(new Rate(0, 20).wilson().high()).isCloseTo(0.1611, within(1e-4));
    }

    @Test
    void allOfAFewIsNotCertain() {
        assertThat(new Rate(20, 20).wilson().low()).isCloseTo(1 - 0.1611, within(1e-4));
        assertThat(new Rate(20, 20).wilson().high()).isEqualTo(1);
    }

    @Test
    void nothingOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(0, 0));
    }
}
