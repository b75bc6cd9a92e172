"""What ``to_html`` lays out: events, their years and days, the overview, the index and the downloads."""
