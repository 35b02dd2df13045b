//! The last two steps: a question over the line to the other organisation, its answer, and both books.

use super::shell::Shell;
use crate::demo::between;
use crate::demo::found::Cast;
use crate::demo::line::{Other, REGION, WORLD};
use crate::program::Local;
use crate::serve::Serving;
use huecry_cli::Program;
use huecry_cli::exit::Exit;
use huecry_cli::out::Out;
use huecry_desk::Desk;
use huecry_desk::link::{self, inbox};
use huecry_line::MessageId;
use huecry_line::directory::Standing;
use huecry_store::{MessageFilter, StoredMessage};
use huecry_terms::{OfficerId, Trouble, day_of};
use std::path::Path;
use std::time::Duration;

/// Gives them; both nodes serve.
pub(in crate::demo) fn give(
    program: &Local,
    home: &Path,
    (ours, theirs): (&Serving, &Serving),
    (cast, other): (&Cast, &Other),
    out: &mut Out<'_>,
) -> Result<(), Trouble> {
    let at = Both {
        program,
        ours: ours.desk(),
        theirs: theirs.desk(),
        here: cast.officer("GS", "liaison.officer")?,
        there: &other.liaison,
    };
    at.acquainted()?;
    let keep = day_of(program.now() + jiff::SignedDuration::from_hours(24 * 180)).to_string();
    let question = ask(&at, &mut Shell::new(program, home, out), &keep)?;
    out.line("");
    out.line(&format!("The agency's liaison officer, in the agency's own node ({}):", other.home.display()));
    answer(&at, &mut Shell::new(program, &other.home, out), &question, &keep)?;
    let mut shell = Shell::new(program, home, out);
    shell.step(8, "Both books. What we say was delivered, the agency has signed for; what it sent, we have. A message that one side had and the other not would stand here.");
    let compared = shell.run(&[&["link", "compare", REGION][..], &signed(at.here)].concat())?;
    compared.promised("both books agree", Exit::Done, &[])
}

/// The question, until it is on the other side's disk.
fn ask(at: &Both<'_>, shell: &mut Shell<'_, '_>, keep: &str) -> Result<StoredMessage, Trouble> {
    shell.step(7, "The same traveller is asked of the regional agency, over the line and under the agreement of both: signed twice, sealed to its key, and on its disk before we are told so.");
    let to = ["link", "send", "--to", REGION, "--kind", "request", "--classification", "icpo-official-use-only"];
    let says =
        ["--subject", "Is Noureddine Tahraoui known to you?", "--text", "Born in 1987. What do you hold on him?"];
    let under = ["--handling", "H0", "--evaluation", "B2"];
    let asked = shell.run(&[&to[..], &says, &about(keep), &under, &signed(at.here)].concat())?;
    asked.promised("the question is sent", Exit::Done, &[])?;
    let question = at.newest(true)?;
    at.until("the question arrives", || Ok(standing(at, &question)? == "accepted"))?;
    Ok(question)
}

/// Its answer, until we have it.
fn answer(at: &Both<'_>, shell: &mut Shell<'_, '_>, question: &StoredMessage, keep: &str) -> Result<(), Trouble> {
    let there = shell.run(&[&["link", "inbox"][..], &signed(at.there)].concat())?;
    there.promised("the question is there", Exit::Done, &[])?;
    let id = question.kept.message.to_string();
    let to = ["link", "send", "--to", WORLD, "--kind", "answer", "--reply-to", WORLD, &id];
    let says =
        ["--subject", "One investigation, closed", "--text", "Named in a case of 2023 that was closed. No measures."];
    let under = ["--handling", "H1", "--evaluation", "A1", "--classification", "eu-basic-protection"];
    let answered = shell.run(&[&to[..], &says, &about(keep), &under, &signed(at.there)].concat())?;
    answered.promised("it is answered", Exit::Done, &[])?;
    at.until("the answer arrives", || Ok(standing(at, question)? == "answered"))
}

/// What both say of their messages to the agreement.
fn about(keep: &str) -> [&str; 11] {
    let [area, category, purpose] = ["drug-trafficking", "suspects", "investigate"];
    ["--area", area, "--category", category, "--for", purpose, "--priority", "urgent", "--keep-until", keep, "--test"]
}

/// Who speaks, and where.
struct Both<'b> {
    program: &'b Local,
    ours: &'b Desk,
    theirs: &'b Desk,
    here: &'b OfficerId,
    there: &'b OfficerId,
}

impl Both<'_> {
    /// Waits until each knows that the other's directory is the newest.
    fn acquainted(&self) -> Result<(), Trouble> {
        let knows = |desk: &Desk, other: &str| {
            let other = other.parse().ok();
            link::book(desk).ok().zip(other).map(|(book, other)| book.standing(&other, self.program.now()))
        };
        let fresh = Some(Standing::Fresh);
        self.until("the two know each other", || {
            Ok(knows(self.ours, REGION) == fresh && knows(self.theirs, WORLD) == fresh)
        })
    }

    /// The message that was sent or taken last at our end.
    fn newest(&self, ours: bool) -> Result<StoredMessage, Trouble> {
        let call = between::call(self.ours, self.here, self.program.now())?;
        let filter = MessageFilter { ours: Some(ours), ..MessageFilter::default() };
        let found = inbox::list(self.ours, &call, &filter, None, 1).map_err(|_| lost("a message"))?;
        found.into_iter().next().ok_or_else(|| lost("a message"))
    }

    fn until(&self, what: &str, is_so: impl Fn() -> Result<bool, Trouble>) -> Result<(), Trouble> {
        for _ in 0..PATIENCE {
            if is_so()? {
                return Ok(());
            }
            std::thread::sleep(STEP);
        }
        Err(lost(what))
    }
}

/// How a message of ours stands with the one it was for.
fn standing(at: &Both<'_>, message: &StoredMessage) -> Result<String, Trouble> {
    let call = between::call(at.ours, at.here, at.program.now())?;
    let id = MessageId::of(message.kept.message).ok_or_else(|| lost("a message"))?;
    let posted = inbox::posted(at.ours, &call, id).map_err(|_| lost("a message"))?;
    Ok(posted.into_iter().next().map(|posted| posted.standing).unwrap_or_default())
}

fn signed(officer: &OfficerId) -> [&str; 6] {
    ["--as", officer.as_str(), "--purpose", "investigate", "--case", "LINE-2026-01"]
}

fn lost(what: &str) -> Trouble {
    Trouble::new(
        format!("the tour waited in vain: {what}"),
        "look whether something keeps this machine from its own loopback address",
    )
}

const STEP: Duration = Duration::from_millis(50);
const PATIENCE: u32 = 1_200;
