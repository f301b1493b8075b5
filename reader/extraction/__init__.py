"""Any page to its article and comments, without knowing who made it."""
