package smartshop.app.ui.rule;

import smartshop.app.rule.Rule;
import smartshop.app.ui.Check;

/**
 * A rule as it is listed.
 *
 * @param sentence what it says
 * @param tried what it would have done; empty until that is known
 * @param shortage where its messages go, if that is not enough
 */
record RuleRow(Rule rule, String sentence, String tried, Check shortage) {}
