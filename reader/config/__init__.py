"""The user's configuration: one TOML file, read into frozen values and edited in place."""
