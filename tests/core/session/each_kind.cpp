// The digest sees every byte of every kind of object: in a saved and resumed machine that holds one of each, any byte
// that is another gives another digest.
#include <map>
#include <set>

#include "core/machine/references.hpp"
#include "core/machine/snapshot.hpp"
#include "core/session/execution.hpp"
#include "core/session/saved.hpp"
#include "core/vm/values.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

// Keeps one object of each type.
constexpr const char* kProgram = R"(
import asyncio, builtins, collections, contextvars, types, weakref
class A:
    __slots__ = ('slot', '__weakref__')
class B:
    def method(self): return super().__init__
    def around(self): return super()
    @property
    def p(self): return 1
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
class Indexed:
    def __getitem__(self, i): return i
def gen():
    x = yield 1
async def coro(): await asyncio.sleep(1)
async def agen(): yield 1
def outer():
    captured = []
    return lambda: captured
g = gen(); next(g)
c, ag = coro(), agen()
b = B(); b.attribute = 1
d = {'a': 1}
keep = [2**100, True, 1e300, 1j, 'text', b'bytes', bytearray(b'x'), (1, 2), [1], d, {1}, frozenset({2}), range(9), slice(1),
        outer(), len, b.method, str.join, types.FunctionType.__code__, A.slot, B.__dict__['p'], B.__dict__['s'],
        B.__dict__['c'], b.around(), gen.__code__, types.MappingProxyType(d), g, c, ag, coro().__await__(), ag.asend(None),
        ag.athrow(ValueError), iter([1]), reversed([1]), iter((1,)), iter('a'), iter('é'), iter(b'a'), iter(range(3)), iter({1}),
        iter(d), iter(d.values()), iter(d.items()), reversed(d), d.keys(), d.values(), d.items(), iter(Indexed()),
        iter(int, 1), enumerate([1]), zip([1]), map(str, [1]), filter(None, [1]), reversed((1,)), weakref.ref(b), list[int],
        int | str, None, ..., NotImplemented, object(), memoryview(b'abc'), iter(memoryview(b'abc')), (1).__add__,
        iter(bytearray(b'abc')), iter(range(2**70)), reversed(d.values()), reversed(d.items()),
        iter(collections.OrderedDict(a=1))]
def make(cls):
    for args in ((), ('m', [ValueError(1)]), ('utf-8', b'x', 0, 1, 'r'), ('utf-8', 'x', 0, 1, 'r'), ('x', 0, 1, 'r')):
        try: return cls(*args)
        except TypeError: pass
for name in dir(builtins):
    cls = getattr(builtins, name)
    if isinstance(cls, type) and issubclass(cls, BaseException): keep.append(make(cls))
keep += [BaseExceptionGroup('m', [KeyboardInterrupt()]), asyncio.CancelledError(), asyncio.InvalidStateError()]
try: 1 / 0
except ZeroDivisionError as e: keep += [e, e.__traceback__, e.__traceback__.tb_frame]
var = contextvars.ContextVar('v')
keep += [var, var.set(1), contextvars.copy_context()]
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    keep.extend([loop, f, f.__await__(), asyncio.create_task(coro()), asyncio.gather(coro()), loop.call_soon(print),
                 loop.call_later(1, print), asyncio.sleep(1)])
    await asyncio.sleep(0)
    print('here')
    await asyncio.sleep(0)
asyncio.run(main())
)";

// What exists within one instruction only.
const std::set<TypeId> kPassing = {TypeId::agen_value};

