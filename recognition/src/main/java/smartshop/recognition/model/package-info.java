@NullMarked
package smartshop.recognition.model;

import org.jspecify.annotations.NullMarked;
