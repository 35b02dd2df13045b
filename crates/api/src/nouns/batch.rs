//! `POST /api/v1/search/batch`: many questions, one act each, answered in their order while they still come.

use crate::accept;
use crate::door::{Answering, wrong_of};
use crate::json::{self, Free};
use crate::nouns::search::Question;
use crate::pipe::{Incoming, torn};
use crate::problem::{Problem, Stop, Wrong};
use crate::reply::Reply;
use crate::route::{JSON, JSONL};
use crate::shapes::AnswerSaid;
use crate::visit::Visit;
use http::StatusCode;
use huecry_desk::search;
use huecry_terms::{Call, Query};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::io::{BufRead, BufReader, Read};
use std::sync::atomic::Ordering;
use utoipa::ToSchema;

/// One question of a batch: a text alone, or a question with its registers, limit and language.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(untagged)]
#[allow(dead_code, reason = "the description's shape: what is read tells the two apart by their first character")]
pub enum Item<'q> {
    /// The text alone.
    #[schema(value_type = String)]
    Text(#[serde(borrow)] Cow<'q, str>),
    /// The whole question.
    Question(#[serde(borrow)] Question<'q>),
}

/// The answer to one question of a batch.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum Line {
    /// It was answered.
    Answered(AnsweredLine),
    /// It was not; the rest goes on.
    Refused(RefusedLine),
}

/// A question of a batch that was answered.
#[derive(Debug, Serialize, ToSchema)]
pub struct AnsweredLine {
    /// Which question of the batch, from 1; blank lines count.
    #[schema(minimum = 1, example = 1)]
    line: u64,
    /// The question's text.
    #[schema(example = "abdallah 1971")]
    query: String,
    #[serde(flatten)]
    answer: AnswerSaid,
}

/// A question of a batch that was refused, could not be read, or met trouble.
#[derive(Debug, Serialize, ToSchema)]
pub struct RefusedLine {
    /// Which question of the batch, from 1; blank lines count.
    #[schema(minimum = 1, example = 2)]
    line: u64,
    /// The start of the question's text, empty where it could not be read.
    #[schema(max_length = 200, example = "")]
    query: String,
    /// The act that recorded the refusal; null where nothing was recorded.
    #[schema(minimum = 0, example = 18204772)]
    act: Option<u64>,
    /// `refused`; `trouble` in a last line after which nothing follows.
    answer: RefusedWord,
    /// The key of the refusal and what it is about, as the command line writes it.
    #[schema(example = "refusal-nothing-to-search: ")]
    refusal: String,
    /// The same in the caller's language.
    problem: Problem,
}

/// Whether the batch goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RefusedWord {
    /// This one was refused; the rest goes on.
    Refused,
    /// Something broke: nothing follows.
    Trouble,
}

pub(crate) fn batch(visit: &Visit<'_>, body: Incoming, answering: &mut Answering) -> Result<(), Stop> {
    visit.parameters(&[])?;
    let call = visit.call()?;
    let batch = Batch { visit, call, lines: 0 };
    match accept::content(&visit.asked.headers).as_deref() {
        Some(JSON) => batch.list(body, answering),
        _ => batch.lines(body, answering),
    }
}

struct Batch<'b> {
    visit: &'b Visit<'b>,
    call: Call,
    lines: u64,
}

