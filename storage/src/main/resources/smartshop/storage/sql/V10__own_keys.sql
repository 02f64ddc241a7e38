-- Each person has a key of their own, outside the database. Rows from before are sealed by the vault until they are
-- sealed anew, which is the first thing after this.

alter table person add column own_key boolean default false not null;

-- Who was erased, as keyed hashes that tell nobody's number: older keys do not bring them back.
create table erased_person (
    tombstone varchar(64) primary key
);

-- In a database that was used before: old rows lie in copies and in the file's free space, and are cleared away once.
-- The number is of values that could not be read even before.
insert into setting (name, content)
    select 'storage.before-own-keys', '0'
    where exists (select 1 from person) or exists (select 1 from camera) or exists (select 1 from setting)
        or exists (select 1 from alert);
