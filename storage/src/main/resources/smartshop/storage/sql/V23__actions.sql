-- What the owner has set up for people to act with: a door's relay, who is called for help, what is announced. Each text is sealed as
-- a whole under its name.

create table action_setting (
    name varchar(40) primary key,
    sealed_content bytea not null
);
