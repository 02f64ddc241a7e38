-- Two filters of the history at once have an index too: without one, a question that few rows answer reads all of one filter's.

create index alert_by_person_and_verdict on alert (person_id, verdict, alerted_at desc, id);
create index alert_by_camera_and_verdict on alert (camera_id, verdict, alerted_at desc, id);
create index alert_by_person_and_camera on alert (person_id, camera_id, alerted_at desc, id);
