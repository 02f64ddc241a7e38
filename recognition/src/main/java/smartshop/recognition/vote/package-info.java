@NullMarked
package smartshop.recognition.vote;

import org.jspecify.annotations.NullMarked;
