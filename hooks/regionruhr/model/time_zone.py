"""Time zone: the one in which all dates and times of the network are meant."""

from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")
