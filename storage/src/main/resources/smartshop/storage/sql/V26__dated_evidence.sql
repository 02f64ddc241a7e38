-- Whether what a picture or a clip is sealed for names its moment: then nobody changes the moment unseen. Those of before do not, and go
-- with their alerts.

alter table evidence_frame add column dated boolean default false not null;
alter table evidence_clip add column dated boolean default false not null;
