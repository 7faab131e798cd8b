#!/usr/bin/env python3
"""Writes src/NewsSearch/Meaning/Data/letters.txt.gz: of each letter that Unicode composes of others, those letters without their marks.

A line holds the letter and what stands for it (nothing where only marks do). Hangul is left out, which is reckoned. Run at the root."""
import gzip
import sys
import unicodedata

lines = []
for code in range(0x80, sys.maxunicode + 1):
    letter = chr(code)
    if 0xD800 <= code <= 0xDFFF or 0xAC00 <= code <= 0xD7A3 or unicodedata.category(letter) == "Mn":
        continue
    decomposed = unicodedata.normalize("NFD", letter)
    if decomposed != letter:
        lines.append(letter + "".join(part for part in decomposed if unicodedata.category(part) != "Mn") + "\n")

with open("src/NewsSearch/Meaning/Data/letters.txt.gz", "wb") as file:
    file.write(gzip.compress("".join(lines).encode(), 9, mtime=0))
print(f"{len(lines)} letters, Unicode {unicodedata.unidata_version}")
