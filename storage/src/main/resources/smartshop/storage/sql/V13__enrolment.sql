-- Where each entry of the watchlist stands, who answers for it and until when. The mac covers all of that with the row's
-- number and a count of its changes. Rows from before get theirs as the database opens.

alter table person add column state varchar(40);
alter table person add column ends_at timestamp(6) with time zone;
alter table person add column proposed_by uuid;
alter table person add column approved_how varchar(40);
alter table person add column approved_by uuid;
alter table person add column approved_at timestamp(6) with time zone;
alter table person add column told_on date;
alter table person add column withheld_why varchar(40);
alter table person add column notice_review_on date;
alter table person add column held boolean default false not null;
alter table person add column sealed_grounds bytea;
alter table person add column changes bigint default 0 not null;
alter table person add column mac bytea;

-- One row, sealed: how often each entry was changed, so that an older row put back shows.
create table watchlist_roster (
    sealed_counts bytea not null
);
