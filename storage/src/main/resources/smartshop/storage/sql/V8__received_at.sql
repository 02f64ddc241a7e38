-- When the pictures came that show a visit: only of those that came late, because the camera's link was down.

alter table alert add column received_at timestamp(6) with time zone;
