-- From now on the caller of a kept answer is an identity, issuer and subject. Answers that are there were kept by name; they
-- are found by it for as long as they are kept.
alter table idempotency_record add column by_name boolean not null default true;
