"""``python -m decalque``."""

from decalque.cli import main

main()
