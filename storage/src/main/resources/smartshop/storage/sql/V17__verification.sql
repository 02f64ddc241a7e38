-- What each person said of an alert. Each row's mac covers its other columns; the first table says how many rows the second
-- has, so that none is put in or taken out.

create table verification (
    alert_id uuid primary key,
    person_id uuid not null,
    camera_id uuid not null,
    alerted_at timestamp(6) with time zone not null,
    answers integer not null,
    mac bytea not null
);

create table verification_answer (
    alert_id uuid not null references verification (alert_id) on delete cascade,
    number integer not null,
    -- Null where nobody has set up people.
    staff_id uuid,
    answer varchar(40) not null,
    -- One person did what otherwise takes two.
    alone boolean not null,
    given_at timestamp(6) with time zone not null,
    taken_back_at timestamp(6) with time zone,
    mac bytea not null,
    primary key (alert_id, number)
);

create index verification_by_time on verification (alerted_at);

-- When a human could see an alert, and when the first one answered it: one row for each alert from now on, written with it. Not in
-- the history's own table, for H2 copies a table that gets a column, which takes minutes for each if it is long.
create table alert_seen (
    alert_id uuid primary key references alert (id) on delete cascade,
    shown_at timestamp(6) with time zone,
    acknowledged_at timestamp(6) with time zone
);
