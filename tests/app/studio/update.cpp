#include "tests/app/fixture.hpp"
#include "tests/catch.hpp"

#include "app/studio/find.hpp"
#include "app/studio/focus.hpp"
#include "app/studio/layout.hpp"
#include "app/studio/settings.hpp"

using namespace coroscope;

namespace {

Studio gather_studio(Step cursor = 0) {
    return fixture::studio_of(fixture::gather_run(), cursor);
}

Command with_amount(CommandKind kind, double amount, double at = -1) {
    Command command{kind};
    command.amount = amount;
    command.at = at;
    return command;
}

std::string focus_of(const Studio& studio) {
    const int lane = focus_lane(studio);
    return lane < 0 ? "" : studio.picture->lanes[static_cast<std::size_t>(lane)].label;
}

}    // namespace

TEST_CASE("the cursor stays within the run") {
    Studio studio = gather_studio();
    update(studio, {CommandKind::step_by, -1});
    CHECK(studio.cursor == 0);
    update(studio, {CommandKind::step_by, 5});
    CHECK(studio.cursor == 5);
    update(studio, {CommandKind::step_by, 1000000});
    CHECK(studio.cursor == 107);
    update(studio, {CommandKind::go_home});
    CHECK(studio.cursor == 0);
    update(studio, {CommandKind::go_end});
    CHECK(studio.cursor == 107);
}

TEST_CASE("a moved cursor asks for its moment") {
    Studio studio = gather_studio(10);
    CHECK_FALSE(needs_moment(studio));
    update(studio, {CommandKind::step_by, 1});
    CHECK(needs_moment(studio));
    fixture::settle(studio);
    CHECK_FALSE(needs_moment(studio));
}

TEST_CASE("forward and backward by iterations visit the same steps") {
    Studio studio = gather_studio();
    std::vector<Step> forward, backward;
    for (int i = 0; i < 17; ++i) {
        update(studio, {CommandKind::step_iteration, 1});
        forward.push_back(studio.cursor);
    }
    CHECK(forward.front() == 7);
    CHECK(forward.back() == 107);
    for (int i = 0; i < 16; ++i) {
        update(studio, {CommandKind::step_iteration, -1});
        backward.push_back(studio.cursor);
    }
    CHECK(std::equal(backward.begin(), backward.end(), forward.rbegin() + 1));
}

TEST_CASE("the next suspension is that of the selected task") {
    Studio studio = gather_studio();
    update(studio, {CommandKind::select_lane, 3});
    CHECK(focus_of(studio) == "fetch('a')");
    update(studio, {CommandKind::step_suspension, 1});
    CHECK(studio.cursor == 32);
    update(studio, {CommandKind::step_suspension, 1});
    CHECK(studio.cursor == 107);
    update(studio, {CommandKind::step_suspension, -1});
    CHECK(studio.cursor == 32);
}

TEST_CASE("stepping in a task jumps over the turns of others") {
    Studio studio = gather_studio(31);
    update(studio, {CommandKind::select_lane, 3});
    update(studio, {CommandKind::step_in_task, 1});
    CHECK(studio.cursor == 81);
    update(studio, {CommandKind::step_in_task, -1});
    CHECK(studio.cursor == 31);
    update(studio, {CommandKind::step_out});
    CHECK(studio.cursor == 32);
}

TEST_CASE("selecting twice selects nothing") {
    Studio studio = gather_studio(59);
    CHECK(focus_of(studio) == "fetch('b')");
    update(studio, {CommandKind::select_lane, 2});
    CHECK(focus_of(studio) == "main()");
    update(studio, {CommandKind::select_lane, 2});
    CHECK(focus_of(studio) == "fetch('b')");
    update(studio, {CommandKind::select_lane, 99});
    CHECK(focus_of(studio) == "fetch('b')");
}

TEST_CASE("between turns the focus is on who ran last") {
    const Studio studio = gather_studio(64);
    CHECK(running_lane(*studio.picture, studio.cursor) == -1);
    CHECK(focus_of(studio) == "fetch('b')");
}

TEST_CASE("playing moves by its speed and stops at the end") {
    Studio studio = gather_studio();
    update(studio, with_amount(CommandKind::set_speed, 10));
    update(studio, {CommandKind::play_pause});
    update(studio, with_amount(CommandKind::tick, 0.25));
    CHECK(studio.cursor == 2);
    update(studio, with_amount(CommandKind::tick, 0.05));
    CHECK(studio.cursor == 3);
    update(studio, with_amount(CommandKind::tick, 100));
    CHECK(studio.cursor == 107);
    CHECK_FALSE(studio.is_playing);
    update(studio, {CommandKind::play_pause});
    CHECK(studio.is_playing);
    CHECK(studio.cursor == 0);
}

