-- Who confirmed a version that commits money or says what happens next; null for all others, so that no digest changes.
alter table register_record
    add column confirmed_by    text,
    add column confirmed_by_id text,
    add column confirmed_at    timestamptz;
