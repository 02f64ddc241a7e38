-- What people said of alerts, and what follows from it.

alter table person add column suspended_at timestamp(6) with time zone;
alter table person add column suspended_why varchar(40);

-- A verdict outlives the person and the camera it speaks of, as the alert does.
create table verdict (
    alert_id uuid primary key,
    person_id uuid not null,
    camera_id uuid not null,
    verdict varchar(40) not null,
    given_at timestamp(6) with time zone not null
);

create index verdict_by_person on verdict (person_id, given_at);

-- The face of somebody who is not the listed person but resembles them. Lives thirty days at most.
create table look_alike (
    id uuid primary key,
    person_id uuid not null references person (id) on delete cascade,
    alert_id uuid not null,
    model varchar(200) not null,
    sealed_vector bytea not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null
);

create index look_alike_by_alert on look_alike (alert_id);

create table task (
    id uuid primary key,
    kind varchar(40) not null,
    person_id uuid not null references person (id) on delete cascade,
    created_at timestamp(6) with time zone not null,
    done_at timestamp(6) with time zone
);
