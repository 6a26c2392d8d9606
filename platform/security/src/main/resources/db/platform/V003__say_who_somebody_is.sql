-- Who it was, beside what they were called then: two may have one name, and one may change it. Records that are there keep
-- the name alone, and the hash that they were written with.
alter table audit_record add column actor_id text;
