"""`python -m deckgen`: the command line, where scripts are not on the path."""

from deckgen.cli import main

if __name__ == "__main__":
    main()
