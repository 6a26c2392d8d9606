-- When an event of a source was last accepted: a source that says its rhythm is missed after it.
alter table taken_count add column latest timestamptz;
