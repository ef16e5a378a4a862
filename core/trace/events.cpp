#include "core/trace/events.hpp"

namespace coroscope {

Events::Events(const Events& other)
    : most_text_bytes(other.most_text_bytes), rows(other.rows), size_(other.size_), known_(other.known_) {
    chunks_.reserve(other.chunks_.size());
    for (std::size_t i = 0; i < other.chunks_.size(); ++i) {
        auto texts = std::make_unique<EventTexts>(other.texts_of(i));
        auto& from = other.chunks_[i];
        chunks_.push_back({from.begin, from.first_step, from.spent, from.records, from.lag, from.entry, from.time,
                           from.odd, std::move(texts)});
        if (i + 1 < other.chunks_.size()) {
            kept_.push_back(i);
            kept_bytes_ += chunks_.back().texts->size();
        }
    }
}

void Events::begin_chunk(std::uint64_t spent) {
    if (!chunks_.empty()) {
        auto& last = *chunks_.back().texts;
        last.bytes.shrink_to_fit();
        last.ends.shrink_to_fit();
        last.numbers.shrink_to_fit();
        kept_.push_back(chunks_.size() - 1);
        kept_bytes_ += last.size();
    }
    known_.clear();
    EventChunk chunk;
    chunk.begin = size_;
    chunk.spent = spent;
    chunk.texts = std::make_unique<EventTexts>();
    chunks_.push_back(std::move(chunk));
    drop_texts(chunks_.size() - 1);
}

void Events::push_back(const Event& event, std::uint64_t spent) {
    if (chunks_.empty()) {
        begin_chunk(spent);
    } else if (auto& last = chunks_.back(); last.size() >= rows) {
        EventPlace near;
        if (last.step_at(last.size() - 1, near) < event.step) begin_chunk(spent);
    }
    auto& chunk = chunks_.back();
    append_texts(*chunk.texts, event, known_);
    chunk.append(event);
    ++size_;
}

void Events::pop_back() {
    chunks_.back().pop_back();
    --size_;
    if (chunks_.back().size() > 0) return;
    chunks_.pop_back();
    known_.clear();
    if (chunks_.empty()) return;
    // The one before is the last one now, to which more may be added.
    const auto last = chunks_.size() - 1;
    const auto kept = std::find(kept_.begin(), kept_.end(), last);
    if (kept == kept_.end()) return;
    kept_.erase(kept);
    auto& texts = *chunks_[last].texts;
    kept_bytes_ -= texts.size();
    for (std::uint32_t number = 1; number <= texts.ends.size(); ++number) known_.emplace(texts.text(number), number);
}

void Events::set_text(std::size_t i, const std::string& text) {
    const auto at = chunk_of(i);
    auto& chunk = chunks_[at];
    if (!chunk.texts) return;    // it comes with the text when it is made again
    KnownTexts none;
    const bool is_last = at + 1 == chunks_.size();
    if (!is_last) kept_bytes_ -= chunk.texts->size();
    chunk.texts->numbers[i - chunk.begin] = number_of_text(*chunk.texts, text, is_last ? known_ : none);
    if (!is_last) kept_bytes_ += chunk.texts->size();
}

void Events::hold(Step step) {
    if (const auto count = count_until(step)) texts_of(chunk_of(count - 1));
}

std::size_t Events::chunk_of(std::size_t i) const {
    const auto after = std::upper_bound(chunks_.begin(), chunks_.end(), i,
                                        [](std::size_t value, const EventChunk& chunk) { return value < chunk.begin; });
    return static_cast<std::size_t>(after - chunks_.begin()) - 1;
}

Event Events::operator[](std::size_t i) const {
    const auto at = chunk_of(i);
    const auto& texts = texts_of(at);
    const auto& chunk = chunks_[at];
    const auto row = static_cast<std::uint32_t>(i - chunk.begin);
    EventPlace near;
    Event event;
    static_cast<BareEvent&>(event) = chunk.at(row, near);
    event.text = texts.text(texts.numbers[row]);
    const auto is_before = [](const auto& one, std::uint32_t r) { return one.first < r; };
    const auto second = std::lower_bound(texts.second.begin(), texts.second.end(), row, is_before);
    if (second != texts.second.end() && second->first == row) event.text2 = texts.text(second->second);
    const auto parts = std::lower_bound(texts.parts.begin(), texts.parts.end(), row, is_before);
    if (parts != texts.parts.end() && parts->first == row) event.parts = parts->second;
    return event;
}

std::size_t Events::count_until(Step step) const {
    const auto after = std::upper_bound(chunks_.begin(), chunks_.end(), step,
                                        [](Step s, const EventChunk& chunk) { return s < chunk.first_step; });
    if (after == chunks_.begin()) return 0;
    const auto& chunk = *std::prev(after);
    EventPlace near;
    std::uint32_t low = 0, high = chunk.size();
    while (low < high) {
        const auto middle = (low + high) / 2;
        if (chunk.step_at(middle, near) <= step)
            low = middle + 1;
        else
            high = middle;
    }
    return chunk.begin + low;
}

std::uint64_t Events::record_bytes() const {
    std::uint64_t bytes = 0;
    for (auto& chunk : chunks_) bytes += chunk.record_bytes();
    return bytes;
}

std::uint64_t Events::text_bytes() const {
    return kept_bytes_ + (chunks_.empty() ? 0 : chunks_.back().texts->size());
}

const EventTexts& Events::texts_of(std::size_t at) const {
    auto& chunk = chunks_[at];
    if (at + 1 == chunks_.size()) return *chunk.texts;
    if (!kept_.empty() && kept_.back() == at) return *chunk.texts;
    if (chunk.texts) {
        kept_.erase(std::find(kept_.begin(), kept_.end(), at));
        kept_.push_back(at);
        return *chunk.texts;
    }
    EventPlace near;
    auto texts = std::make_unique<EventTexts>();
    KnownTexts known;
    auto events = remake(chunk.first_step, chunk.step_at(chunk.size() - 1, near), chunk.spent);
    events.resize(chunk.size());
    for (auto& event : events) append_texts(*texts, event, known);
    ++remade_;
    chunk.texts = std::move(texts);
    kept_.push_back(at);
    kept_bytes_ += chunk.texts->size();
    drop_texts(at);
    return *chunk.texts;
}

void Events::drop_texts(std::size_t but) const {
    if (!remake) return;
    while (kept_bytes_ > most_text_bytes && !kept_.empty() && kept_.front() != but) {
        auto& texts = chunks_[kept_.front()].texts;
        kept_bytes_ -= texts->size();
        texts.reset();
        kept_.erase(kept_.begin());
    }
}

BareEvent BareEvents::operator[](std::size_t i) {
    auto& chunks = events_.chunks();
    if (chunk_ >= chunks.size() || i < chunks[chunk_].begin || i - chunks[chunk_].begin >= chunks[chunk_].size())
        chunk_ = events_.chunk_of(i);
    auto& chunk = chunks[chunk_];
    return chunk.at(static_cast<std::uint32_t>(i - chunk.begin), near_);
}

}    // namespace coroscope
