"""The bits that say which side tables have rows of a message, so that a plain one costs no question."""

REACTIONS = 1
ATTACHMENTS = 2
POLL = 4
FORM = 8
ACKNOWLEDGEMENT = 16
PIN = 32
HISTORY = 64  # earlier texts of an edited message
COMMENTS = 128  # of a channel's post
VOICE = 256  # an attachment that was recorded here
LINK = 512  # the text has a link: for the list of links and for search
