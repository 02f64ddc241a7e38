@NullMarked
package smartshop.recognition.track;

import org.jspecify.annotations.NullMarked;
