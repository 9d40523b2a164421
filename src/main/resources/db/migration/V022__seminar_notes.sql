-- What was doubtful in the reading of the source, told plainly.
ALTER TABLE seminar ADD COLUMN source_notes VARCHAR(4000);
