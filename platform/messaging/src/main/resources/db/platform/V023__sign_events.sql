-- Signed when it was put in; null when that was before events were signed, and then the relay signs it.
alter table outbox add column signature text;
