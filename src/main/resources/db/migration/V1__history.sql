-- Runs, what happened to windows, and who changed what. It is the same on H2 and on PostgreSQL.

CREATE TABLE runs (
    id VARCHAR(64) PRIMARY KEY,
    layout VARCHAR(255) NOT NULL,
    asked_by VARCHAR(32) NOT NULL,
    state VARCHAR(32) NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at TIMESTAMP WITH TIME ZONE
);

CREATE INDEX runs_by_time ON runs (started_at, id);
CREATE INDEX runs_of_layout ON runs (layout, started_at, id);

CREATE TABLE run_windows (
    run VARCHAR(64) NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    name VARCHAR(255) NOT NULL,
    state VARCHAR(32) NOT NULL,
    wanted_x INTEGER NOT NULL,
    wanted_y INTEGER NOT NULL,
    wanted_width INTEGER NOT NULL,
    wanted_height INTEGER NOT NULL,
    actual_x INTEGER,
    actual_y INTEGER,
    actual_width INTEGER,
    actual_height INTEGER,
    error VARCHAR(2000),
    since TIMESTAMP WITH TIME ZONE,
    sign_in VARCHAR(255),
    signed_in_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (run, place)
);

CREATE TABLE run_phases (
    run VARCHAR(64) NOT NULL,
    place INTEGER NOT NULL,
    phase VARCHAR(32) NOT NULL,
    seconds DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (run, place, phase),
    FOREIGN KEY (run, place) REFERENCES run_windows (run, place) ON DELETE CASCADE
);

-- service and number name an entry once and for all, so that one that is written again after a lost answer is known
CREATE TABLE window_events (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    service BIGINT NOT NULL,
    number BIGINT NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    run VARCHAR(64) NOT NULL,
    layout VARCHAR(255) NOT NULL,
    name VARCHAR(255) NOT NULL,
    from_state VARCHAR(32) NOT NULL,
    to_state VARCHAR(32) NOT NULL,
    reason VARCHAR(2000),
    UNIQUE (service, number)
);

CREATE INDEX window_events_of_window ON window_events (layout, name, id);
CREATE INDEX window_events_of_run ON window_events (run, id);
CREATE INDEX window_events_by_time ON window_events (happened_at);

CREATE TABLE audit_entries (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    service BIGINT NOT NULL,
    number BIGINT NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    who VARCHAR(255) NOT NULL,
    origin VARCHAR(255) NOT NULL,
    action VARCHAR(255) NOT NULL,
    subject VARCHAR(1000) NOT NULL,
    detail VARCHAR(2000) NOT NULL,
    UNIQUE (service, number)
);

CREATE INDEX audit_entries_by_time ON audit_entries (happened_at);
