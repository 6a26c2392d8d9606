-- The terms of the school year that begins in the financial year; null where the usual ones stand. Services that take no
-- returns have the column from V141.
alter table known_calendar add column terms jsonb;
