/** What follows from an alert, and when: rules are values, and deciding by them does nothing. */
@NullMarked
package smartshop.app.rule;

import org.jspecify.annotations.NullMarked;
