"""The door of chatplans: the difference, applying, and the chats that reports count."""

from parta.chatplans.carrying_out import carry_out_plan
from parta.chatplans.commands import apply_plan, follow_roster
from parta.chatplans.difference import Difference
from parta.chatplans.model import LeftOut
from parta.chatplans.queries import RequiredChats, left_out_lines, plan_difference, required_chats
from parta.organisations.api import RosterChanged

SUBSCRIPTIONS = [(RosterChanged, follow_roster)]

__all__ = [
    "SUBSCRIPTIONS",
    "Difference",
    "LeftOut",
    "RequiredChats",
    "apply_plan",
    "carry_out_plan",
    "follow_roster",
    "left_out_lines",
    "plan_difference",
    "required_chats",
]