impl Batch<'_> {
    /// One JSON array: read whole, since it is wrong or right as a whole.
    fn list(mut self, body: Incoming, answering: &mut Answering) -> Result<(), Stop> {
        let most = self.visit.shared.api.limits.record_bytes as u64;
        let mut bytes = Vec::new();
        let read = body.take(most + 1).read_to_end(&mut bytes);
        read.map_err(|error| self.torn(&error))?;
        if bytes.len() as u64 > most {
            return Err(Wrong::TooLarge { most }.into());
        }
        let items: Vec<Free> = json::value(&bytes)?;
        if items.len() as u64 > LIST_MOST {
            return Err(Wrong::TooManyLines { most: LIST_MOST }.into());
        }
        let items: Vec<Vec<u8>> = items.iter().map(|Free(item)| item.to_string().into_bytes()).collect();
        let questions = items.iter().map(|item| question(item)).collect::<Result<Vec<_>, _>>()?;
        questions.iter().try_for_each(|question| question.limit().map(|_| ()))?;
        answering.begins_with(Reply::bytes(StatusCode::OK, JSON, Vec::new()));
        let mut start = b'[';
        for question in questions {
            let (line, goes_on) = self.answered(Ok(question));
            let mut bytes = vec![start];
            start = b',';
            write(&mut bytes, &line);
            if !answering.part(bytes) || !goes_on {
                break;
            }
        }
        answering.part(if start == b'[' { b"[]".to_vec() } else { b"]".to_vec() });
        Ok(())
    }

    /// JSON Lines: one question a line, answered before the next is read.
    fn lines(mut self, body: Incoming, answering: &mut Answering) -> Result<(), Stop> {
        let mut body = BufReader::new(body);
        let mut line = Vec::new();
        // The first line before the head of the answer, so that a body that never comes is a problem and no answer.
        let mut more = next_line(&mut body, &mut line).map_err(|error| self.torn(&error))?;
        answering.begins_with(Reply::bytes(StatusCode::OK, JSONL, Vec::new()));
        while more {
            let mut bytes = Vec::new();
            let mut goes_on = true;
            if line.iter().all(u8::is_ascii_whitespace) {
                self.lines += 1;
            } else {
                let (said, on) = self.answered(question(&line));
                goes_on = on;
                write(&mut bytes, &said);
                bytes.push(b'\n');
            }
            if !(bytes.is_empty() || answering.part(bytes)) || !goes_on {
                return Ok(());
            }
            more = match next_line(&mut body, &mut line) {
                Ok(more) => more,
                Err(error) => {
                    let stop = self.torn(&error);
                    self.lines += 1;
                    self.last(stop, answering);
                    return Ok(());
                }
            };
        }
        Ok(())
    }

    /// The answer to one question, and whether the batch goes on.
    fn answered(&mut self, question: Result<Question<'_>, Wrong>) -> (Line, bool) {
        self.lines += 1;
        if self.lines > self.visit.shared.api.limits.batch_lines {
            let most = self.visit.shared.api.limits.batch_lines;
            return (self.refused(String::new(), Wrong::TooManyLines { most }.into()), false);
        }
        if self.visit.shared.api.stopping.load(Ordering::Relaxed) {
            return (self.refused(String::new(), Wrong::Busy { seconds: 5 }.into()), false);
        }
        self.wait_for_a_drop();
        let question = match question {
            Ok(question) => question,
            Err(wrong) => return (self.refused(String::new(), wrong.into()), true),
        };
        let text = question.text.clone();
        match self.ask(question) {
            Ok(answer) => (Line::Answered(AnsweredLine { line: self.lines, query: text.into_owned(), answer }), true),
            Err(stop) => {
                let goes_on = !matches!(&stop, Stop::Failure(huecry_terms::Failure::Trouble(_)));
                (self.refused(text.chars().take(SHOWN_MOST).collect(), stop), goes_on)
            }
        }
    }

    fn ask(&self, question: Question<'_>) -> Result<AnswerSaid, Stop> {
        let limit = question.limit()?;
        let call = Call { now: self.visit.shared.now(), ..self.call.clone() };
        let lang = question.lang.unwrap_or(self.visit.lang);
        let catalogue = self.visit.catalogue();
        let query = search::read(catalogue, &question.text, question.registers, limit, call.now);
        let answer = search::run(self.visit.desk(), &call, &query)?;
        Ok(AnswerSaid::of(catalogue, lang, &answer))
    }

    fn refused(&self, query: String, stop: Stop) -> Line {
        let word = match &stop {
            Stop::Failure(huecry_terms::Failure::Trouble(_)) | Stop::Wrong(Wrong::Busy { .. }) => RefusedWord::Trouble,
            _ => RefusedWord::Refused,
        };
        let refusal = match &stop {
            Stop::Failure(huecry_terms::Failure::Refused(refusal)) => refusal.to_string(),
            Stop::Wrong(wrong) => wrong.name().to_string(),
            _ => "trouble".to_string(),
        };
        let visit = self.visit;
        let named = |trouble: &huecry_terms::Trouble| visit.shared.incident(visit.route.id, trouble);
        let (problem, _) = stop.problem(visit.catalogue(), visit.lang, named);
        Line::Refused(RefusedLine { line: self.lines, query, act: problem.act(), answer: word, refusal, problem })
    }

    fn last(&self, stop: Stop, answering: &mut Answering) {
        let mut bytes = Vec::new();
        write(&mut bytes, &self.refused(String::new(), stop));
        bytes.push(b'\n');
        answering.part(bytes);
    }

    /// Every question counts against the token's rate; a batch waits where a single request is refused.
    fn wait_for_a_drop(&self) {
        let shared = self.visit.shared;
        let Ok(token) = self.visit.token() else { return };
        // A batch that has waited for a minute goes on: the clock may stand still.
        for _ in 0..WAITS_MOST {
            if shared.rates.requests.take(token.id, shared.now()).is_ok() {
                return;
            }
            std::thread::park_timeout(std::time::Duration::from_millis(20));
        }
    }

    fn torn(&self, error: &std::io::Error) -> Stop {
        let seconds = self.visit.shared.api.limits.body_time.as_secs();
        match torn(error) {
            Some(torn) => wrong_of(torn, seconds).into(),
            None => Wrong::NotUtf8.into(),
        }
    }
}

/// A line is one JSON value.
fn question(bytes: &[u8]) -> Result<Question<'_>, Wrong> {
    // Untagged shapes lose what was wrong: a text is told from an object by its first character.
    let first = bytes.iter().find(|b| !b.is_ascii_whitespace());
    match first {
        Some(b'"') => {
            let text: Cow<'_, str> = json::value::<Text<'_>>(bytes)?.0;
            Ok(Question { text, registers: Vec::new(), limit: None, lang: None })
        }
        _ => json::read(bytes),
    }
}

#[derive(Deserialize)]
struct Text<'t>(#[serde(borrow)] Cow<'t, str>);

/// The next line without its end; what is longer than a question can be is cut where it is too long, and is
/// then no JSON.
fn next_line(lines: &mut impl BufRead, line: &mut Vec<u8>) -> std::io::Result<bool> {
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

fn write(into: &mut Vec<u8>, line: &Line) {
    // INVARIANT: our shapes have text keys and finite numbers, and a Vec takes every byte.
    serde_json::to_writer(into, line).expect("our own shapes serialise");
}

/// The most questions in one array; longer batches are JSON Lines.
const LIST_MOST: u64 = 1_000;
/// A question in JSON, every character escaped, with its registers.
const LINE_MOST: usize = 6 * Query::TEXT_MOST + 8_192;
/// How much of a refused question its answer repeats, in characters.
const SHOWN_MOST: usize = 200;
const WAITS_MOST: usize = 3_000;
