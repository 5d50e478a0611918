-- Files of messages that go out later: claimed when the message is scheduled, carried by it from its hour on.
CREATE TABLE messaging_scheduled_files (
    scheduled_id     uuid NOT NULL REFERENCES messaging_scheduled ON DELETE CASCADE,
    place            smallint NOT NULL,
    file_id          uuid NOT NULL REFERENCES files_files,
    caption          text NOT NULL DEFAULT '',
    PRIMARY KEY (scheduled_id, place)
);
CREATE INDEX messaging_scheduled_files_file ON messaging_scheduled_files (file_id);
