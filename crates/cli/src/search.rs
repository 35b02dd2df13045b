//! `huecry search`: one question, or a file of them.

use crate::args::SearchArgs;
use crate::exit::Exit;
use crate::out::Out;
use crate::{Node, Ran, Stop};
use huecry_desk::search::{self, Answer};
use huecry_terms::{Call, Failure, Hit, IdError, Reason, RegisterId, Term, Trouble};
use serde_json::{Value as Json, json};
use std::io::BufRead;
use std::path::Path;

pub(crate) fn run(node: &Node<'_>, choice: &SearchArgs, out: &mut Out<'_>) -> Ran {
    let call = node.call()?;
    let registers: Vec<RegisterId> = choice.registers.iter().map(|r| r.parse()).collect::<Result<_, IdError>>()?;
    if let Some(file) = &choice.batch {
        return batch(node, choice, &call, &registers, file, out);
    }
    let text = choice.text.as_deref().unwrap_or_default();
    let answer = ask(node, &call, &registers, choice.limit, text)?;
    if choice.json {
        for hit in &answer.hits {
            out.line(&hit_json(node, out, &answer, hit).to_string());
        }
        out.line(&last_json(&answer).to_string());
    } else {
        print(node, out, &answer);
    }
    Ok(if answer.hits.is_empty() { Exit::Nothing } else { Exit::Done })
}

/// One query a line, one answer object a line, one act each. A query that is refused says so in its
/// own line, and the rest goes on.
fn batch(
    node: &Node<'_>,
    choice: &SearchArgs,
    call: &Call,
    registers: &[RegisterId],
    file: &Path,
    out: &mut Out<'_>,
) -> Ran {
    let mut any = false;
    let mut lines = lines_of(file)?;
    let mut line = Vec::new();
    let mut at = 0_u64;
    while next_line(&mut *lines, &mut line).map_err(|e| unreadable(file, &e))? {
        at += 1;
        if out.gone || node.program.stopping() {
            return Ok(Exit::Interrupted);
        }
        let call = Call { now: node.program.now(), ..call.clone() };
        let read = String::from_utf8_lossy(&line);
        let text = read.trim().trim_start_matches('\u{feff}');
        if text.is_empty() {
            continue;
        }
        let asked = match std::str::from_utf8(&line) {
            // A line that was cut may end inside a character: it is refused for its length.
            Err(_) if line.len() < LINE_MOST => Err(search::unreadable(node.desk, &call)),
            _ => ask(node, &call, registers, choice.limit, text),
        };
        match asked {
            Ok(answer) => {
                any |= !answer.hits.is_empty();
                let hits: Vec<Json> = answer.hits.iter().map(|h| hit_json(node, out, &answer, h)).collect();
                let mut object = last_json(&answer);
                object["line"] = json!(at);
                object["query"] = json!(text);
                object["hits"] = json!(hits);
                out.line(&object.to_string());
            }
            Err(Failure::Refused(refusal)) => {
                let shown: String = text.chars().take(200).collect();
                let act = refusal.act.map(|a| a.0);
                out.line(&json!({"line": at, "query": shown, "act": act, "answer": "refused", "refusal": refusal.to_string()}).to_string());
            }
            Err(trouble) => return Err(trouble.into()),
        }
    }
    Ok(if any { Exit::Done } else { Exit::Nothing })
}

fn ask(node: &Node<'_>, call: &Call, registers: &[RegisterId], limit: usize, text: &str) -> Result<Answer, Failure> {
    let query = search::read(&node.desk.catalogue, text, registers.to_vec(), limit, call.now);
    search::run(node.desk, call, &query)
}

fn hit_json(node: &Node<'_>, out: &Out<'_>, answer: &Answer, hit: &Hit) -> Json {
    let catalogue = &node.desk.catalogue;
    let summary = catalogue.register(&hit.record.register).map(|r| search::summary(catalogue, r, &hit.record));
    let reasons = |list: &[Reason]| -> Vec<Json> {
        let one = |r: &Reason| {
            json!({
                "field": r.field, "asked": r.asked, "found": r.found,
                "because": out.reason(r), "key": r.because, "weight": rounded(r.weight),
            })
        };
        list.iter().map(one).collect()
    };
    json!({
        "register": hit.record.register.as_str(),
        "record": hit.record.number,
        "id": hit.record.id.to_string(),
        "word": hit.word.as_str(),
        "score": rounded(hit.score),
        "reasons": reasons(&hit.reasons),
        "against": reasons(&hit.against),
        "summary": summary.unwrap_or_default(),
        "source": hit.record.source.as_str(),
        "handling": hit.record.body.handling.to_string(),
        "announced": answer.announced.of(hit.record.id).iter().map(|said| said.get(node.lang())).collect::<Vec<_>>(),
    })
}

fn last_json(answer: &Answer) -> Json {
    let word = if answer.hits.is_empty() { "no-record" } else { "hits" };
    json!({
        "act": answer.act.0,
        "answer": word,
        "as_of": answer.as_of.to_string(),
        "registers": answer.registers.iter().map(|r| r.as_str()).collect::<Vec<_>>(),
        "wrong_digits": answer.wrong_digits,
    })
}

