-- The monthly report: live until signed, then a frozen, numbered version with the rules it was drawn up by.

CREATE TABLE reports_reports (
    id                  uuid PRIMARY KEY DEFAULT uuidv7(),
    organisation_id     uuid NOT NULL REFERENCES organisations_organisations,
    month               date NOT NULL,               -- its first day
    state               text NOT NULL CHECK (state IN ('draft', 'submitted', 'accepted', 'returned', 'correcting')),
    duty                text NOT NULL CHECK (duty IN ('mandatory', 'recommended', 'voluntary')),
    directive_number    text,
    clause              text,
    due_at              timestamptz,                 -- NULL: never late
    comment             text NOT NULL DEFAULT '',    -- of the draft
    created_at          timestamptz NOT NULL,
    first_submitted_at  timestamptz,                 -- by this alone a report is timely or late
    returned_due_at     timestamptz,                 -- a returned one has a term of its own
    last_version        int NOT NULL DEFAULT 0,
    UNIQUE (organisation_id, month)
);
CREATE INDEX reports_reports_month ON reports_reports (month, state);

CREATE TABLE reports_versions (
    report_id      uuid NOT NULL REFERENCES reports_reports,
    number         int NOT NULL,
    content        jsonb NOT NULL,                   -- everything printed, as known at signing
    comment        text NOT NULL,
    signed_at      timestamptz NOT NULL,
    signed_by      uuid NOT NULL REFERENCES identity_persons,
    is_correction  boolean NOT NULL,
    state          text NOT NULL CHECK (state IN ('submitted', 'accepted', 'returned')),
    decided_at     timestamptz,
    decided_by     uuid REFERENCES identity_persons,
    remark         text NOT NULL DEFAULT '',
    PRIMARY KEY (report_id, number)
);