TEST_CASE("time does nothing while nothing plays") {
    Studio studio = gather_studio(5);
    update(studio, with_amount(CommandKind::tick, 100));
    CHECK(studio.cursor == 5);
}

TEST_CASE("a line of output leads to the moment it was printed") {
    Studio studio = gather_studio(107);
    update(studio, {CommandKind::go_to_output, 1});
    CHECK(studio.cursor == 37);
    update(studio, {CommandKind::go_to_output, 99});
    CHECK(studio.cursor == 37);
}

TEST_CASE("zoom keeps the place under the mouse") {
    Studio studio = gather_studio(59);
    const auto x_of = [&](double unit) {
        const AxisView view = layout_of(studio).axis_view;
        return (unit - view.first_unit) * view.px_per_unit;
    };
    const double before = x_of(40);
    update(studio, with_amount(CommandKind::zoom, 2, 40));
    CHECK_FALSE(studio.timeline.is_fit);
    CHECK(x_of(40) == Approx(before));
    update(studio, with_amount(CommandKind::zoom, 0.5, 40));
    CHECK(x_of(40) == Approx(before));
    update(studio, {CommandKind::fit});
    CHECK(studio.timeline.is_fit);
}

TEST_CASE("zoom and pan end before the run is lost from sight") {
    Studio studio = gather_studio(59);
    for (int i = 0; i < 200; ++i) update(studio, with_amount(CommandKind::zoom, 1.4));
    CHECK(layout_of(studio).axis_view.px_per_unit <= 400);
    for (int i = 0; i < 2000; ++i) update(studio, with_amount(CommandKind::pan, 0.5));
    const AxisView right = layout_of(studio).axis_view;
    CHECK(right.first_unit < studio.axis->total);
    for (int i = 0; i < 400; ++i) update(studio, with_amount(CommandKind::zoom, 0.5));
    for (int i = 0; i < 2000; ++i) update(studio, with_amount(CommandKind::pan, -0.5));
    const AxisView left = layout_of(studio).axis_view;
    CHECK(left.first_unit + left.width_px / left.px_per_unit > 0);
}

TEST_CASE("a zoomed timeline follows the cursor") {
    Studio studio = gather_studio(0);
    update(studio, with_amount(CommandKind::zoom, 8));
    update(studio, {CommandKind::go_end});
    const Layout layout = layout_of(studio);
    const float x = cursor_x(studio, layout);
    CHECK(x > layout.lane_area.x);
    CHECK(x < layout.lane_area.right());
}

TEST_CASE("breakpoints are steps of lines") {
    Studio studio = gather_studio();
    update(studio, {CommandKind::toggle_breakpoint, 8});
    update(studio, {CommandKind::run_to_breakpoint, 1});
    CHECK(studio.cursor == 59);
    update(studio, {CommandKind::run_to_breakpoint, 1});
    CHECK(studio.cursor == 71);
    update(studio, {CommandKind::run_to_breakpoint, -1});
    CHECK(studio.cursor == 59);
    update(studio, {CommandKind::toggle_breakpoint, 8});
    update(studio, {CommandKind::run_to_breakpoint, 1});
    CHECK(studio.cursor == 107);
}

TEST_CASE("the palette runs what is chosen") {
    Studio studio = gather_studio();
    update(studio, {CommandKind::toggle_palette});
    Command typed{CommandKind::palette_type};
    typed.text = "go to the end";
    update(studio, typed);
    update(studio, {CommandKind::palette_accept});
    CHECK_FALSE(studio.palette.is_open);
    CHECK(studio.cursor == 107);
}

TEST_CASE("escape takes one thing back at a time") {
    Studio studio = gather_studio(59);
    update(studio, {CommandKind::select_lane, 2});
    update(studio, {CommandKind::toggle_present});
    update(studio, {CommandKind::toggle_palette});
    update(studio, {CommandKind::escape});
    CHECK_FALSE(studio.palette.is_open);
    CHECK(studio.is_presenting);
    update(studio, {CommandKind::escape});
    CHECK_FALSE(studio.is_presenting);
    CHECK(studio.selection);
    update(studio, {CommandKind::escape});
    CHECK_FALSE(studio.selection);
}

