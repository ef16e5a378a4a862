#include "core/trace/recorder.hpp"

namespace coroscope {

void Recorder::grow(Step step) {
    if (!chunks.empty()) {
        chunks.back()->size = Chunk::kCapacity;
        records += Chunk::kCapacity;
    }
    std::unique_ptr<Chunk> chunk;
    if (chunks.size() >= keep_chunks && !chunks.empty()) {
        chunk = std::move(chunks.front());
        chunks.erase(chunks.begin());
    } else {
        chunk = std::make_unique<Chunk>();
    }
    chunk->base_step = step - 1;
    chunk->size = 0;
    next = chunk->records;
    end = next + Chunk::kCapacity;
    chunks.push_back(std::move(chunk));
}

}    // namespace coroscope
