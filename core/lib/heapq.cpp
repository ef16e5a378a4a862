// heapq in C++ as long as comparing the items cannot run Python; else the module's prelude does it, from the start.
#include <algorithm>

#include "core/lib/arguments.hpp"
#include "core/lib/modules.hpp"
#include "core/lib/native_ops.hpp"
#include "core/lib/plain_order.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/modules.hpp"

namespace coroscope {
namespace {

Value in_python(Run& run, const char* function, std::initializer_list<Value> args) {
    Value module = inner_module(run, "_heapq");
    return tail_call(run, dict_get_str(run, at<Module>(run, module)->dict, function), args);
}

bool require_heap(Run& run, Value heap, const char* function, const char* place) {
    if (has_kind(run, heap, Kind::list)) return true;
    raise(run, TypeId::TypeError,
          std::string(function) + "() argument " + place + "must be list, not " +
              (heap == kNone ? "None" : type_name(run, heap)));
    return false;
}

// Where items would go, worked out before anything moves.
struct Path {
    std::vector<std::uint32_t> places;    // from the top
    std::uint32_t end = 0;                // the item comes to places[end]
};

// The way of `item` from the place `top` down to a leaf and up again; false: comparing needs Python.
bool find_path(Run& run, const Value* items, std::uint32_t size, std::uint32_t top, Value item, Path* path) {
    path->places = {top};
    for (std::uint32_t place = top;;) {
        auto child = 2 * place + 1;
        if (child >= size) break;
        if (child + 1 < size) {
            auto order = plain_order(run, items[child], items[child + 1]);
            if (order == PlainOrder::unknown) return false;
            if (order != PlainOrder::less) ++child;
        }
        path->places.push_back(place = child);
    }
    path->end = static_cast<std::uint32_t>(path->places.size()) - 1;
    while (path->end > 0) {
        // The parent of the last place holds by then what came up from there.
        auto order = plain_order(run, item, items[path->places[path->end]]);
        if (order == PlainOrder::unknown) return false;
        if (order != PlainOrder::less) break;
        --path->end;
    }
    return true;
}

// Moves what is on the path up; the item at its top ends where the path says.
void walk(Value* items, const Path& path, Value item) {
    for (std::uint32_t i = 0; i < path.end; ++i) items[path.places[i]] = items[path.places[i + 1]];
    items[path.places[path.end]] = item;
}

Value push(Run& run, const Value* args) {
    if (!require_heap(run, args[0], "heappush", "1 ")) return {};
    auto* items = items_of(run, args[0]);
    auto place = at<List>(run, args[0])->size;
    std::vector<std::uint32_t> up = {place};
    while (place) {
        auto above = (place - 1) >> 1;
        auto order = plain_order(run, args[1], items[above]);
        if (order == PlainOrder::unknown) return in_python(run, "_heappush", {args[0], args[1]});
        if (order != PlainOrder::less) break;
        up.push_back(place = above);
    }
    list_append(run, args[0], args[1]);
    items = items_of(run, args[0]);
    Value item = items[up.front()];
    for (std::size_t i = 0; i + 1 < up.size(); ++i) items[up[i]] = items[up[i + 1]];
    items[up.back()] = item;
    return kNone;
}

Value pop(Run& run, const Value* args) {
    if (!require_heap(run, args[0], "heappop", "")) return {};
    auto size = at<List>(run, args[0])->size;
    if (size == 0) return raise(run, TypeId::IndexError, "index out of range");
    auto* items = items_of(run, args[0]);
    if (size == 1) {
        Held only(run, retained(run, items[0]));
        list_erase(run, args[0], 0, 1);
        return only.take();
    }
    Path path;
    if (!find_path(run, items, size - 1, 0, items[size - 1], &path)) return in_python(run, "_heappop", {args[0]});
    std::swap(items[0], items[size - 1]);
    walk(items, path, items[0]);
    Held first(run, retained(run, items[size - 1]));
    list_erase(run, args[0], size - 1, 1);
    return first.take();
}

// The new item takes the place of the smallest, which is the result.
Value exchange(Run& run, const Value* args, const Path& path) {
    auto* items = items_of(run, args[0]);
    Value first = items[0];
    walk(items, path, retained(run, args[1]));
    return first;
}

Value replace(Run& run, const Value* args) {
    if (!require_heap(run, args[0], "heapreplace", "1 ")) return {};
    auto size = at<List>(run, args[0])->size;
    if (size == 0) return raise(run, TypeId::IndexError, "index out of range");
    Path path;
    if (!find_path(run, items_of(run, args[0]), size, 0, args[1], &path))
        return in_python(run, "_heapreplace", {args[0], args[1]});
    return exchange(run, args, path);
}

Value push_pop(Run& run, const Value* args) {
    if (!require_heap(run, args[0], "heappushpop", "1 ")) return {};
    auto size = at<List>(run, args[0])->size;
    if (size == 0) return retained(run, args[1]);
    auto* items = items_of(run, args[0]);
    auto order = plain_order(run, items[0], args[1]);
    if (order == PlainOrder::equal || order == PlainOrder::greater) return retained(run, args[1]);
    Path path;
    if (order == PlainOrder::unknown || !find_path(run, items, size, 0, args[1], &path))
        return in_python(run, "_heappushpop", {args[0], args[1]});
    return exchange(run, args, path);
}

Value make_heap(Run& run, const Value* args) {
    if (!require_heap(run, args[0], "heapify", "")) return {};
    auto size = at<List>(run, args[0])->size;
    auto* items = items_of(run, args[0]);
    burn(run, size);
    // On a copy, since a comparison that needs Python begins anew.
    std::vector<Value> heap(items, items + size);
    Path path;
    for (auto place = size / 2; place-- > 0;) {
        if (!find_path(run, heap.data(), size, place, heap[place], &path)) return in_python(run, "_heapify", {args[0]});
        walk(heap.data(), path, heap[place]);
    }
    std::copy(heap.begin(), heap.end(), items);
    return kNone;
}

const NativeDef kFunctions[] = {
    {"heappush", "heap, item, /", push, 0, 2},       {"heappop", "heap, /", pop, 0, 1},
    {"heapreplace", "heap, item, /", replace, 0, 2}, {"heappushpop", "heap, item, /", push_pop, 0, 2},
    {"heapify", "heap, /", make_heap, 0, 1},         {},
};

}    // namespace

const ModuleDef heapq_native_module = {"_heapq", kFunctions, nullptr, nullptr};

}    // namespace coroscope
