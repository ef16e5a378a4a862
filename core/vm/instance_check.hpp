// isinstance() and issubclass(): what classes answer alone, and which ask a method written in Python.
#pragma once

#include "core/vm/run.hpp"

namespace coroscope {

// Both: 1, 0, -1 raised. What `cls` is made of: a class, a tuple of such, a union. Python methods run inside.
int instance_check(Run& run, Value v, Value cls);
int subclass_check(Run& run, Value v, Value cls);

// By the order of resolution alone (and the __class__ that an object claims), as type.__instancecheck__ does.
int plain_instance_check(Run& run, Value v, Value cls);
int plain_subclass_check(Run& run, Value v, Value cls);

// The method in Python that answers for one class; unbound: none. Borrowed.
Value class_check_hook(Run& run, Value cls, NameId hook);
// Whether such a method has to be asked for some part of `cls`.
bool check_runs_python(Run& run, Value cls, NameId hook);

}    // namespace coroscope
