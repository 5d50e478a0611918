-- Who leaves with a day that passes is looked for by the day on which a place ends.
CREATE INDEX organisations_appointments_ending ON organisations_appointments (valid_to)
    WHERE valid_to IS NOT NULL AND retracted_at IS NULL;
CREATE INDEX organisations_enrolments_ending ON organisations_enrolments (valid_to)
    WHERE valid_to IS NOT NULL AND retracted_at IS NULL;
CREATE INDEX organisations_guardianships_ending ON organisations_guardianships (valid_to)
    WHERE valid_to IS NOT NULL AND retracted_at IS NULL;
