-- Clips of confirmed alerts, everybody else in them made unrecognisable. In pieces, each sealed for its place in its clip, because
-- the database keeps a row's value in one piece of memory.

create table evidence_clip (
    alert_id uuid not null references alert (id) on delete cascade,
    piece integer not null,
    pieces integer not null,
    clip_id uuid not null,
    person_id uuid not null references person (id) on delete cascade,
    begins_at timestamp(6) with time zone not null,
    sealed_piece bytea not null,
    primary key (alert_id, piece)
);
