# What a person does to a run at the cursor: drives a generator of the program, or runs a line at the prompt.


def _take_input(kind, target, text, number):
    import sys
    names = sys.modules["__main__"].__dict__
    place = f"<input {number}>"
    try:
        if kind == "prompt":
            exec(compile(text, place, "single"), names)
            return
        generator = eval(compile(target, place, "eval"), names)
        if kind == "next":
            next(generator)
        elif kind == "send":
            generator.send(eval(compile(text, place, "eval"), names))
        elif kind == "throw":
            generator.throw(eval(compile(text, place, "eval"), names))
        else:
            generator.close()
    except StopIteration:
        if kind == "prompt":
            _report_input()
    except BaseException:
        _report_input()
    finally:
        _note_input_end()


def _report_input():
    import sys, traceback
    error = sys.exc_info()[1]
    traceback.print_exception(type(error), error, error.__traceback__)
