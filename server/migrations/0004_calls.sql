-- The facts of calls, which the indicators count and the calls feature fills: one row per person and call.

CREATE TABLE calls_participations (
    call_id          uuid NOT NULL,
    person_id        uuid NOT NULL REFERENCES identity_persons,
    conversation_id  uuid REFERENCES messaging_conversations,
    is_starter       boolean NOT NULL DEFAULT false,
    joined_at        timestamptz NOT NULL,
    counted_at       timestamptz,                    -- the second in which 60 s together with another account were full
    together_seconds int NOT NULL DEFAULT 0,
    PRIMARY KEY (call_id, person_id)
);
CREATE INDEX calls_participations_person ON calls_participations (person_id, counted_at);
