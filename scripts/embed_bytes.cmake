# cmake -DOUT=FILE -DIN=FILE -DNAME=WORD -P embed_bytes.cmake: a C++ file with the bytes of a file as an array.
file(READ ${IN} bytes HEX)
string(LENGTH "${bytes}" length)
math(EXPR size "${length} / 2")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE ${OUT} "extern \"C\" {\nextern const unsigned char ${NAME}[];\nextern const unsigned ${NAME}_size;\nconst unsigned char ${NAME}[] = {${bytes}};\nconst unsigned ${NAME}_size = ${size};\n}\n")
