package smartshop.app.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentTest {

    @Test
    void smallRatesKeepTwoDigits() {
        assertThat(Percent.of(0.987)).isEqualTo("98.70 %");
        assertThat(Percent.of(0.001)).isEqualTo("0.10 %");
        assertThat(Percent.of(3.285e-5)).isEqualTo("0.0033 %");
        assertThat(Percent.of(0)).isEqualTo("0.00 %");
        assertThat(Percent.of(1)).isEqualTo("100.00 %");
    }
}
