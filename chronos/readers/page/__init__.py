"""Pages: HTML -> tags and text -> blocks and what the page says of itself -> its story."""
