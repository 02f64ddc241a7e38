package smartshop.app.cloud;

import smartshop.storage.cloud.CloudUse;

/** What was used this month, and what the month may reach. */
public record Costs(CloudUse.Month used, Budget budget) {}
