use super::*;

fn tally(runner: Runner, success: bool, lines: &[&str]) -> Counts {
    let mut tally = Tally::of(runner);
    lines.iter().for_each(|line| tally.hear(line));
    tally.close(success)
}

fn counts(passed: u64, failed: u64, skipped: u64) -> Counts {
    Counts { passed, failed, skipped }
}

#[test]
fn nextest_is_understood() {
    let table = [
        ("     Summary [   0.012s] 3 tests run: 3 passed, 0 skipped", counts(3, 0, 0)),
        ("     Summary [   1.204s] 12 tests run: 10 passed (2 slow, 1 flaky), 2 failed, 4 skipped", counts(10, 2, 4)),
        (
            "     Summary [  61.000s] 5 tests run: 2 passed, 1 failed, 1 timed out, 1 exec failed, 0 skipped",
            counts(2, 3, 0),
        ),
        ("     Summary [   0.500s] 2/9 tests run: 1 passed, 1 failed, 0 skipped", counts(1, 8, 0)),
        ("     Summary [   0.500s] 4 tests run: 4 passed (1 leaky), 1 skipped", counts(4, 0, 1)),
    ];
    for (line, wanted) in table {
        assert_eq!(tally(Runner::Nextest, wanted.failed == 0, &["noise", line, "more noise"]), wanted, "{line}");
    }
}

#[test]
fn libtest_is_added_up_over_all_its_crates() {
    let lines = [
        "running 3 tests",
        "test a ... ok",
        "test result: FAILED. 2 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
        "test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s",
    ];
    assert_eq!(tally(Runner::Libtest, false, &lines), counts(7, 1, 1));
}

#[test]
fn nextest_is_not_counted_twice_by_what_failing_tests_print() {
    let lines = [
        "    test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 50 filtered out; finished in 0.10s",
        "test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 50 filtered out; finished in 0.10s",
        "     Summary [   0.100s] 2 tests run: 2 passed, 0 skipped",
        "     Summary [   1.748s] 51 tests run: 50 passed, 1 failed, 0 skipped",
    ];
    assert_eq!(tally(Runner::Nextest, false, &lines), counts(50, 1, 0));
}

#[test]
fn silence_is_a_failure() {
    assert_eq!(tally(Runner::Libtest, true, &[]), counts(0, 1, 0), "no closing line: nothing is known to have run");
    assert_eq!(tally(Runner::Libtest, false, &["error: could not compile `huecry-store`"]), counts(0, 1, 0));
    let good = "test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1s";
    assert_eq!(tally(Runner::Libtest, false, &[good]), counts(5, 1, 0), "the runner failed after its tests");
    assert_eq!(tally(Runner::Libtest, true, &[good]), counts(5, 0, 0));
}

#[test]
fn the_closing_line_has_its_exact_shape() {
    assert_eq!(counts(12, 0, 0).to_string(), "12 passed, 0 failed");
    assert_eq!(counts(12, 3, 1).to_string(), "12 passed, 3 failed, 1 skipped");
}
