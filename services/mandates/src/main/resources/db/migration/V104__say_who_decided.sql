-- Who it was, beside what they were called. The writers of a draft say it in their own JSON from now on; what is there keeps
-- the name alone and is compared by it.
alter table mandate
    add column adopted_by_id text,
    add column withdrawn_by_id text;
