"""People, how they come in, and who did what in administration. It knows neither institutions nor conversations."""
