@NullMarked
package smartshop.recognition.placement;

import org.jspecify.annotations.NullMarked;
