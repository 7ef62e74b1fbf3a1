-- What is wrong with a window, as a word that decides what is done; the sentence stands beside it.

ALTER TABLE run_windows ADD COLUMN fault VARCHAR(64);

ALTER TABLE window_events ADD COLUMN fault VARCHAR(64);
