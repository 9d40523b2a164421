-- A file is seen by the municipality and the reviewers only, until the municipality says that all may see it.
ALTER TABLE evidence ADD COLUMN open_to_all BOOLEAN DEFAULT FALSE NOT NULL;
