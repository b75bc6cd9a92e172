"""The page of the sample story in a real Chromium: what readers do with it, and what it must never do."""
