@NullMarked
package smartshop.app;

import org.jspecify.annotations.NullMarked;
