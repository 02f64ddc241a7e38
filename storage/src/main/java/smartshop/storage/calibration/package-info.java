@NullMarked
package smartshop.storage.calibration;

import org.jspecify.annotations.NullMarked;
