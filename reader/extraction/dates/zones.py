"""Names of time zones, for dates in mail, feeds and pages.

Ambiguous names are left out: BST is used in Britain and Bangladesh, IST in three countries. CST,
which is China's too, is also left out here: mail has it from RFC 822.
"""

ZONES = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0,
    "CET": 60, "MEZ": 60, "WEST": 60, "CEST": 120, "MESZ": 120, "EET": 120, "SAST": 120,
    "EEST": 180, "MSK": 180, "PKT": 300, "WIB": 420, "WITA": 480, "HKT": 480, "AWST": 480,
    "WIT": 540, "JST": 540, "KST": 540, "ACST": 570, "AEST": 600, "ACDT": 630, "AEDT": 660,
    "NZST": 720, "NZDT": 780, "NDT": -150, "BRT": -180, "NST": -210, "EDT": -240, "EST": -300,
    "CDT": -300, "MDT": -360, "MST": -420, "PDT": -420, "PST": -480, "AKDT": -480,
    "AKST": -540, "HST": -600,
}  # fmt: skip
"""Minutes ahead of UTC."""
