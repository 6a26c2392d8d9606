-- A borough's school terms are those of its calendars of all years.
create index calendar_known_of on calendar_known ((content ->> 'borough'), aggregate, aggregate_version);