// Where an object's own bytes lie beyond its header; what it keeps in blocks of its own comes after.
std::vector<std::pair<std::uint32_t, std::uint32_t>> bytes_of(const Machine& m, std::uint32_t offset) {
    auto* object = at<Object>(m, offset);
    std::uint32_t head = sizeof(Object);
    auto own = [&](std::size_t size) { return std::pair{offset + head, static_cast<std::uint32_t>(size) - head}; };
    switch (object->kind) {
        case Kind::singleton: return {{offset, head}};
        case Kind::integer: return {own(sizeof(Integer))};
        case Kind::real: return {own(sizeof(Real))};
        case Kind::str: return {own(sizeof(Str) + at<Str>(m, offset)->length)};
        case Kind::bytes: return {own(sizeof(Bytes) + at<Bytes>(m, offset)->length)};
        case Kind::tuple: return {own(sizeof(Tuple) + at<Tuple>(m, offset)->size * sizeof(Value))};
        case Kind::list: {
            auto* list = at<List>(m, offset);
            return {own(sizeof(List)), {list->items, list->size * static_cast<std::uint32_t>(sizeof(Value))}};
        }
        case Kind::dict: return {own(sizeof(Dict))};
        case Kind::set: return {own(sizeof(Set))};
        case Kind::record: return {own(sizeof(Record) + object->aux * sizeof(Value))};
        case Kind::generator: return {own(sizeof(Generator) + at<Generator>(m, offset)->slots * sizeof(Value))};
    }
    return {};
}

// Up to `most` objects of each type that the program's module and the loop lead to.
std::map<std::uint32_t, std::vector<std::uint32_t>> objects_by_type(Run& run, std::size_t most) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> found;
    std::set<std::uint32_t> seen;
    std::vector<Value> left{run.root().modules};
    auto meet = [&](Value v) {
        if (v.is_ref() && seen.insert(v.offset()).second) left.push_back(v);
    };
    for (std::uint32_t i = 0; i < run.root().type_count; ++i)
        meet(Value::of_offset(at<std::uint32_t>(run.m, run.root().types)[i]));
    for (auto v : {kNone, kTrue, kFalse, kEllipsis, kNotImplemented}) meet(v);
    while (!left.empty()) {
        auto v = left.back();
        left.pop_back();
        auto* object = object_of(run, v);
        // The loop's class is a module's own: what it derives from counts, too.
        for (auto type : std::set<std::uint32_t>{object->type, static_cast<std::uint32_t>(builtin_base(run, v))}) {
            auto& of_type = found[type];
            if (of_type.size() < most) of_type.push_back(v.offset());
        }
        for_each_reference(run.m, v.offset(), meet);
    }
    return found;
}

const char* name_of(TypeId id) {
    static constexpr const char* names[] = {
#define X(id, ...) #id,
        COROSCOPE_TYPES(X) COROSCOPE_EXCEPTIONS(X)
#undef X
    };
    return names[static_cast<std::size_t>(id)];
}

}    // namespace

TEST_CASE("A byte that is another in any kind of object gives another digest") {
    Session session;
    session.program = Source("kinds.py", kProgram);
    auto started = start(std::move(session));
    INFO(started.refusal.text);
    REQUIRE(started.execution);
    while (started.execution->out.empty() && !started.execution->has_ended)
        advance(*started.execution, {started.execution->run.root().step + 1, INT64_MAX});
    INFO(started.execution->err);
    REQUIRE_FALSE(started.execution->has_ended);
    auto resumed = resume(save(*started.execution));
    REQUIRE(resumed);
    auto& run = (*resumed)->run;
    auto whole = digest(run.m);
    CHECK(whole == digest(started.execution->machine));
    auto objects = objects_by_type(run, 1);
    for (std::uint32_t id = 0; id < static_cast<std::uint32_t>(TypeId::count_); ++id) {
        INFO(name_of(static_cast<TypeId>(id)));
        if (kPassing.count(static_cast<TypeId>(id))) continue;
        CHECK(objects.count(id) == 1);
        for (auto offset : objects[id]) {
            int missed = 0;
            for (auto [begin, size] : bytes_of(run.m, offset)) {
                for (auto i = begin; i < begin + std::min(size, 128u); ++i) {
                    run.m.base[i] ^= std::byte{0x10};
                    missed += digest(run.m) == whole;
                    run.m.base[i] ^= std::byte{0x10};
                }
            }
            CHECK(missed == 0);
        }
    }
    CHECK(digest(run.m) == whole);
}
