#include "core/machine/finalizer.hpp"

#include "tests/catch.hpp"

using namespace coroscope;

namespace {

struct Fixture {
    Machine m = open_machine({});
    ~Fixture() { close_machine(m); }
    std::uint32_t capacity() { return root(m).finalizer_capacity; }
};

}    // namespace

TEST_CASE_METHOD(Fixture, "the queue of finalisers gives its room back") {
    queue_value(m, kTrue);
    auto before = capacity();
    next_finalizer(m);
    leave_finalizer(m, enter_finalizer(m));
    for (int i = 0; i < 1000; ++i) {
        queue_value(m, kTrue);
        queue_value(m, kFalse);
        CHECK(next_finalizer(m) == kTrue);
        auto outer = enter_finalizer(m);
        CHECK_FALSE(has_finalizers(m));
        for (int j = 0; j < 3; ++j) {
            queue_value(m, kNone);
            CHECK(next_finalizer(m) == kNone);
            leave_finalizer(m, enter_finalizer(m));
        }
        queue_value(m, kEllipsis);    // left undone: before what was waiting
        leave_finalizer(m, outer);
        CHECK(next_finalizer(m) == kEllipsis);
        leave_finalizer(m, enter_finalizer(m));
        CHECK(next_finalizer(m) == kFalse);
        leave_finalizer(m, enter_finalizer(m));
        CHECK_FALSE(has_finalizers(m));
    }
    CHECK(capacity() == before);
    CHECK(root(m).finalizer_count == 0);
}
