@NullMarked
package smartshop.recognition.embed;

import org.jspecify.annotations.NullMarked;
