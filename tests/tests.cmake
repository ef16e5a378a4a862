# What ctest runs: one Catch2 program a floor, from the folder that mirrors it, and the scripts that judge whole programs.

add_library(tests_catch OBJECT ${CMAKE_SOURCE_DIR}/tests/catch.cpp)
target_link_libraries(tests_catch PRIVATE core_base Catch2::Catch2WithMain)
target_compile_options(tests_catch PRIVATE -O0)
precompile(tests_catch tests_catch ${precompiled} [["tests/catch.hpp"]])

# floor_tests(floor): tests/core/lang/*.cpp becomes the program test_core_lang.
function(floor_tests name folder)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${folder}/*.cpp)
  if(NOT sources OR NOT TARGET ${name})
    return()
  endif()
  add_executable(test_${name} ${sources})
  target_link_libraries(test_${name} PRIVATE ${name} Catch2::Catch2WithMain)
  target_compile_definitions(test_${name} PRIVATE COROSCOPE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_compile_options(test_${name} PRIVATE -O0)    # the assertions are long to optimise and quick to run
  precompile(test_${name} tests_catch)
  add_test(NAME ${folder} COMMAND test_${name})
  set_tests_properties(${folder} PROPERTIES LABELS unit TIMEOUT 300)
endfunction()

foreach(folder core/base core/lang core/trace core/machine core/vm core/loop core/lib core/session core/history
               core/lesson app/files app/picture app/cli app/studio app/views app/fonts app/raster app/gui)
  string(REPLACE "/" "_" name ${folder})
  floor_tests(${name} ${folder})
endforeach()

# Whole frames of real runs: what they draw, and their pixels.
if(TARGET app_raster)
  file(GLOB whole_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/app/whole/*.cpp)
  add_executable(test_app_whole ${whole_sources})
  target_include_directories(test_app_whole SYSTEM PRIVATE ${STB_INCLUDE})
  target_link_libraries(test_app_whole PRIVATE app_raster app_cli Catch2::Catch2WithMain)
  target_compile_definitions(test_app_whole PRIVATE COROSCOPE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  add_test(NAME app/whole COMMAND test_app_whole)
  set_tests_properties(app/whole PROPERTIES LABELS unit TIMEOUT 600)
endif()

# What a frame of the timeline costs; instruments of a sanitizer would cost more.
if(TARGET app_fonts AND NOT COROSCOPE_SANITIZE)
  add_executable(timeline_frame ${CMAKE_SOURCE_DIR}/bench/timeline_frame.cpp)
  target_link_libraries(timeline_frame PRIVATE app_fonts)
  add_test(NAME timeline_frame COMMAND timeline_frame)
  set_tests_properties(timeline_frame PROPERTIES LABELS bench TIMEOUT 120)
endif()

# Sessions that wander at random over the programs of the tests.
file(GLOB walked CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/programs/seed/*.py ${CMAKE_SOURCE_DIR}/tests/programs/corpus/*/*.py
     ${CMAKE_SOURCE_DIR}/tests/programs/asyncio/*.py)
add_executable(play_walks ${CMAKE_SOURCE_DIR}/tests/play_walks.cpp)
target_link_libraries(play_walks PRIVATE app_cli)
precompile(play_walks core_base)
add_test(NAME play_walks COMMAND play_walks --actions 1200 ${walked})
set_tests_properties(play_walks PROPERTIES LABELS programs TIMEOUT 300)

# What visits to a run of a million events cost; for people to run: ctest's machines are too busy to hold it to figures.
if(NOT COROSCOPE_SANITIZE)
  add_executable(visit_moments EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/bench/visit_moments.cpp)
  target_link_libraries(visit_moments PRIVATE app_cli)
  target_compile_definitions(visit_moments PRIVATE COROSCOPE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  precompile(visit_moments core_base)
endif()

# script_test(name label timeout arguments...): a Python script of tests/ or scripts/, with the standard library only.
find_package(Python3 COMPONENTS Interpreter)
function(script_test name label timeout)
  if(NOT Python3_FOUND)
    return()
  endif()
  add_test(NAME ${name} COMMAND ${Python3_EXECUTABLE} ${ARGN} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES LABELS ${label} TIMEOUT ${timeout} SKIP_RETURN_CODE 77)
endfunction()

script_test(includes tidy 60 scripts/check_includes.py)

# Code generation against CPython's own, object by object.
add_executable(dump_code ${CMAKE_SOURCE_DIR}/tests/lang/dump_code.cpp)
target_link_libraries(dump_code PRIVATE core_lang)
precompile(dump_code core_base)
script_test(compare_code lang 300 tests/lang/compare_code.py $<TARGET_FILE:dump_code>)

if(TARGET coroscope)
  set(more)
  if(COROSCOPE_SANITIZE)
    set(more --sanitized)
  endif()
  script_test(random_language programs 300 tests/random_language.py --count 200 --binary $<TARGET_FILE:coroscope>)
  script_test(random_calls programs 300 tests/random_calls.py --only format,percent,parse --count 8 --binary $<TARGET_FILE:coroscope>)
  script_test(programs programs 900 tests/run_programs.py --all --binary $<TARGET_FILE:coroscope>)
  script_test(supports programs 300 tests/supports.py --binary $<TARGET_FILE:coroscope>)
  script_test(play_sessions programs 300 tests/play_sessions.py --binary $<TARGET_FILE:coroscope>)
  script_test(hostile_sessions programs 600 tests/hostile_sessions.py --count 40 --binary $<TARGET_FILE:coroscope> ${more})
  script_test(play programs 300 tests/play.py --binary $<TARGET_FILE:coroscope> --actions 150)
  script_test(random_asyncio programs 600 tests/random_asyncio.py --count 100 --binary $<TARGET_FILE:coroscope>)
  script_test(mutated_programs programs 600 tests/mutated_programs.py --count 100 --binary $<TARGET_FILE:coroscope>)
  script_test(iteration_table programs 120 tests/iteration_table.py --binary $<TARGET_FILE:coroscope>)
  script_test(variants programs 600 tests/variants.py --binary $<TARGET_FILE:coroscope>)
  script_test(history programs 900 tests/history.py --binary $<TARGET_FILE:coroscope> ${more})
  if(NOT COROSCOPE_SANITIZE)
    script_test(restored programs 900 tests/history.py --places 1 --visits 3 --here --binary $<TARGET_FILE:coroscope> /)
  endif()
  script_test(same_everywhere programs 600 tests/same_everywhere.py $<TARGET_FILE:coroscope>)
  script_test(lessons programs 900 tests/lessons_test.py $<TARGET_FILE:coroscope>)
  script_test(bad_input programs 1200 tests/bad_input.py --binary $<TARGET_FILE:coroscope> ${more})
endif()

# The real window, driven under Xvfb; a window on a recorded trace serves where no machine is wanted.
if(COROSCOPE_WINDOW)
  add_executable(trace_window ${CMAKE_SOURCE_DIR}/tests/window/trace_window.cpp)
  target_link_libraries(trace_window PRIVATE app_gui app_raster)
  precompile(trace_window core_base)
  script_test(window_on_a_trace window 180 tests/window/window_test.py $<TARGET_FILE:trace_window>)
  if(TARGET coroscope)
    script_test(window window 180 tests/window/window_test.py $<TARGET_FILE:coroscope>)
    script_test(lesson_window window 180 tests/window/lesson_window_test.py $<TARGET_FILE:coroscope>)
    script_test(pictures window 120 tests/pictures.py --binary $<TARGET_FILE:coroscope>)
    script_test(window_talk window 180 tests/window/talk_test.py $<TARGET_FILE:coroscope>)
    script_test(window_parting window 180 tests/window/parting_test.py $<TARGET_FILE:coroscope>)
    script_test(window_sizes window 300 tests/window/sizes_test.py $<TARGET_FILE:coroscope>)
    script_test(window_endless window 180 tests/window/endless_test.py $<TARGET_FILE:coroscope>)
  endif()
endif()
