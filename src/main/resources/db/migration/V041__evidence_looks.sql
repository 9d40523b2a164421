-- Links and files are looked at again and again: when next, how often in a row they were not there, since when they are lost.
ALTER TABLE evidence ADD COLUMN look_at TIMESTAMP;
ALTER TABLE evidence ADD COLUMN misses INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE evidence ADD COLUMN lost_at TIMESTAMP;
CREATE INDEX evidence_by_link ON evidence (link);
