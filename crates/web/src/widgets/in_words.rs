//! Values and what stands beside them as one text, for comparing and for lists.

use crate::frame::Frame;
use crate::widgets::value;
use crate::widgets::wrong;
use huecry_catalogue::{Field, Register, read_field};
use huecry_terms::{Against, Evaluation, Handling, Value};
use serde_json::Value as Json;

/// A field as one text.
pub fn field(f: &Frame<'_>, field: &Field, json: Option<&Json>) -> String {
    let Some(json) = json else { return f.t("nothing-absent") };
    let Ok(value) = read_field(f.visit.catalogue(), field, json) else { return plain(json) };
    if value == Value::Absent {
        return f.t("nothing-absent");
    }
    let line = |line: value::Line| {
        let notes = if line.notes.is_empty() { String::new() } else { format!(" ({})", line.notes.join(", ")) };
        format!("{}{notes}", line.text)
    };
    value::shown(f, field, &value).lines.into_iter().map(line).collect::<Vec<_>>().join(" · ")
}

/// `H2: not onward without the source's permission`.
pub fn handling(f: &Frame<'_>, text: &str) -> String {
    let Ok(handling) = text.parse::<Handling>() else { return text.to_string() };
    let codes = handling.codes();
    let words = f.t(&format!("handling-{}", codes.to_lowercase().replace('+', "-")));
    match &handling.other {
        Some(other) => format!("{codes} · {words} · {other}"),
        None => format!("{codes} · {words}"),
    }
}

/// `B2`, in words.
pub fn evaluation(f: &Frame<'_>, text: &str) -> String {
    let Ok(evaluation) = text.parse::<Evaluation>() else { return text.to_string() };
    let source = f.code("source-evaluation", &evaluation.source.to_string());
    let information = f.code("information-evaluation", &evaluation.information.to_string());
    format!("{evaluation} · {source} · {information}")
}

/// Against whom, and what.
pub fn restriction(f: &Frame<'_>, register: &Register, text: &str) -> String {
    let (who, field) = text.split_once('/').unwrap_or((text, ""));
    let who = match who.parse::<Against>() {
        Err(_) => return text.to_string(),
        Ok(Against::Bureau(bureau)) => f.t1("restriction-bureau", "bureau", bureau),
        Ok(Against::Organisation(id)) => f.t1("restriction-organisation", "organisation", id),
        Ok(Against::Everyone) => f.t("restriction-everyone"),
        Ok(Against::EveryoneBut(list)) => {
            let list: Vec<&str> = list.iter().map(|bureau| bureau.as_str()).collect();
            f.t1("restriction-everyone-but", "bureaux", list.join(", "))
        }
    };
    let what = match field {
        "" => f.t("restriction-record"),
        field => f.t1("restriction-field", "field", wrong::label(f.visit, register, field)),
    };
    format!("{who} · {what}")
}

/// JSON that no kind takes, as it was typed.
pub fn plain(json: &Json) -> String {
    match json {
        Json::String(text) => text.clone(),
        Json::Array(list) => list.iter().map(plain).collect::<Vec<_>>().join(" · "),
        Json::Object(object) => object.values().map(plain).collect::<Vec<_>>().join(" "),
        Json::Null => String::new(),
        other => other.to_string(),
    }
}
