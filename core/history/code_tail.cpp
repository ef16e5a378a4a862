#include "core/history/code_tail.hpp"

#include <algorithm>
#include <iterator>

namespace coroscope {
namespace {

template <class T>
std::vector<T> cut_off(std::vector<T>& from, std::size_t size) {
    std::vector<T> tail;
    if (from.size() <= size) return tail;
    tail.assign(std::make_move_iterator(from.begin() + static_cast<std::ptrdiff_t>(size)),
                std::make_move_iterator(from.end()));
    from.resize(size);
    return tail;
}

template <class T>
void put_back(std::vector<T>& to, std::size_t size, std::vector<T>& tail) {
    to.resize(std::min(to.size(), size));
    for (auto& item : tail) to.push_back(std::move(item));
}

}    // namespace

CodeTail::CodeTail(CodeStore& store, std::size_t known) : store_(store), codes_(known), sources_(1) {
    for (std::size_t i = 0; i < known && i < store.codes.size(); ++i)
        sources_ = std::max<std::size_t>(sources_, store.codes[i]->source + 1);
    code_tail_ = cut_off(store.codes, codes_);
    source_tail_ = cut_off(store.sources, sources_);
}

void CodeTail::cut(CodeStore& store, std::size_t known) {
    CodeTail tail(store, known);
    tail.code_tail_.clear();
    tail.source_tail_.clear();
}

CodeTail::~CodeTail() {
    // What was compiled meanwhile is the same as what was laid aside, or belongs to a copy that is thrown away.
    put_back(store_.codes, codes_, code_tail_);
    put_back(store_.sources, sources_, source_tail_);
}

}    // namespace coroscope