fn print(node: &Node<'_>, out: &mut Out<'_>, answer: &Answer) {
    let mut guesses: Vec<String> = answer.terms.iter().map(|term| out.say(guess(term), &[])).collect();
    guesses.dedup();
    let mark = out.say("list-mark", &[]);
    out.talk(&out.say("answer-read-as", &[("guess", &guesses.join(&mark))]));
    for number in &answer.wrong_digits {
        out.talk(&out.say("answer-digit-wrong", &[("what", number)]));
    }
    if answer.hits.is_empty() {
        print_no_record(node, out, answer);
    }
    for hit in &answer.hits {
        if out.plain {
            print_plain(out, hit);
        } else {
            print_card(node, out, answer, hit);
        }
    }
    let act = answer.act.to_string();
    let as_of = answer.as_of.to_string();
    out.talk(&out.say("answer-act", &[("act", &act), ("as_of", &as_of)]));
}

/// What a term is called.
fn guess(term: &Term) -> &'static str {
    match term {
        Term::Name { .. } => "guess-name",
        Term::Identifier { .. } => "guess-identifier",
        Term::Date(_) | Term::Birth(_) => "guess-date",
        Term::Country(_) | Term::Nationality(_) => "guess-country",
        Term::Sex(_) => "guess-sex",
        Term::Position(..) => "guess-position",
        Term::Words(_) => "guess-words",
        Term::Image(_) => "guess-image",
    }
}

/// "No record" is the answer most people get: it says where was looked, and what it does not mean.
fn print_no_record(node: &Node<'_>, out: &mut Out<'_>, answer: &Answer) {
    let words = out.say("answer-no-record", &[]);
    out.line(&words);
    let lang = node.lang();
    for id in &answer.registers {
        if let Some(register) = node.desk.catalogue.register(id) {
            out.talk(&format!("  {}: {}", register.title.get(lang), register.no_record.get(lang)));
        }
    }
}

fn print_plain(out: &mut Out<'_>, hit: &Hit) {
    let first = hit.reasons.first();
    let cells = [
        hit.word.as_str().to_string(),
        format!("{:.2}", hit.score),
        hit.record.register.to_string(),
        hit.record.number.clone(),
        hit.record.source.to_string(),
        hit.record.body.handling.to_string(),
        first.map(|r| r.found.clone()).unwrap_or_default(),
        first.map(|r| out.reason(r)).unwrap_or_default(),
    ];
    out.line(&cells.map(|c| c.replace(['\t', '\n'], " ")).join("\t"));
}

fn print_card(node: &Node<'_>, out: &mut Out<'_>, answer: &Answer, hit: &Hit) {
    let catalogue = &node.desk.catalogue;
    let lang = node.lang();
    let word = out.say(&format!("word-{}", hit.word.as_str()), &[]);
    let title = catalogue.register(&hit.record.register).map_or("", |r| r.title.get(lang));
    out.line("");
    out.line(&format!("{word} {:.2}  {}  {title}", hit.score, hit.record.number));
    for said in answer.announced.of(hit.record.id) {
        out.line(&format!("  ! {}", said.get(lang)));
    }
    let key = format!("handling-{}", hit.record.body.handling.codes().to_lowercase().replace('+', "-"));
    let handling = format!("{} · {}", hit.record.body.handling, out.say(&key, &[]));
    out.line(&format!("  {}: {}   {handling}", out.say("card-source", &[]), hit.record.source));
    if let Some(register) = catalogue.register(&hit.record.register) {
        for (field, value) in search::summary(catalogue, register, &hit.record) {
            let declared = register.field_named(&field);
            let label = declared.map_or(field.as_str(), |f| f.label.get(lang));
            out.line(&format!("  {label}: {}", crate::record::labelled(catalogue, declared, &value, lang)));
        }
    }
    for (sign, list) in [('+', &hit.reasons), ('−', &hit.against)] {
        for reason in list {
            let declared = catalogue.register(&hit.record.register).and_then(|r| r.field_named(&reason.field));
            let label = declared.map_or(reason.field.as_str(), |f| f.label.get(lang));
            out.line(&format!("  {sign} {label}: {}", out.reason(reason)));
        }
    }
}

fn rounded(n: f32) -> f64 {
    (f64::from(n) * 1000.0).round() / 1000.0
}

fn lines_of(file: &Path) -> Result<Box<dyn BufRead>, Stop> {
    if file == Path::new("-") {
        return Ok(Box::new(std::io::BufReader::new(std::io::stdin())));
    }
    let opened = std::fs::File::open(file).map_err(|e| unreadable(file, &e))?;
    Ok(Box::new(std::io::BufReader::new(opened)))
}

/// The next line, without its end; what is longer than a query may be is cut where it is too long, so
/// that a file without line breaks does not fill the memory.
fn next_line(lines: &mut dyn BufRead, line: &mut Vec<u8>) -> std::io::Result<bool> {
    line.clear();
    let mut any = false;
    loop {
        let chunk = lines.fill_buf()?;
        if chunk.is_empty() {
            return Ok(any);
        }
        any = true;
        let end = chunk.iter().position(|b| *b == b'\n');
        let used = end.map_or(chunk.len(), |at| at + 1);
        let room = LINE_MOST.saturating_sub(line.len());
        line.extend_from_slice(&chunk[..end.unwrap_or(chunk.len()).min(room)]);
        lines.consume(used);
        if end.is_some() {
            return Ok(true);
        }
    }
}

fn unreadable(file: &Path, error: &std::io::Error) -> Stop {
    Trouble::new(format!("`{}` could not be read: {error}", file.display()), "check the path and the rights").into()
}

/// One byte more than a query may have, so that a longer one is refused and not searched in part.
const LINE_MOST: usize = huecry_terms::Query::TEXT_MOST + 1;
