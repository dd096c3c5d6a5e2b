"""The examination screen: conditions answered one by one, the amount worksheet, the conclusion, the papers behind it."""
