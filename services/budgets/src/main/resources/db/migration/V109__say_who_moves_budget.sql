-- Who it was, beside what they were called. Rows that are there keep the name alone and are compared by it.
alter table virement
    add column proposed_by_id text,
    add column decided_by_id text;
