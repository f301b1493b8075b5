"""The modules of this folder, for its test and for whoever runs it as a program."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
