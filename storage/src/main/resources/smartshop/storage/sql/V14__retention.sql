-- How long alerts stay, what may be kept of confirmed ones, and indices for a long history.

-- What somebody said stands beside the alert too, so that one index serves a filter by it.
alter table alert add column verdict varchar(40) default 'NONE' not null;
update alert set verdict = (select v.verdict from verdict v where v.alert_id = alert.id)
    where id in (select alert_id from verdict);

drop index alert_by_time;
create index alert_by_time on alert (alerted_at desc, id);
create index alert_by_camera on alert (camera_id, alerted_at desc, id);
create index alert_by_person on alert (person_id, alerted_at desc, id);
create index alert_by_verdict on alert (verdict, alerted_at desc, id);

create index verdict_by_word on verdict (verdict, given_at);
create index sighting_by_person on sighting (person_id, seen_to);

-- Of alerts whose rows are gone: how many there were, for each person and day.
create table alert_tally (
    person_id uuid not null,
    local_day date not null,
    verdict varchar(40) not null,
    alerts integer not null,
    primary key (person_id, local_day, verdict)
);

-- A confirmed alert that is needed for longer.
create table evidence_lock (
    alert_id uuid primary key references alert (id) on delete cascade,
    person_id uuid not null references person (id) on delete cascade,
    placed_at timestamp(6) with time zone not null,
    placed_by varchar(40) not null,
    expires_at timestamp(6) with time zone not null,
    sealed_reason bytea not null
);

-- Pictures of confirmed alerts, everybody else in them made unrecognisable.
create table evidence_frame (
    id uuid primary key,
    alert_id uuid not null references alert (id) on delete cascade,
    person_id uuid not null references person (id) on delete cascade,
    taken_at timestamp(6) with time zone not null,
    sealed_jpeg bytea not null
);

create index evidence_frame_by_alert on evidence_frame (alert_id, taken_at);
