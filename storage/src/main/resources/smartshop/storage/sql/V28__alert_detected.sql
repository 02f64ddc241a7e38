-- When the faces in the frame that completed the vote were found. In the side table: its rows are short, and there is one for each
-- alert of some weeks at most.
alter table alert_seen add column detected_at timestamp(6) with time zone;
