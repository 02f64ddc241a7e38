-- Whose photos there are is known without reading the photos themselves, which are a thousand times as long.

create index photo_by_person on photo (person_id, place, id);
