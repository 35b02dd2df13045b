//! Eight steps as a person would type them, run for real, each with the line that says why.

pub mod console;
pub(super) mod line;
mod shell;

use super::found::Cast;
use super::world::planted;
use crate::program::Local;
use huecry_cli::exit::Exit;
use huecry_cli::out::Out;
use huecry_terms::{OfficerId, Trouble};
pub(super) use shell::quoted;
use shell::{Answered, Shell};
use std::path::Path;

/// Gives the tour.
///
/// # Errors
/// When a step does not give what the tour promises; trouble of the disk.
pub(super) fn give(program: &Local, home: &Path, cast: &Cast, out: &mut Out<'_>) -> Result<(), Trouble> {
    let mut shell = Shell::new(program, home, out);
    shell.say("");
    shell.say(&format!("$ export HUECRY_HOME={}", quoted(&home.display().to_string())));
    let first = a_name_in_arabic(&mut shell, cast)?;
    a_misread_passport(&mut shell, cast)?;
    an_obliterated_serial(&mut shell, cast)?;
    no_record(&mut shell, cast)?;
    a_closed_record(&mut shell, cast)?;
    a_proof(&mut shell, first)
}

/// What to try next; `kept` when the world stays in its folder.
pub(super) fn where_to_look(home: &Path, kept: bool, cast: &Cast, out: &mut Out<'_>) -> Result<(), Trouble> {
    let officer = cast.officer("FR", "ncb.officer")?;
    let folder = if kept { quoted(&home.display().to_string()) } else { "DIR".to_string() };
    out.line("");
    if kept {
        out.line(&format!("The world is in {folder}. Where to look next:"));
    } else {
        out.line(
            "The world is gone with its temporary folder. To keep one: huecry demo --home DIR. Where to look then:",
        );
    }
    out.line(&format!("  export HUECRY_HOME={folder} HUECRY_AS={officer} HUECRY_CASE=FR-2026-0412"));
    for command in NEXT {
        out.line(&format!("  {command}"));
    }
    if let (true, Ok(program)) = (kept, std::env::current_exe()) {
        out.line(&format!("(huecry is {})", program.display()));
    }
    Ok(())
}

/// A name asked in Arabic script finds a record that has only Latin letters.
fn a_name_in_arabic(shell: &mut Shell<'_, '_>, cast: &Cast) -> Result<u64, Trouble> {
    shell.step(
        1,
        "A name heard at a counter in Cairo, typed in Arabic. The record is Moroccan and has Latin letters only.",
    );
    let officer = cast.officer("EG", "ncb.officer")?;
    let answered = search(shell, planted::TRAVELLER_ASKED, officer, "identify-person", &["--limit", "2"])?;
    answered.promised("the Latin-written record stands first", Exit::Done, &[planted::TRAVELLER])?;
    answered.act()
}

/// A passport by its machine-readable zone with one misread character.
fn a_misread_passport(shell: &mut Shell<'_, '_>, cast: &Cast) -> Result<(), Trouble> {
    shell.step(2, "A passport at a border: the reader took the B of its number for an 8. The check digit says so, and the passport is found.");
    let zone = planted::misread_zone().join("\n");
    let officer = cast.officer("GR", "ncb.officer")?;
    let answered = search(shell, &zone, officer, "check-document", &["--limit", "1"])?;
    let says = [planted::PASSPORT, "  + ", "8/B", "  − "];
    answered.promised("the stolen passport is found and the wrong digit said", Exit::Done, &says)
}

/// What is left of a serial number, with the make.
fn an_obliterated_serial(shell: &mut Shell<'_, '_>, cast: &Cast) -> Result<(), Trouble> {
    shell.step(
        3,
        "A pistol with its number half filed off: [38] is a 3 or an 8, ? nobody can read. The make narrows it down.",
    );
    let asked = format!("{} {}", planted::SERIAL_READ, planted::MAKE);
    let officer = cast.officer("DE", "ncb.officer")?;
    let answered = search(shell, &asked, officer, "trace-firearm", &["--limit", "1"])?;
    answered.promised("the pistol is found by what is left of its number", Exit::Done, &[planted::SERIAL])
}

/// What most people hear.
fn no_record(shell: &mut Shell<'_, '_>, cast: &Cast) -> Result<(), Trouble> {
    shell.step(4, "A passport nobody has reported. No record is the usual answer; it ends with 1, and it is an act like every other.");
    let officer = cast.officer("JP", "ncb.officer")?;
    let answered = search(shell, NOWHERE, officer, "check-document", &[])?;
    answered.promised("there is no record", Exit::Nothing, &[])
}

/// The same question from two bureaux, one of which the source has closed the record to.
fn a_closed_record(shell: &mut Shell<'_, '_>, cast: &Cast) -> Result<(), Trouble> {
    shell.step(
        5,
        "Bucharest has closed this record to Madrid. Paris finds it; for Madrid it is as if it were not there.",
    );
    let options = ["--register", "nominals", "--limit", "1"];
    let paris = cast.officer("FR", "ncb.officer")?;
    let found = search(shell, planted::CLOSED, paris, "identify-person", &options)?;
    found.promised("the record is found from Paris", Exit::Done, &[planted::CLOSED])?;
    let madrid = cast.officer(planted::CLOSED_TO, "ncb.officer")?;
    let absent = search(shell, planted::CLOSED, madrid, "identify-person", &options)?;
    absent.promised("there is no record for Madrid", Exit::Nothing, &[])
}

/// The first search of the tour, proven: that it was recorded, and that nothing in it was changed.
fn a_proof(shell: &mut Shell<'_, '_>, act: u64) -> Result<(), Trouble> {
    shell.step(6, "The first search was recorded before it was answered. Its proof needs no trust in this node: other people's tools verify it too.");
    let file = shell.home().join(PROOF);
    shell.redirect(&["log", "prove", &act.to_string()], PROOF)?;
    let answered = shell.run(&["log", "verify", &file.display().to_string()])?;
    answered.promised("the proof verifies", Exit::Done, &[&act.to_string()])?;
    shell.say(&format!("The proof is in {}", file.display()));
    Ok(())
}

fn search(
    shell: &mut Shell<'_, '_>,
    text: &str,
    officer: &OfficerId,
    purpose: &str,
    more: &[&str],
) -> Result<Answered, Trouble> {
    let officer = officer.to_string();
    let bureau = officer.split('-').next().unwrap_or_default();
    let case = format!("{bureau}-2026-0412");
    let command = ["search", text, "--as", &officer, "--purpose", purpose, "--case", &case];
    shell.run(&[&command, more].concat())
}

const NEXT: [&str; 8] = [
    "huecry search 'Нуреддин Тахрауи' --purpose identify-person",
    "huecry search '12.5N 47.3E' --purpose analyse-crime --register maritime-piracy",
    "huecry search Zastava --purpose trace-firearm --json --limit 3",
    "huecry record export works-of-art --format csv --purpose locate-object",
    "huecry catalogue sheet works-of-art --lang fr",
    "huecry people list",
    "huecry log checkpoint",
    "huecry check",
];
/// A number of a form that no document of the world has.
const NOWHERE: &str = "UTO-L898902C3";
/// The file of the proof, in the world's folder.
const PROOF: &str = "first-search.tlog-proof";
