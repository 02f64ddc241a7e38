/** From "how many false alerts a month may there be" to the score from which somebody is a match. */
@NullMarked
package smartshop.recognition.calibrate;

import org.jspecify.annotations.NullMarked;
