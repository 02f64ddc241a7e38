@NullMarked
package smartshop.app.enrol;

import org.jspecify.annotations.NullMarked;
