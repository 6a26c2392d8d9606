-- Beside each table that events made, and those that tell how far they were applied, an empty one of the same shape.
do $$
declare
    made text;
begin
    if to_regclass('projected_table') is null then
        return;
    end if;
    drop schema if exists again cascade;
    create schema again;
    grant usage on schema again to ${application};
    for made in select name from projected_table union select 'parked_event' union select 'consumer_position' loop
        execute format('create unlogged table again.%I (like public.%I including all)', made, made);
        execute format('grant select, insert, update, delete on again.%I to ${application}', made);
    end loop;
end $$;
