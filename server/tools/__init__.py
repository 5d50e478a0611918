"""Tools of the house: setting up, our own lints, and the generation of what is written down twice."""
