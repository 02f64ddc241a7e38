@NullMarked
package smartshop.recognition.quality;

import org.jspecify.annotations.NullMarked;
