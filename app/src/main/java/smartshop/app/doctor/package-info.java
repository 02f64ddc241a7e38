@NullMarked
package smartshop.app.doctor;

import org.jspecify.annotations.NullMarked;
