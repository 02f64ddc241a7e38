@NullMarked
package smartshop.recognition.detect;

import org.jspecify.annotations.NullMarked;