TEST_CASE("Present is larger by 1.6") {
    Studio studio = gather_studio();
    update(studio, {CommandKind::toggle_present});
    CHECK(pixel_scale(studio) == Approx(1.6));
    update(studio, with_amount(CommandKind::scale_by, 2));
    CHECK(pixel_scale(studio) == Approx(3.2));
    update(studio, {CommandKind::scale_reset});
    CHECK(pixel_scale(studio) == Approx(1.6));
}

TEST_CASE("every command can be given in every state without harm") {
    for (const char* name : {"seed/02_bad_chatbot", "seed/09_gather_order"}) {
        Studio studio = fixture::studio_of(fixture::load(name), 20);
        for (int kind = 0; kind <= static_cast<int>(CommandKind::quit); ++kind)
            for (const std::int64_t count : {-1000000, -1, 0, 1, 1000000}) {
                Command command{static_cast<CommandKind>(kind), count, static_cast<Step>(count)};
                command.amount = static_cast<double>(count);
                if (command.kind == CommandKind::resize) continue;
                update(studio, command);
                CHECK(studio.cursor <= studio.picture->last_step);
            }
        Studio empty;
        for (int kind = 0; kind <= static_cast<int>(CommandKind::quit); ++kind) {
            Command command{static_cast<CommandKind>(kind), 1, 1};
            command.amount = 1;
            if (command.kind != CommandKind::resize) update(empty, command);
        }
        CHECK(empty.cursor == 0);
    }
}

TEST_CASE("what was set up is taken over, nonsense is not") {
    Studio studio;
    studio.scale = 2;
    studio.splits.top = 0.5f;
    studio.splits.source = 0.33f;
    studio.theme = ThemeKind::light;
    studio.is_motion_off = true;
    const std::string text = settings_text(studio, 1.6f);
    Studio other;
    other.scale = 1.6f;
    apply_settings(other, text);
    CHECK(other.scale == Approx(2));
    CHECK(other.splits.top == Approx(0.5f));
    CHECK(other.splits.source == Approx(0.33f));
    CHECK(other.theme == ThemeKind::light);
    CHECK(other.is_motion_off);
    CHECK(settings_text(other, 1.6f) == text);
    Studio third;
    apply_settings(third, "split-top: 7\nsplit-source: nan\nscale: -1\ntheme: pink\nno colon\n: \n\xff\n");
    CHECK(third.splits.top == Approx(Splits{}.top));
    CHECK(third.splits.source == Approx(Splits{}.source));
    CHECK(third.scale == Approx(1));
}

TEST_CASE("find looks through source, output and tasks") {
    Studio studio = fixture::studio_of(fixture::gather_run());
    const auto has = [&](const std::string& text, CommandKind kind) {
        for (const Action& action : found_in(studio, text))
            if (action.command.kind == kind) return true;
        return false;
    };
    CHECK(has("SLEEP", CommandKind::show_line));
    CHECK(has("b done", CommandKind::go_to_output));
    CHECK(has("fetch('c')", CommandKind::select));
    CHECK(has("12", CommandKind::go_to_step));
    CHECK(found_in(studio, "").empty());
    CHECK(found_in(studio, "nowhere to be found").empty());
    CHECK(found_in(studio, "99999999999999999999999").empty());
    studio.is_future_hidden = true;
    CHECK_FALSE(has("b done", CommandKind::go_to_output));
    update(studio, {CommandKind::toggle_find});
    CHECK(studio.palette.is_find);
    Command type{CommandKind::palette_type};
    type.text = "57";
    update(studio, type);
    update(studio, {CommandKind::palette_accept});
    CHECK(studio.cursor == 57);
    CHECK_FALSE(studio.palette.is_open);
}

TEST_CASE("a motion begins where things stood and comes to rest") {
    Studio studio = fixture::studio_of(fixture::gather_run(), 54);
    update(studio, {CommandKind::step_by, 1});
    CHECK(studio.motion < 1);
    REQUIRE(studio.before);
    CHECK(studio.before->step == 54);
    Command tick{CommandKind::tick};
    tick.amount = 0.08;
    update(studio, tick);
    CHECK(studio.motion < 1);
    update(studio, tick);
    CHECK(studio.motion == 1);
    fixture::settle(studio);
    update(studio, {CommandKind::toggle_motion});
    update(studio, {CommandKind::step_by, 1});
    CHECK(studio.motion == 1);
}
