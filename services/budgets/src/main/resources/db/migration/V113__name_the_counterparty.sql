-- Of a recharge, the code of the other borough; null in every other line, and in all that were sent before.
alter table return_line add column counterparty text;
