-- A seminar is written on a desk: as a draft first, by several people, with when and where it takes place.
ALTER TABLE seminar ADD COLUMN status VARCHAR(20) DEFAULT 'PUBLISHED' NOT NULL;
ALTER TABLE seminar ADD COLUMN starts_at TIMESTAMP;
ALTER TABLE seminar ADD COLUMN starts_zone VARCHAR(60);
ALTER TABLE seminar ADD COLUMN ends_at TIMESTAMP;
ALTER TABLE seminar ADD COLUMN ends_zone VARCHAR(60);
ALTER TABLE seminar ADD COLUMN venue VARCHAR(300);
ALTER TABLE seminar ADD COLUMN updated_at TIMESTAMP;
ALTER TABLE seminar ADD COLUMN published_at TIMESTAMP;
ALTER TABLE seminar ADD COLUMN form_key VARCHAR(64);
UPDATE seminar SET published_at = CURRENT_TIMESTAMP, updated_at = CURRENT_TIMESTAMP;

-- A draft may lack what the public page needs.
ALTER TABLE seminar ALTER COLUMN title DROP NOT NULL;
ALTER TABLE seminar ALTER COLUMN kind DROP NOT NULL;
ALTER TABLE commitment ALTER COLUMN words DROP NOT NULL;
ALTER TABLE conclusion ALTER COLUMN words DROP NOT NULL;

-- The practices of a seminar have numbers of their own, so that they can be moved. Rows from before get negative ones.
CREATE TABLE presented_practice (
    id BIGINT NOT NULL PRIMARY KEY,
    seminar_id BIGINT NOT NULL REFERENCES seminar (id),
    place INTEGER NOT NULL,
    practice_code VARCHAR(100) NOT NULL
);
INSERT INTO presented_practice (id, seminar_id, place, practice_code)
    SELECT -old.r, old.seminar_id, old.place, old.practice_code
    FROM (SELECT ROW_NUMBER() OVER () AS r, seminar_practice.* FROM seminar_practice) AS old;
CREATE INDEX presented_practice_of ON presented_practice (seminar_id);
DROP TABLE seminar_practice;
