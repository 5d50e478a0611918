"""Files: scans kept by id, given out as downloads to those entitled."""
