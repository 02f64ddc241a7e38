@NullMarked
package smartshop.recognition.search;

import org.jspecify.annotations.NullMarked;
