@NullMarked
package smartshop.recognition.redact;

import org.jspecify.annotations.NullMarked;
