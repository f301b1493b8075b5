"""What the user set once and for all: one TOML file, read into frozen values, changed in place."""
