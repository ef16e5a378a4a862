# cmake -DOUT=FILE -DFOLDER=DIR -P embed_prelude.cmake: one C++ file that holds every prelude text.
file(GLOB files ${FOLDER}/*.py)
list(SORT files)
set(text "#include \"core/lib/prelude.hpp\"\n\nnamespace coroscope {\n\nstd::string_view prelude_source(std::string_view module) {\n    std::string_view name = module;\n    char file[64] = {};\n    if (name.size() < sizeof file) {\n        for (decltype(name.size()) i = 0; i < name.size(); ++i) file[i] = name[i] == '.' ? '_' : name[i];\n        name = std::string_view(file, name.size());\n    }\n")
foreach(path IN LISTS files)
  get_filename_component(name ${path} NAME_WE)
  file(READ ${path} content)
  # Which dotted name a file with underscores stands for is said in its first line: "# module: asyncio.tasks".
  string(APPEND text "    if (name == \"${name}\") return R\"prelude(${content})prelude\";\n")
endforeach()
string(APPEND text "    return {};\n}\n\n}    // namespace coroscope\n")
file(WRITE ${OUT} "${text}")
