-- Of a line that is a recharge, the code of the other borough; null of every other, and of all that were told before.
alter table budget_fact add column counterparty text;
