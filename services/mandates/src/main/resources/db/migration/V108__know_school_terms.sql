-- The terms of the school year that begins in the calendar's financial year; none where the usual ones stand.
alter table calendar add column terms text check (terms is json array);
