/** What processes use: memory, processor time, threads, descriptors. For measuring, not for deciding. */
@NullMarked
package smartshop.app.vitals;

import org.jspecify.annotations.NullMarked;
