#!/bin/sh
# What CPython 3.11 does with the programs of this folder; paths are cut off.
cd "$(dirname "$0")" || exit 1
for program in ${*:-*.py}; do
    name=${program%.py}
    python3 "$program" > "$name.out" 2> "$name.err"
    code=$?
    sed -i "s#$PWD/##" "$name.out" "$name.err"
    [ $code -eq 0 ] || echo $code > "$name.code"
    for file in "$name.out" "$name.err"; do [ -s "$file" ] || rm "$file"; done
done
