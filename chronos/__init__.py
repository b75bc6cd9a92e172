"""Turn news articles into a dated, ordered, sourced chronology."""
