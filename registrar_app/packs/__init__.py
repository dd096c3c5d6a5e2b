"""Law, schemes, codes and calendars as dated TOML packs; errors name file and key."""
