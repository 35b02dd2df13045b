use super::*;

#[test]
fn a_test_that_did_nothing_never_counts_as_passed() {
    let counts = Counts { passed: 10, failed: 1, skipped: 2 };
    assert_eq!(without(counts, 3, false), Counts { passed: 7, failed: 1, skipped: 5 });
    assert_eq!(without(counts, 3, true), Counts { passed: 7, failed: 4, skipped: 2 });
    assert_eq!(without(counts, 0, true), counts);
}
