package smartshop.app.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import smartshop.app.sensitivity.Likelihood.Degree;
import smartshop.app.sensitivity.Likelihood.Often;
import smartshop.app.sensitivity.Likelihood.Unit;

/** How much a match says, in words. */
class LikelihoodTest {

    @Test
    void nineInTenWrongAlertsAreJustEnoughAndOneInAThousandIsStrong() {
        assertThat(degree(1)).isEqualTo(Degree.JUST_ENOUGH);
        assertThat(degree(0.11)).isEqualTo(Degree.JUST_ENOUGH);
        assertThat(degree(0.099)).isEqualTo(Degree.GOOD);
        assertThat(degree(0.0011)).isEqualTo(Degree.GOOD);
        assertThat(degree(0.00099)).isEqualTo(Degree.STRONG);
    }

    @Test
    void whatItMeansIsHowOftenAStrangerIsAsMuchAlike() {
        assertThat(often(12)).isEqualTo(new Often(Unit.TIMES_A_MONTH, 12));
        assertThat(often(1.4)).isEqualTo(new Often(Unit.ONCE_A_MONTH, 1));
        assertThat(often(0.7)).isEqualTo(new Often(Unit.ONCE_A_MONTH, 1));
        assertThat(often(0.5)).isEqualTo(new Often(Unit.ONCE_IN_MONTHS, 2));
        assertThat(often(1 / 17.0)).isEqualTo(new Often(Unit.ONCE_IN_MONTHS, 17));
        assertThat(often(1 / 24.0)).isEqualTo(new Often(Unit.ONCE_IN_YEARS, 2));
    }

    @Test
    void whatWasNeverMeasuredGetsNoFigure() {
        assertThat(often(1 / 121.0).unit()).isEqualTo(Unit.HARDLY_EVER);
        assertThat(often(0).unit()).isEqualTo(Unit.HARDLY_EVER);
    }

    /** @param part of the person's wrong alerts that are as clear */
    private static Degree degree(double part) {
        return Likelihood.of(part * 3, 3).degree();
    }

    private static Often often(double aMonth) {
        return Likelihood.of(aMonth, 20).often();
    }
}
