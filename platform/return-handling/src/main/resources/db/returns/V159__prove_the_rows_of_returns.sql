-- Each change of these leaves its digest in the audit (V004): the head of a version, what was sent, what became of it,
-- the periods, and how a borough's own sheets are laid out. The lines follow where the service makes them (afterMigrate__keep_lines.sql).
select concordat_keep_rows('return_version', 'borough', 'borough', 'id');
select concordat_keep_rows('return_source', 'borough', 'borough', 'return_id', 'sequence');
select concordat_keep_rows('return_history', 'borough', 'borough', 'return_id', 'sequence');
select concordat_keep_rows('reporting_period', 'borough', 'borough', 'period');
select concordat_keep_rows('period_history', 'borough', 'borough', 'period', 'sequence');
select concordat_keep_rows('table_profile', 'borough', 'borough', 'name', 'version');

-- What the mandates service told is proved by its events.
select concordat_prove_by_events('known_borough', null);
select concordat_prove_by_events('known_chart', null);
select concordat_prove_by_events('known_calendar', null);
