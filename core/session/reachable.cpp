#include "core/session/reachable.hpp"

namespace coroscope {
namespace {

struct Edges {
    Machine& m;
    const std::function<void(Value)>& use;

    void one(Value v) {
        if (v.is_ref() && v.offset() >= kRootAt) use(v);
    }
    void all(const Value* values, std::uint64_t count) {
        for (std::uint64_t i = 0; i < count; ++i) one(values[i]);
    }
    void attrs(std::uint32_t offset) {
        if (offset) one(Value::of_offset(offset));
    }
};

}    // namespace

void for_each_held(Run& run, Value v, const std::function<void(Value)>& use) {
    Machine& m = run.m;
    Edges edges{m, use};
    switch (object_of(m, v)->kind) {
        case Kind::singleton:
        case Kind::integer:
        case Kind::real:
        case Kind::str:
        case Kind::bytes: return;
        case Kind::tuple:
            edges.all(at<Tuple>(m, v)->items, at<Tuple>(m, v)->size);
            return edges.attrs(at<Tuple>(m, v)->attrs);
        case Kind::list: edges.all(items_of(m, v), at<List>(m, v)->size); return edges.attrs(at<List>(m, v)->attrs);
        case Kind::dict:
            for_each_entry(m, v, [&](Value key, Value value) {
                edges.one(key);
                edges.one(value);
            });
            return edges.attrs(at<Dict>(m, v)->attrs);
        case Kind::set: {
            auto* set = at<Set>(m, v);
            edges.attrs(set->attrs);
            if (!set->block) return;
            auto* entries = at<SetEntry>(m, set->block);
            for (std::uint64_t i = 0; i <= set->mask; ++i)
                if (entries[i].key && entries[i].key != kExhausted) edges.one(entries[i].key);
            return;
        }
        case Kind::generator: {
            auto* g = at<Generator>(m, v);
            if (g->state == GeneratorState::closed) return;
            edges.one(g->function);
            edges.one(g->handled);
            auto locals = run.store.codes[g->code]->local_count();
            auto count = g->state == GeneratorState::suspended ? locals + g->stack : locals;
            return edges.all(g->values, count);
        }
        case Kind::record: {
            auto* record = at<Record>(m, v);
            bool is_shape = record->object.type == static_cast<std::uint16_t>(TypeId::shape);
            if (!is_shape) edges.attrs(record->attrs);
            return edges.all(record->fields, record->object.aux);
        }
    }
}

}    // namespace coroscope
