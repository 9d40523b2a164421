-- A row to lock while a name is given that there is only once; no year is 0.
INSERT INTO practice_code (code_year, last_number) VALUES (0, 0);
