/** Incidents: opened from a confirmed alert or by hand, taken care of, closed, and handed out as an evidence pack. */
@NullMarked
package smartshop.app.incident;

import org.jspecify.annotations.NullMarked;
