# What a person does to a run at the cursor: drives a generator of the program, or runs a line at the prompt. Gives the
# input's number, and True where it goes on as a task: its end is noted once this call is gone (core/vm/input_calls).


def _take_input(kind, target, text, number):
    import sys
    names = sys.modules["__main__"].__dict__
    place = f"<input {number}>"
    if kind == "prompt":
        return _take_line(target, text, number, names) or number
    try:
        generator = names[target] if target in names else eval(compile(target, place, "eval"), names)
        if kind == "next":
            next(generator)
        elif kind == "send":
            generator.send(eval(compile(text, place, "eval"), names))
        elif kind == "throw":
            generator.throw(eval(compile(text, place, "eval"), names))
        else:
            generator.close()
    except StopIteration:
        pass
    except BaseException as error:
        _report_input(error)
    return number


# A line of the prompt, with the module's names or those of a frame. Where it awaits, it becomes a task of the loop that
# runs, and is done when that is: True.
def _take_line(frame_name, text, number, names):
    import sys
    try:
        spaces = _Spaces(names, names)
        if frame_name and frame_name != "module":
            frame = _input_frame(frame_name)
            if frame is None:
                sys.stderr.write(f"there is no frame {frame_name} here\n")
                return
            spaces = _FrameSpaces(frame)
        asyncio = sys.modules.get("asyncio")
        loop = asyncio._get_running_loop() if asyncio else None
        code = _compile_input(text, f"<input {number}>", loop is not None)
        coroutine = eval(code, spaces.globals, spaces.locals)
        if code.co_flags & 128:
            coroutine.__name__ = coroutine.__qualname__ = "prompt"
            task = loop.create_task(coroutine, name=f"input {number}")
            task.add_done_callback(_AwaitedInput(number, spaces))
            return True
        spaces.finish()
    except BaseException as error:
        _report_input(error)


class _AwaitedInput:
    def __init__(self, number, spaces):
        self.number = number
        self.spaces = spaces

    def __call__(self, task):
        try:
            task.result()
        except BaseException as error:
            _report_input(error)
        finally:
            self.spaces.finish()
            _note_input_end(self.number)


class _Spaces:
    def __init__(self, globals, locals):
        self.globals = globals
        self.locals = locals

    def finish(self):
        pass


# Names are looked up in the frame, then in its module. What a lambda or a comprehension within the line sees is a copy
# of both, made when the line begins; what was given a new value there, by `global`, is the module's afterwards.
class _FrameSpaces(_Spaces):
    def __init__(self, frame):
        module = frame.f_globals
        self.module = module
        self.before = {**module, **frame.f_locals}
        super().__init__(dict(self.before), _FrameNames(frame, module))

    def finish(self):
        for name, value in self.globals.items():
            if name not in self.before or self.before[name] is not value:
                self.module[name] = value


_missing = object()


# The names of a frame as they are at every moment. A name that the frame has no place for is the module's.
class _FrameNames:
    def __init__(self, frame, module):
        self.frame = frame
        self.module = module

    def __getitem__(self, name):
        value = _frame_value(self.frame, name, _missing)
        return self.module[name] if value is _missing else value

    def __setitem__(self, name, value):
        if not _frame_assign(self.frame, name, value):
            self.module[name] = value

    def __delitem__(self, name):
        if not _frame_assign(self.frame, name):
            del self.module[name]

