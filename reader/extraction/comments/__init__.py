"""Comments by description, and what every thread shares: order, dates, badges, counts."""
