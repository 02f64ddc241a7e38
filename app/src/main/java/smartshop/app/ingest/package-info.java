/** The port that cameras call. */
@NullMarked
package smartshop.app.ingest;

import org.jspecify.annotations.NullMarked;
