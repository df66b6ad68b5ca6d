"""Every table; the tenant is the first part of every key."""

from storage.tables.agenda import hidden_lines as hidden_lines
from storage.tables.agenda import points as points
from storage.tables.agenda import sheets as sheets
from storage.tables.base import metadata as metadata
from storage.tables.follow_up import agreements as agreements
from storage.tables.follow_up import answer_versions as answer_versions
from storage.tables.follow_up import answers as answers
from storage.tables.follow_up import rounds as rounds
from storage.tables.follow_up import talks as talks
from storage.tables.messages import audit as audit
from storage.tables.messages import dialog_states as dialog_states
from storage.tables.messages import inbox as inbox
from storage.tables.messages import outbox as outbox
from storage.tables.messages import snoozes as snoozes
from storage.tables.people import addresses as addresses
from storage.tables.people import feeds as feeds
from storage.tables.people import municipalities as municipalities
from storage.tables.people import pauses as pauses
from storage.tables.people import people as people
from storage.tables.people import roles as roles
from storage.tables.people import schools as schools
from storage.tables.people import schools_to_plan as schools_to_plan
from storage.tables.plans import activities as activities
from storage.tables.plans import blackouts as blackouts
from storage.tables.plans import earlier_terms as earlier_terms
from storage.tables.plans import goals as goals
from storage.tables.plans import imported as imported
from storage.tables.plans import instruments as instruments
from storage.tables.plans import overrides as overrides
from storage.tables.plans import plans as plans
from storage.tables.plans import policies as policies
from storage.tables.requests import requests as requests

NEWEST_MIGRATION = "0013"  # a test holds it equal to the newest file in migrations/versions
