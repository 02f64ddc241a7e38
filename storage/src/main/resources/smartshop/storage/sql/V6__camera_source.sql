-- Where the console fetches a camera's pictures itself. A camera without a row here sends its pictures.

create table camera_source (
    camera_id uuid primary key references camera (id) on delete cascade,
    kind varchar(40) not null,
    address varchar(2000) not null,
    sealed_path bytea not null,
    sealed_user bytea not null,
    sealed_password bytea not null
);
