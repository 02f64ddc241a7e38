@NullMarked
package smartshop.recognition;

import org.jspecify.annotations.NullMarked;
