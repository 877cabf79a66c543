#!/bin/sh
# Make the pictures of the README again from the built sample: sh docs/images/make.sh
set -eu
cd "$(dirname "$0")/../.."
pdf=output/2024-09/pcc-highlight-report-2024-09.pdf
picture() { pdftoppm -r 72 -png -f "$1" -l "$1" -singlefile "$pdf" "docs/images/$2"; }
picture 2 priority-1
picture 3 calls-999
picture 15 victim-voice
