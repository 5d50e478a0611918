-- Orders of a ministry as data: what each clause obliges whom to do, by when, measured by what. Nothing is ever
-- rewritten: an obligation that changes gets an end and a successor, so that the state on any past date can be asked for.

CREATE TABLE directives_directives (
    id             uuid PRIMARY KEY DEFAULT uuidv7(),
    region_id      uuid NOT NULL REFERENCES organisations_regions,
    number         text NOT NULL,
    signed_on      date NOT NULL,
    in_force_from  date NOT NULL,
    title          text NOT NULL,
    issuer         text NOT NULL,
    signed_by      text NOT NULL,
    controlled_by  text NOT NULL DEFAULT '',         -- the official who controls its execution
    document       text NOT NULL,                    -- the order's text as published
    entered_at     timestamptz NOT NULL,
    entered_by     uuid REFERENCES identity_persons,
    UNIQUE (region_id, number, signed_on)
);

CREATE TABLE directives_obligations (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    directive_id  uuid NOT NULL REFERENCES directives_directives,
    clause        text NOT NULL,                     -- «3.1»
    position      int NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('start', 'channels', 'communicate', 'chat_structure', 'connect', 'monthly_report',
                      'norm', 'coordinator', 'no_foreign_messengers', 'coordination', 'support', 'training', 'publication')),
    title         text NOT NULL,
    force         text NOT NULL CHECK (force IN ('mandatory', 'recommended')),
    bearer        text NOT NULL CHECK (bearer IN ('organisation', 'coordinator')),
    scope         jsonb NOT NULL,                    -- {"kinds": […], "levels": […] | null, "legal_forms": […] | null}
    due_on        date,                              -- a recommendation may have none and is never late
    valid_from    date NOT NULL,
    valid_to      date,
    parameters    jsonb NOT NULL DEFAULT '{}',       -- {"messages": 10, "calls": 1} of a norm, {"due_day": 5} of a report
    UNIQUE (directive_id, clause, kind)
);

-- The counting rules the orders leave open, by region, with dates (docs/guides/indicators.md).
CREATE TABLE directives_rules (
    region_id   uuid NOT NULL REFERENCES organisations_regions,
    valid_from  date NOT NULL,
    rules       jsonb NOT NULL,
    PRIMARY KEY (region_id, valid_from)
);
