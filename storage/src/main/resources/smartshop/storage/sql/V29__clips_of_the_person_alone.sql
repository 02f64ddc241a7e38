-- Clips that were made before everything around the person was replaced show the scene, and others in it, while a pack says that they do
-- not. Which ones cannot be told from their rows, and no release made any: all that are there go.
delete from evidence_clip;
