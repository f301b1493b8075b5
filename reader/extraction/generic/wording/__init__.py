"""Words, names of days and dates as pages write them, in many languages."""
