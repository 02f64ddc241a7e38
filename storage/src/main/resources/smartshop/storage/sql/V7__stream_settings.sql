-- What somebody wants of a camera's stream. Without a row it is as its device is configured.

create table stream_wish (
    camera_id uuid primary key references camera (id) on delete cascade,
    revision bigint not null,
    spool boolean not null
);

create table stream_picture (
    camera_id uuid primary key references stream_wish (camera_id) on delete cascade,
    width integer not null,
    height integer not null,
    frames_per_second double precision not null,
    bitrate integer not null
);

-- Rectangles as fractions of the picture, from its upper left corner.
create table stream_mask (
    camera_id uuid not null references stream_wish (camera_id) on delete cascade,
    place integer not null,
    left_edge double precision not null,
    top_edge double precision not null,
    width double precision not null,
    height double precision not null,
    primary key (camera_id, place)
);
