"""Comments without a repeated structure with dates: alone, undated, signed, inside another."""
