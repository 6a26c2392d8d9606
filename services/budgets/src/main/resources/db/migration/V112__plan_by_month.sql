-- The monthly profile of an opening budget, in pounds; null in every other return, and where a borough plans by no month.
alter table return_line
    add column profile_april     numeric(14, 2),
    add column profile_may       numeric(14, 2),
    add column profile_june      numeric(14, 2),
    add column profile_july      numeric(14, 2),
    add column profile_august    numeric(14, 2),
    add column profile_september numeric(14, 2),
    add column profile_october   numeric(14, 2),
    add column profile_november  numeric(14, 2),
    add column profile_december  numeric(14, 2),
    add column profile_january   numeric(14, 2),
    add column profile_february  numeric(14, 2),
    add column profile_march     numeric(14, 2);
