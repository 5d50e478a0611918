-- What Parta itself has to tell a person: reminders and decisions. Once each: `key` says what it is about.

CREATE TABLE notifications_notices (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id   uuid NOT NULL REFERENCES identity_persons,
    key         text NOT NULL,                       -- 'reports.due:<report>:2'
    kind        text NOT NULL,                       -- feature.fact: the client's catalogue has its sentence
    fields      jsonb NOT NULL DEFAULT '{}',         -- what fills the sentence
    link        text NOT NULL DEFAULT '',            -- path within Parta
    created_at  timestamptz NOT NULL,
    read_at     timestamptz,
    mailed_at   timestamptz,
    UNIQUE (person_id, key)
);
CREATE INDEX notifications_notices_person ON notifications_notices (person_id, id DESC);
