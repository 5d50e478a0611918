"""The report and the roll-up as files a ministry could file: XLSX, PDF and CSV, all drawn from `lines`."""
