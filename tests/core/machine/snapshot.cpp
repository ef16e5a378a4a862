#include "core/machine/snapshot.hpp"

#include <cstring>
#include <functional>
#include <vector>

#include "core/machine/dict.hpp"
#include "core/machine/text.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

struct TestMachine {
    Machine m;
    TestMachine() {
        Limits limits;
        limits.region_bytes = 8 << 20;
        m = open_machine(limits);
        root(m).interned = new_dict(m);
    }
    ~TestMachine() { close_machine(m); }
    TestMachine(const TestMachine&) = delete;
    TestMachine& operator=(const TestMachine&) = delete;
};

// One object of each kind that needs no classes.
std::vector<Value> objects_of_each_kind(Machine& m) {
    auto real = new_real(m, 1e300);
    auto text = new_str(m, "a longer text"), wide = new_str(m, "\xe2\x82\xac uro");
    Value items[] = {Value::of_int(1), text};
    auto tuple = new_tuple_of(m, items, 2);
    auto list = new_list(m, 4);
    list_append(m, list, tuple);
    auto dict = new_dict(m);
    dict_set_str(m, dict, "key", list);
    auto cell = new_cell(m, Value::of_int(7));
    auto record = new_record(m, TypeId::slice, 3);
    return {real, text, wide, tuple, list, dict, cell, record};
}

}    // namespace

TEST_CASE("A snapshot has its machine's digest, and so has whatever it is restored into") {
    TestMachine a, b;
    objects_of_each_kind(a.m);
    Snapshot snapshot;
    take_snapshot(a.m, snapshot);
    CHECK(digest(snapshot) == digest(a.m));
    CHECK(digest(b.m) != digest(a.m));
    REQUIRE(b.m.base != a.m.base);
    REQUIRE(restore(b.m, snapshot));
    CHECK(digest(b.m) == digest(a.m));
}

TEST_CASE("What was changed after a snapshot is as it was after a restore") {
    TestMachine a;
    auto list = objects_of_each_kind(a.m)[4];
    Snapshot snapshot;
    take_snapshot(a.m, snapshot);
    auto before = digest(a.m);
    list_append(a.m, list, Value::of_int(5));
    new_str(a.m, std::string(100000, 'x'));
    CHECK(digest(a.m) != before);
    REQUIRE(restore(a.m, snapshot));
    CHECK(digest(a.m) == before);
    CHECK(at<List>(a.m, list)->size == 1);
}

TEST_CASE("Memory that is handed out after a restore holds nothing of what came later") {
    TestMachine a, b;
    Snapshot snapshot;
    take_snapshot(a.m, snapshot);
    std::memset(at<char>(a.m, allocate(a.m, 5000)), 0x55, 5000);
    restore(a.m, snapshot);
    restore(b.m, snapshot);
    allocate(a.m, 5000);
    allocate(b.m, 5000);
    CHECK(digest(a.m) == digest(b.m));
}

TEST_CASE("Bytes outside the used parts never count") {
    TestMachine a;
    objects_of_each_kind(a.m);
    auto before = digest(a.m);
    for (auto offset : {kFramesAt, kStackAt + 64, root(a.m).heap_top + 16}) a.m.base[offset] = std::byte{1};
    CHECK(digest(a.m) == before);
}

TEST_CASE("One byte of any kind of object changes the digest") {
    TestMachine a;
    auto before_all = objects_of_each_kind(a.m);
    auto before = digest(a.m);
    for (auto object : before_all) {
        auto bytes = size_of(a.m, object.offset());
        for (std::uint64_t i = 0; i < bytes; ++i) {
            a.m.base[object.offset() + i] ^= std::byte{1};
            CHECK(digest(a.m) != before);
            a.m.base[object.offset() + i] ^= std::byte{1};
        }
    }
    CHECK(digest(a.m) == before);
}

TEST_CASE("One byte of the root, of a frame or of the stack changes the digest") {
    TestMachine a;
    auto& r = root(a.m);
    r.frame_count = 1;
    auto* frame = at<Frame>(a.m, kFramesAt);
    *frame = {};
    frame->locals = kStackAt;
    frame->stack = kStackAt + 16;
    auto before = digest(a.m);
    auto root_middle = kRootAt + static_cast<std::uint32_t>(sizeof(Root)) / 2;
    for (auto offset : {root_middle, kFramesAt + 60u, kStackAt + 9u}) {
        a.m.base[offset] ^= std::byte{1};
        CHECK(digest(a.m) != before);
        a.m.base[offset] ^= std::byte{1};
    }
    CHECK(digest(a.m) == before);
}

TEST_CASE("A snapshot taken again keeps its memory") {
    TestMachine a;
    Snapshot snapshot;
    take_snapshot(a.m, snapshot);
    auto* bytes = snapshot.bytes.get();
    new_str(a.m, std::string(100, 'x'));
    take_snapshot(a.m, snapshot);
    CHECK(snapshot.bytes.get() == bytes);
}

TEST_CASE("A region that is too small takes no snapshot") {
    TestMachine a;
    allocate(a.m, 7 << 20);
    Snapshot snapshot;
    take_snapshot(a.m, snapshot);
    Limits limits;
    limits.region_bytes = 4 << 20;
    auto small = open_machine(limits);
    CHECK_FALSE(restore(small, snapshot));
    close_machine(small);
}

TEST_CASE("A snapshot in a file is read back, and what is wrong with one is said") {
    TestMachine a;
    objects_of_each_kind(a.m);
    Snapshot snapshot;
    take_snapshot(a.m, snapshot);
    std::string file;
    append_snapshot(snapshot, file);
    file += "rest";

    std::string_view in = file;
    auto read = read_snapshot(in);
    REQUIRE(read);
    CHECK(in == "rest");
    CHECK(digest(*read) == digest(a.m));

    auto message = [](std::string bytes) {
        std::string_view view = bytes;
        auto result = read_snapshot(view);
        return result ? std::string() : result.problem().message;
    };
    CHECK(message("").find("truncated") != std::string::npos);
    CHECK(message(file.substr(0, 1000)).find("truncated") != std::string::npos);
    auto flipped = file;
    flipped[flipped.size() / 2] ^= 1;
    CHECK(message(flipped).find("damaged") != std::string::npos);
    auto other = file;
    other[0] ^= 1;
    CHECK(message(other).find("version") != std::string::npos);
}
