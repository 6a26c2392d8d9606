-- Each change of these leaves its digest in the audit.
-- Everybody sees it, but it is about one borough: so that a borough of which nothing else is known is looked at too.
select concordat_keep_rows('council', 'code', 'code');
select concordat_keep_rows('chart_version', null, 'code', 'version');
select concordat_keep_rows('partnership', null, 'code');
select concordat_keep_rows('pool_version', null, 'code', 'version');
select concordat_keep_rows('calendar', 'borough', 'borough', 'financial_year');
select concordat_keep_rows('mandate_number', 'borough', 'borough', 'financial_year');
select concordat_keep_rows('mandate', 'borough', 'borough', 'id');
