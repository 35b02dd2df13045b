use super::*;

fn report(require_all: bool) -> Report {
    let mut report = Report::new(require_all);
    let counted = Counts { passed: 40, failed: 0, skipped: 2 };
    report.keep("fmt", Outcome::Passed, Duration::from_secs(1));
    report.keep("go", Outcome::CannotRun("it is not installed".to_owned()), Duration::ZERO);
    report.keep("tests", Outcome::Counted(counted), Duration::from_secs(75));
    report
}

#[test]
fn the_last_line_adds_up_and_stands_alone() {
    let text = report(false).close();
    assert_eq!(text.lines().last(), Some("41 passed, 0 failed, 3 skipped"));
    assert!(text.contains("tests    1:15  40 passed, 0 failed, 2 skipped"), "{text}");
    assert!(text.contains("it is not installed"), "{text}");
}

#[test]
fn what_cannot_run_fails_where_everything_must() {
    let report = report(true);
    assert_eq!(report.close().lines().last(), Some("41 passed, 1 failed, 2 skipped"));
    assert!(report.close().contains("must run here, but it is not installed"));
}

#[test]
fn a_failed_stage_is_counted_and_its_reason_shown() {
    let mut report = report(false);
    report.keep("tidy", Outcome::Failed("3 to mend".to_owned()), Duration::ZERO);
    report.note("skipped: a: b".to_owned());
    let text = report.close();
    let end: Vec<&str> = text.lines().rev().take(2).collect();
    assert_eq!(end, ["41 passed, 1 failed, 3 skipped", "skipped: a: b"]);
    assert!(text.contains("3 to mend"));
}
