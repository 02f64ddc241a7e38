/** Error rates, their bounds and their curves; knows scores alone. */
@NullMarked
package smartshop.app.evaluate.measure;

import org.jspecify.annotations.NullMarked;
