@NullMarked
package smartshop.recognition.attack;

import org.jspecify.annotations.NullMarked;
