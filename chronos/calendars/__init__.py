"""Calendars besides the Gregorian: a day of theirs -> its ordinal. One file a calendar."""
