-- Who it was, beside what they were called: whoever submits does not approve, under whatever name. Rows that are there keep
-- the name alone and are compared by it.
alter table return_version
    add column saved_by_id text,
    add column submitted_by_id text,
    add column decided_by_id text;
alter table return_source add column sent_by_id text;
alter table return_history add column who_id text;
alter table period_history add column who_id text;
