"""Where Parta begins: the command line, the processes, and the wiring, which alone knows every feature."""
