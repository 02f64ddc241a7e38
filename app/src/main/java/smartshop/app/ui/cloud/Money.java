package smartshop.app.ui.cloud;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;

/** Millionths of a dollar as people type and read them. */
final class Money {
    private static final int MICRO_DIGITS = 6;
    private static final String GROUPING =
            String.valueOf(DecimalFormatSymbols.getInstance(Words.customs()).getGroupingSeparator());

    private Money() {}

    /** "1.24". */
    static String cents(long micros) {
        return BigDecimal.valueOf(micros, MICRO_DIGITS)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** "0.001", and at least "1.00". */
    static String exact(long micros) {
        BigDecimal exact = BigDecimal.valueOf(micros, MICRO_DIGITS).stripTrailingZeros();
        return exact.setScale(Math.max(2, exact.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** @throws NumberFormatException if that is no sum of money, or a finer one than there is */
    static long micros(String typed) {
        try {
            return new BigDecimal(typed.strip()).movePointRight(MICRO_DIGITS).longValueExact();
        } catch (ArithmeticException e) {
            throw new NumberFormatException("Finer than a millionth");
        }
    }

    /** "5,000". */
    static String count(long number) {
        return Times.number("%,d", number);
    }

    /** @throws NumberFormatException if that is no number */
    static long number(String typed) {
        return Long.parseLong(typed.strip().replace(GROUPING, ""));
    }
}
