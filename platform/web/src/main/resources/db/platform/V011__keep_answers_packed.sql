-- The answer to a return of 50,000 lines has some twenty megabytes, and repeats itself: answers are kept packed from now
-- on. Rows from before hold theirs as it went out, and say so by naming no packing.
alter table idempotency_record add column packing text check (packing = 'gzip');
-- Packed once is enough.
alter table idempotency_record alter column body set storage external;
-- Nobody's answer takes more of the table than this, whatever its words are.
alter table idempotency_record
    add constraint idempotency_record_body_bytes check (packing is null or octet_length(body) <= 16777216);
