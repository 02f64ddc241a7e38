package smartshop.app.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Breaks lines between words, and not within an e-mail address, as the engine would by itself. */
final class WholeWords implements FSTextBreaker {
    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.UK);

    @Override
    public int next() {
        return breaks.next();
    }

    @Override
    public void setText(String newText) {
        breaks.setText(newText);
    }
}
