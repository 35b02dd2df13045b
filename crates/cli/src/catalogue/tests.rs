//! Agreements on the command line: listed, set as a sheet, compared, without any node.

use crate::args::{DemoArgs, ServeArgs, StoreChoice};
use crate::asked::Asked;
use crate::exit::Exit;
use crate::out::Out;
use crate::{Program, run};
use huecry_catalogue::embedded;
use huecry_desk::Desk;
use huecry_terms::{Instant, Trouble};
use std::path::Path;
use std::sync::Arc;

/// A program that has no folder, and is asked for none.
struct Nowhere;

fn never() -> Trouble {
    Trouble::new("there is no node here", "")
}

impl Program for Nowhere {
    fn found(&self, _: &Path, _: &str, _: &StoreChoice) -> Result<(), Trouble> {
        Err(never())
    }
    fn open(&self, _: &Path, _: &mut dyn FnMut(&str)) -> Result<Desk, Trouble> {
        Err(never())
    }
    fn close(&self, _: &Path, _: Desk) -> Result<(), Trouble> {
        Err(never())
    }
    fn now(&self) -> Instant {
        Instant::UNIX_EPOCH
    }
    fn serve(&self, _: &Path, _: &ServeArgs, _: &mut Out<'_>) -> Result<(), Trouble> {
        Err(never())
    }
    fn demo(&self, _: &DemoArgs, _: &mut Out<'_>) -> Result<(), Trouble> {
        Err(never())
    }
    fn line(&self, _: Option<&Path>, _: &crate::args::LineVerb, _: &mut Out<'_>) -> Result<(), Trouble> {
        Err(Trouble::new("no line in this test", ""))
    }

    fn stopping(&self) -> bool {
        false
    }
    fn serves(&self) -> Option<Arc<Desk>> {
        None
    }
    fn hand_over(&self, _: &Path, _: &Asked, _: &mut Out<'_>) -> Option<Exit> {
        None
    }
}

/// How a command ends, what it prints, what it says besides.
fn catalogue(arguments: &[&str]) -> (Exit, String, String) {
    let line = ["huecry", "catalogue"].iter().chain(arguments).map(|word| (*word).to_string()).collect();
    let (mut data, mut speech) = (Vec::new(), Vec::new());
    let exit = run(line, &Nowhere, &mut Out::new(&mut data, &mut speech, false, false));
    (exit, String::from_utf8(data).unwrap(), String::from_utf8(speech).unwrap())
}

#[test]
fn agreements_are_listed_and_set_as_sheets() {
    let (exit, listed, _) = catalogue(&["agreements"]);
    assert_eq!(exit, Exit::Done);
    let europol = "icpo-europol@2\tworld-police-organisation · regional-police-agency\t2031-10-11\tSecure line between the world and the regional police organisation";
    assert!(listed.lines().any(|line| line == europol) && listed.lines().count() == 2, "{listed}");
    let (exit, sheet, _) = catalogue(&["sheet", "icpo-europol", "--lang", "ar"]);
    assert!(exit == Exit::Done && sheet.contains("dir=\"rtl\"") && sheet.contains("منظمة الشرطة العالمية"), "{sheet}");
    let committed = catalogue(&["sheet", "bureau-france", "--lang", "fr"]).1;
    assert!(committed.contains("Bureau de la France") && committed.contains("`world-police-organisation/FR`"));
    let (exit, sheet, _) = catalogue(&["sheet", "notice-review"]);
    assert!(exit == Exit::Done && sheet.contains("`notice-review`"), "procedures too");
    let (exit, _, said) = catalogue(&["sheet", "nobody"]);
    assert!(exit == Exit::Usage && said.contains("no such register, procedure or agreement"), "{said}");
}

#[test]
fn a_change_of_an_agreement_is_named() {
    assert_eq!(catalogue(&["diff", "icpo-europol@2", "icpo-europol@2"]).0, Exit::Nothing);
    let (exit, told, _) = catalogue(&["diff", "icpo-europol@1", "icpo-europol@2"]);
    assert!(exit == Exit::Done && told.contains("WIDENS\trecords"), "{told}");
    assert_eq!(catalogue(&["diff", "icpo-europol@2", "icpo-europol@9"]).0, Exit::Usage);
    let (_, text) = embedded().iter().find(|(path, _)| *path == "agreements/icpo-europol.toml").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("newer.toml");
    let file = file.to_str().unwrap();
    let against = |(from, to): (&str, &str), decision: &str| {
        assert!(text.contains(from), "{from}");
        let newer = text.replacen("version  = 2", "version  = 3", 1).replacen("DECISIONS/0029", decision, 1);
        std::fs::write(file, newer.replacen(from, to, 1)).unwrap();
        catalogue(&["diff", "icpo-europol@2", file])
    };
    let (exit, told, _) = against(("\"3 years\"", "\"2 years\""), "DECISIONS/0029");
    assert_eq!((exit, told.as_str()), (Exit::Done, "NARROWS\tkeep_most changes\n"));
    // What widens and names no decision of its own is no text that could be in force.
    let (exit, _, said) = against(("\"3 years\"", "\"4 years\""), "DECISIONS/0029");
    assert!(exit == Exit::Usage && said.contains("WIDENS: `keep_most`"), "{said}");
    let (exit, told, _) = against(("\"3 years\"", "\"4 years\""), "D-1");
    assert!(exit == Exit::Done && told.contains("WIDENS\tkeep_most changes\n"), "{told}");
}
