"""Starts the service; with the name of a tool, that tool: `python3 run.py pytest`.

Packages that were installed into the folder `python_modules` are found first.
"""

import runpy
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent

sys.path[:0] = [str(HERE), str(HERE / "python_modules")]
module, *arguments = sys.argv[1:] or ["service"]
sys.argv = [module, *arguments]
runpy.run_module(module, run_name="__main__", alter_sys=True)
