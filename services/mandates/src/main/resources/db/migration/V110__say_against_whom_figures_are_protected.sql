-- Against whom figures that mandates hold back are protected; none where it is as usual.
alter table partnership add column disclosure text check (disclosure is json object);
