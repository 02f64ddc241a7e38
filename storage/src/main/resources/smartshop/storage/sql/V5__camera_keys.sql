-- A camera's device shows a certificate; what is kept is the digest of its public key. Cameras from before pair again.

alter table camera drop column secret_sha256;
alter table camera add column key_sha256 bytea;
alter table camera add column serial varchar(100) default '' not null;
alter table camera add column board varchar(100) default '' not null;
alter table camera add column paired_at timestamp(6) with time zone;
