/** What a shop wants to follow from alerts, as the database keeps it. */
@NullMarked
package smartshop.storage.rule;

import org.jspecify.annotations.NullMarked;
