-- How many people went by, what came of alerts, how long cameras were live: numbers about nobody. Nothing here says who it was, and no
-- moment is finer than an hour of the world's time; what concerns the people who answer is not finer than a day of the whole shop.

create table visitor_hour (
    camera_id uuid not null,
    hour_start timestamp(6) with time zone not null,
    visitors integer not null,
    -- While pictures came and faces were looked for: without these, no visitors means that nobody counted.
    counted_minutes integer not null,
    live_minutes integer not null,
    -- While SmartShop ran and knew the camera.
    running_minutes integer not null,
    primary key (hour_start, camera_id)
);

create table alert_hour (
    camera_id uuid not null,
    hour_start timestamp(6) with time zone not null,
    alerts integer not null,
    primary key (hour_start, camera_id)
);

-- What was said of a day's alerts, in the whole shop.
create table answer_day (
    local_day date not null,
    confirmed integer not null,
    rejected integer not null,
    unsure integer not null,
    primary key (local_day)
);

-- How soon alerts were first answered: within so many seconds, the answers of a day.
create table response_day (
    local_day date not null,
    within_seconds integer not null,
    answers integer not null,
    primary key (local_day, within_seconds)
);
