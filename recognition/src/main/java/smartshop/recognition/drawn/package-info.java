@NullMarked
package smartshop.recognition.drawn;

import org.jspecify.annotations.NullMarked;
