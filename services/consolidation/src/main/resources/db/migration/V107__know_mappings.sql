-- How the lines of one chart are read on another in a partnership: one row for every version, as it became known.
create table mapping_known (like borough_known including all);
grant select, insert on mapping_known to ${application};
select concordat_prove_by_events('mapping_known', null);
