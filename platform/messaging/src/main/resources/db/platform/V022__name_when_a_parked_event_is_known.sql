-- A record is known from when it was appended, or a little later.
alter table parked_event rename column appended_at to known_at;
