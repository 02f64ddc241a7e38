/** Papers: a template and values become a PDF, in memory, and nothing is fetched for it. */
@NullMarked
package smartshop.app.paper;

import org.jspecify.annotations.NullMarked;
