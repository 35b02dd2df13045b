use super::*;
use std::sync::{Arc, Mutex};

/// What a layer of this form writes for some events.
fn written(form: LogForm, say: impl FnOnce()) -> String {
    struct Kept(LogForm, Arc<Mutex<String>>);
    impl<S: Subscriber> Layer<S> for Kept {
        fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
            let mut line = Line::new(self.0, "2026-11-23T10:00:00.1234Z".parse().unwrap(), *event.metadata().level());
            event.record(&mut line);
            self.1.lock().unwrap().push_str(&line.end());
        }
    }
    let kept = Arc::new(Mutex::new(String::new()));
    let subscriber = Registry::default().with(Kept(form, kept.clone()));
    tracing::subscriber::with_default(subscriber, say);
    kept.lock().unwrap().clone()
}

#[test]
fn an_event_is_one_line_in_two_forms() {
    let say = || {
        let act: Option<&str> = None;
        tracing::info!(request = "00ff", status = 200_u16, ms = 1.23456, ok = true, act, "request");
    };
    assert_eq!(
        written(LogForm::Json, say),
        "{\"at\":\"2026-11-23T10:00:00.123Z\",\"level\":\"info\",\"event\":\"request\",\"request\":\"00ff\",\
         \"status\":200,\"ms\":1.235,\"withheld\":\"ok\"}\n"
    );
    assert_eq!(
        written(LogForm::Text, say),
        "2026-11-23T10:00:00.123Z info  request request=\"00ff\" status=200 ms=1.235 withheld=\"ok\"\n"
    );
}

#[test]
fn nobody_can_write_a_line_into_the_log_or_turn_one_around() {
    let hostile = "x\r\n{\"at\":\"forged\"}\u{1b}[2J\u{7f}\u{85}\u{2028}\u{202e}\u{2066}\u{200b}\u{feff}\0\"\\";
    for form in [LogForm::Json, LogForm::Text] {
        let line = written(form, || tracing::error!(what = hostile, "{hostile}"));
        assert_eq!(line.lines().count(), 1, "{line}");
        assert!(!line.trim_end().chars().any(|c| c.is_control()), "{line:?}");
        for c in ['\u{2028}', '\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}'] {
            assert!(!line.contains(c), "{line:?}");
        }
    }
    let line = written(LogForm::Json, || tracing::error!(what = hostile, "{hostile}"));
    let read: serde_json::Value = serde_json::from_str(&line).unwrap();
    assert_eq!((read["what"].as_str(), read["event"].as_str()), (Some(hostile), Some(hostile)), "nothing is lost");
}

#[test]
fn a_field_that_is_not_on_the_list_is_not_written() {
    let line = written(LogForm::Json, || {
        tracing::info!(name = "Nour Tahrawi", case = "FR-2026-1", query = ?["a", "b"], officer = 7, route = "/search", "request");
    });
    for secret in ["Nour", "FR-2026-1", "[\"a\"", "7}"] {
        assert!(!line.contains(secret), "{line}");
    }
    assert!(line.ends_with(",\"route\":\"/search\",\"withheld\":\"name case query officer\"}\n"), "{line}");
}

#[test]
fn a_long_value_ends() {
    let long = "é".repeat(1_000_000);
    let line = written(LogForm::Json, || tracing::info!(what = long.as_str(), "request"));
    assert!(line.len() < 10_000 && line.contains('…'), "{}", line.len());
}
