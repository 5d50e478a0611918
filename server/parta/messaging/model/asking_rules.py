"""Which roles of staff send announcements to be confirmed and forms: what a region chooses from, and what is usual."""

from parta.organisations.api import APPOINTMENT_ROLES, AppointmentRole

# Where a region has said nothing: all who teach or lead.
USUAL_ASKING_ROLES: tuple[AppointmentRole, ...] = tuple(role for role in APPOINTMENT_ROLES if role != "staff")
