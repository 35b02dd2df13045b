//! A register out as a file: what this bureau may see of it, each row with its handling code.

use crate::answer::{Answer, Ran, Stop, page_with};
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use http::StatusCode;
use huecry_catalogue::{Register, Verb};
use huecry_desk::transfer::{self, Format};
use huecry_terms::Trouble;
use std::fs::File;
use std::io::{BufWriter, Seek, Write};

#[derive(Template)]
#[template(path = "pages/export.html")]
struct Ask<'v> {
    f: Frame<'v>,
    register: String,
    title: String,
    formats: Vec<(&'static str, String, String)>,
    wrong: Vec<(String, String)>,
}

/// Asks in which form, and says what an export means.
///
/// # Errors
/// Refused when the role may not export this register.
pub fn ask(visit: &Visit) -> Ran {
    form(visit, open_to(visit)?, Vec::new())
}

fn open_to(visit: &Visit) -> Result<&Register, Stop> {
    let register = visit.register()?;
    huecry_desk::allowed::require_in(visit.desk(), &visit.call()?, Verb::Export, &register.id)?;
    Ok(register)
}

fn form(visit: &Visit, register: &Register, wrong: Vec<(String, String)>) -> Ran {
    let f = visit.frame().with_back("/records", visit.say("ui-place-records", &[]));
    let (f, status) =
        if wrong.is_empty() { (f, StatusCode::OK) } else { (f.with_error(), StatusCode::UNPROCESSABLE_ENTITY) };
    let formats = Format::OUT.map(|format| {
        let word = format.as_str();
        let say = |end: &str| visit.say(&format!("ui-format-{word}{end}"), &[]);
        (word, say(""), say("-about"))
    });
    let (id, title) = (register.id.to_string(), register.title.get(visit.lang).to_string());
    page_with(status, &Ask { f, register: id, title, formats: formats.to_vec(), wrong })
}

/// Delivers the file. It is written whole before the act that says so, and leaves after it.
///
/// # Errors
/// Refused when the role may not export this register. Trouble; then nothing has left.
pub fn deliver(visit: &Visit) -> Ran {
    let register = open_to(visit)?;
    let chosen = visit.form.given("format").and_then(Format::named).filter(|one| Format::OUT.contains(one));
    let Some(format) = chosen else {
        let wrong = ("format-csv".to_string(), visit.say("ui-export-format-missing", &[]));
        return form(visit, register, vec![wrong]);
    };
    let mut spool = BufWriter::new(tempfile::tempfile().map_err(|e| disk(&e))?);
    let exported = transfer::write(visit.desk(), &visit.call()?, &register.id, format, &mut spool)?;
    let (file, length) = rewound(spool).map_err(|e| disk(&e))?;
    let name = format!("{}-{}-act-{}.{}", register.id, huecry_terms::day_of(visit.now), exported.act, format.as_str());
    Ok(Answer::File { name, media: format.media(), file, length })
}

fn rewound(mut spool: BufWriter<File>) -> std::io::Result<(File, u64)> {
    spool.flush()?;
    let mut file = spool.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    let length = file.stream_position()?;
    file.rewind()?;
    Ok((file, length))
}

fn disk(error: &std::io::Error) -> Stop {
    Trouble::new(format!("an export could not be spooled: {error}"), "make room on the disk").into()
}
