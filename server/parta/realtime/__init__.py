"""Sockets and what goes over them: who is connected, which bytes go to whom and in which order. It knows no feature."""
