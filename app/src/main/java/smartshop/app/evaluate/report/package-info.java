/** The report that a data protection officer files. */
@NullMarked
package smartshop.app.evaluate.report;

import org.jspecify.annotations.NullMarked;
