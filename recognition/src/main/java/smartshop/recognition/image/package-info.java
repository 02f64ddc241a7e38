@NullMarked
package smartshop.recognition.image;

import org.jspecify.annotations.NullMarked;
