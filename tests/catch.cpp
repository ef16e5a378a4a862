// Where the header of Catch2 is compiled once for all tests.
#include "tests/catch.hpp"
