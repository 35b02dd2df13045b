//! Mistakes planted in a sound agreement, and everything that is said of each.

use super::*;
use crate::inline::{embedded_without_agreements as files, said_by_every_text};
use crate::{Catalogue, embedded};
use std::sync::LazyLock;

const PATH: &str = "agreements/icpo-europol.toml";

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::read(&files(), &said_by_every_text()).unwrap());

/// The real text without its answers about registers, which a test adds.
fn sound() -> String {
    let (_, text) = embedded().iter().find(|(path, _)| *path == PATH).unwrap();
    let mut kept = String::new();
    for line in text.lines().filter(|line| !line.starts_with("  { register")) {
        kept.push_str(line);
        kept.push('\n');
    }
    kept
}

fn read(text: &str) -> Result<Agreement, Vec<String>> {
    let read = CATALOGUE.try_agreement(PATH, text, &said_by_every_text());
    read.map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

#[test]
fn a_sound_agreement_is_read_frozen_and_thawed() {
    let agreement = read(&sound()).unwrap();
    let thawed = Agreement::thawed(&agreement.frozen()).unwrap();
    assert_eq!(thawed, agreement);
    assert_eq!((thawed.hash(), thawed.hash().len()), (agreement.hash(), 64));
    assert!(Agreement::thawed("{}").is_err());
    let torn = agreement.frozen().replacen("\"personal_data\"", "\"personel_data\"", 1);
    assert!(Agreement::thawed(&torn).is_err());
    // The areas of the plan are written out, and each area of crime stands once.
    let areas: Vec<&str> = agreement.crime_areas.iter().map(CodeId::as_str).collect();
    for area in ["terrorism", "kidnapping", "computer-crime", "sexual-abuse-and-exploitation", "drug-trafficking"] {
        assert_eq!(areas.iter().filter(|there| **there == area).count(), 1, "{area}");
    }
    assert!(!areas.contains(&"racketeering-and-extortion"));
    let kind = |code: &str| agreement.directions[0].kinds.iter().find(|one| one.kind.as_str() == code).unwrap();
    assert!(kind("request").personal && kind("request").of_a_case);
    assert!(!kind("strategic").personal && !kind("administrative").of_a_case);
}

#[test]
fn parties_levels_and_days_are_what_the_text_says() {
    let agreement = read(&sound()).unwrap();
    let id = |text: &str| text.parse::<OrganisationId>().unwrap();
    let (world, regional, bureau) =
        (id("world-police-organisation"), id("regional-police-agency"), "FR".parse().unwrap());
    assert_eq!(agreement.side_of(&world, None), Some(Side::First));
    assert_eq!(agreement.side_of(&world, Some(&bureau)), Some(Side::First));
    assert_eq!(agreement.side_of(&regional, Some(&bureau)), Some(Side::Second));
    assert_eq!(agreement.side_of(&id("nobody"), None), None);
    // A bureau that is a party by itself is not its organisation; its neighbours are.
    let mut own = agreement.clone();
    own.parties[1].address = "world-police-organisation/FR".parse().unwrap();
    assert_eq!(own.side_of(&world, Some(&bureau)), Some(Side::Second));
    assert_eq!(own.side_of(&world, Some(&"DE".parse().unwrap())), Some(Side::First));
    assert_eq!(own.side_of(&world, None), Some(Side::First));
    let level = |side, code: &str| agreement.level_of(side, &code.parse().unwrap()).map(CodeId::as_str);
    assert_eq!(level(Side::First, "icpo-restricted"), Some("eu-restricted"));
    assert_eq!(level(Side::Second, "eu-restricted"), Some("icpo-restricted"));
    assert_eq!(level(Side::First, "eu-restricted"), None);
    assert_eq!(level(Side::Second, "eu-secret"), None);
    for (day, yes) in [("2011-10-10", false), ("2011-10-11", true), ("2031-10-10", true), ("2031-10-11", false)] {
        assert_eq!(agreement.in_force(day.parse().unwrap()), yes, "{day}");
    }
}

/// What stands there, what is put instead, what one of the complaints says.
const MISTAKES: &[(&str, &str, &str)] = &[
    (
        "id       = \"icpo-europol\"",
        "id       = \"icpo-europe\"",
        "icpo-europol.toml:7: `id` is `icpo-europe`, and the file is called `icpo-europol`; give both the same name",
    ),
    ("version  = 2", "version  = 0", "icpo-europol.toml:8: `version` is 0; begin with 1"),
    (
        "number   = \"SL\"",
        "number   = \"line\"",
        "icpo-europol.toml:9: `number` cannot be `line`; write 2 to 4 capital letters",
    ),
    ("personal_data = true\n", "", "`personal_data` is missing; add `personal_data = true` or `false`"),
    ("personal_data = true", "personal_data = \"yes\"", "`personal_data` is a string; write `true` or `false`"),
    (
        "personal_data = true",
        "personal_data = false",
        "direction `world`: `suspects` is data about persons, and `personal_data` lets none cross; take it out, or say `personal_data = true`",
    ),
    (
        "personal_data = true",
        "personnal_data = true",
        "there is no key `personnal_data` here; did you mean `personal_data`?",
    ),
    (
        "handling      = \"H1+H2+H3\"",
        "handling      = \"H4\"",
        "`handling` cannot be `H4`; write `H0`, or `H1`, `H2` and `H3` joined by `+`, in this order",
    ),
    ("handling      = \"H1+H2+H3\"", "handling      = \"H0+H1\"", "`handling` cannot be `H0+H1`"),
    ("\"5 GiB\"", "\"5 GB\"", "`size_most` cannot be `5 GB`; write a number of KiB, MiB or GiB, such as `50 MiB`"),
    ("\"20000 per minute\"", "\"many\"", "`rate` cannot be `many`; write a number per minute, hour or day"),
    ("\"3 years\"", "\"for ever\"", "`keep_most` cannot be `for ever`; write"),
    ("onward        = \"ask\"", "onward        = \"asks\"", "`onward` cannot be `asks`; did you mean `ask`?"),
    (
        "onward        = \"ask\"",
        "onward        = \"list\"",
        "`onward` is `list`, and there is none; add `onward_to = [\"…\"]`, or say `no`",
    ),
    (
        "onward        = \"ask\"",
        "onward        = \"ask\"\nonward_to = [\"a-b\"]",
        "`onward_to` stands beside another rule than `list`; take it out, or say `list`",
    ),
    (
        "onward        = \"ask\"",
        "onward        = \"list\"\nonward_to = [\"A B\"]",
        "`onward_to` names `A B`, which is no member; write an organisation such as `world-police`",
    ),
    (
        "test_data     = \"marked\"",
        "test_data     = \"some\"",
        "`test_data` cannot be `some`; the words are `only`, `marked`, `refused`",
    ),
    (
        "\"2031-10-11\"",
        "\"2011-10-11\"",
        "`valid_until` 2011-10-11 is not after `valid_from` 2011-10-11; write the first day it is in force no more",
    ),
    (
        "\"2031-10-11\"",
        "\"2042-10-11\"",
        "it would be in force from 2011-10-11 to 2042-10-11; a renewal is a new version: 30 years are the most",
    ),
    ("\"2031-10-11\"", "\"in ten years\"", "`valid_until` cannot be `in ten years`; write a day: `2011-10-11`"),
    (
        "valid_until   = \"2031-10-11\"\n",
        "",
        "`valid_until` is missing; add `valid_until = \"…\"`, the first day it is in force no more: a renewal is a new version",
    ),
    (
        "\"identify-person\", ",
        "\"identify-persons\", ",
        "purpose `identify-persons` does not exist; did you mean `identify-person`?",
    ),
    (
        "[\"piracy\", ",
        "[\"piracys\", ",
        "`areas` names `piracys`, which is no area of the plan; did you mean `piracy`?",
    ),
    (
        "\"money-laundering\", ",
        "\"money-landering\", ",
        "`crime_areas` names `money-landering`, which is no code of `crime-areas`; did you mean `money-laundering`?",
    ),
    (
        "first = \"icpo-restricted\"",
        "first = \"icpo-confidential\"",
        "equivalence: a level is named twice, or a higher one stands for a lower one; begin with the lowest, and rise on both sides",
    ),
    (
        "second = \"eu-restricted\"",
        "second = \"eu-basic-protection\"",
        "equivalence: a level is named twice, or a higher one stands for a lower one",
    ),
    (
        "second = \"eu-confidential\"",
        "second = \"eu-secret\"",
        "equivalence: `eu-secret` crosses no line; `eu-confidential` is the highest that does: take it out",
    ),
    ("second = \"eu-confidential\"", "second = \"eu-top-secret\"", "equivalence: `eu-top-secret` crosses no line"),
    (
        "second = \"eu-confidential\"",
        "second = \"icpo-confidential\"",
        "equivalence names `icpo-confidential`, which is no code of `classification-eu`",
    ),
    (
        ", second = \"eu-confidential\"",
        "",
        "equivalence: `second` is missing; add `second = \"…\"`, a level of that party",
    ),
    (
        "levels       = \"classification-eu\"",
        "levels       = \"classification-un\"",
        "party `regional`: `levels` names `classification-un`, which no line knows; did you mean `classification-eu`?",
    ),
    (
        "organisation = \"regional-police-agency\"",
        "organisation = \"world-police-organisation\"",
        "party `regional`: it is the other party; name another organisation, or a `bureau` with a node of its own",
    ),
    (
        "organisation = \"regional-police-agency\"",
        "organisation = \"Regional Agency\"",
        "party `regional`: `organisation` cannot be `Regional Agency`; write 2 to 64 small letters, digits or hyphens",
    ),
    (
        "organisation = \"regional-police-agency\"",
        "organisation = \"regional-police-agency\"\nbureau = \"fr\"",
        "party `regional`: `bureau` cannot be `fr`; write 2 to 12 capital letters",
    ),
    (
        "id           = \"regional\"",
        "id           = \"world\"",
        "party `world`: both parties are called so; give each its own id",
    ),
    (
        "id           = \"regional\"",
        "id           = \"The Region\"",
        "party `The Region`: its id is not that of a party; write up to 24 small letters",
    ),
    (
        "name.ar      = \"وكالة الشرطة الإقليمية\"\n",
        "",
        "party `regional`: `name`: `ar` is missing; add `name.ar = \"…\"`",
    ),
    (
        "from       = \"regional\"",
        "from       = \"region\"",
        "direction: `from` names `region`, which is no party; did you mean `regional`?",
    ),
    (
        "from       = \"regional\"",
        "from       = \"world\"",
        "direction `world`: it is there already; write one from each party",
    ),
    (
        "\"alert\", ",
        "\"allert\", ",
        "direction `world`: `kinds` names `allert`, which is no code of `message-kinds`; did you mean `alert`?",
    ),
    (
        "\"alert\", ",
        "\"stored\", ",
        "direction `world`: `stored` is a receipt, which follows every message; take it out",
    ),
    (
        "\"suspects\", ",
        "\"suspect\", ",
        "direction `world`: `categories` names `suspect`, which is no code of `data-categories`; did you mean `suspects`?",
    ),
    (
        "answers    = [\n",
        "answers    = [\n  { register = \"nominal\", with = \"summary\" },\n",
        "direction `world`: answers: there is no register `nominal`; did you mean `nominals`?",
    ),
    (
        "answers    = [\n",
        "answers    = [\n  { register = \"nominals\", with = \"everything\" },\n",
        "direction `world`: answers: `with` cannot be `everything`; the words are `nothing`, `hit-or-no-hit`, `reference`, `summary`",
    ),
    (
        "answers    = [\n",
        "answers    = [\n  { register = \"a-b\", with = \"summary\" },\n  { register = \"a-b\", with = \"nothing\" },\n",
        "direction `world`: answers: `a-b` is there already; say one thing of each register",
    ),
    (
        "2001\", checked = false",
        "2001\", checked = true",
        "legal_basis: it was compared, and nothing says with which text; add `sha256`",
    ),
    (
        "2001\", checked = false",
        "2001\", checked = false, sha256 = \"ABC\"",
        "legal_basis: `sha256` cannot be `ABC`; write 64 small hexadecimal digits: `sha256sum FILE`",
    ),
    (
        "2001\", checked = false",
        "2001\"",
        "legal_basis: `checked` is missing; add `checked = false` until somebody compared it with its current text",
    ),
    ("title.es = ", "title.de = ", "`title`: `es` is missing; add `title.es = \"…\"`"),
];

#[test]
fn what_is_wrong_is_said_with_its_line_and_what_to_do() {
    let text = sound();
    let mut missed = Vec::new();
    for (from, to, said) in MISTAKES {
        assert!(text.contains(from), "{from}");
        let complaints = read(&text.replacen(from, to, 1)).err().unwrap_or_default();
        if !complaints.iter().any(|one| one.starts_with(PATH) && one.contains(said)) {
            missed.push(format!("{to}\n  wanted: {said}\n  said: {}", complaints.join("\n")));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn two_parties_two_directions_and_something_that_crosses() {
    let text = sound();
    let party = text.find("[[party]]\nid           = \"regional\"").unwrap();
    let direction = text.find("# What the regional organisation sends").unwrap();
    let world = text.find("# What the world organisation sends").unwrap();
    let table = [
        (
            format!("{}{}", &text[..party], &text[world..]),
            "an agreement is between two parties, and here are 1; write two `[[party]]`",
        ),
        (format!("{text}\n{}", &text[party..world]), "an agreement is between two parties, and here are 3"),
        (
            text[..direction].to_string(),
            "an agreement has two directions, and here are 1; write a `[[direction]]` from each party",
        ),
        (format!("{text}\n{}", &text[direction..]), "an agreement has two directions, and here are 3"),
        (without(&text, "areas = [", "crime_areas = [").replace("areas = [\n", "x"), "not TOML"),
        (
            emptied(&text, "kinds      = ["),
            "direction `world`: `kinds` names none; name the kinds of message that cross",
        ),
        (emptied(&text, "purposes = ["), "`purposes` names none; without a purpose nothing crosses"),
        (emptied(&text, "equivalence   = ["), "`equivalence` names no level, so that nothing crosses"),
        (
            emptied(&emptied(&text, "\ncrime_areas = ["), "\nareas = ["),
            "it is about no area of crime; name `areas` of the plan, or `crime_areas`",
        ),
        (emptied(&text, "legal_basis = ["), "`legal_basis` names no text; say what it rests on"),
    ];
    for (text, said) in table {
        let complaints = read(&text).err().unwrap_or_default();
        assert!(complaints.iter().any(|one| one.contains(said)), "wanted: {said}\nsaid: {}", complaints.join("\n"));
    }
}

/// The text with the first list that begins so empty.
fn emptied(text: &str, from: &str) -> String {
    let start = text.find(from).unwrap() + from.len();
    let end = start + text[start..].find(']').unwrap();
    format!("{}{}", &text[..start], &text[end..])
}

/// The text without what stands between two places.
fn without(text: &str, from: &str, to: &str) -> String {
    let start = text.find(from).unwrap();
    let end = start + text[start..].find(to).unwrap();
    format!("{}{}", &text[..start], &text[end..])
}

/// Whatever stands in a line, the file is read or its faults are said with advice.
#[test]
fn any_text_in_place_of_any_line_is_read_or_refused() {
    let text = sound();
    let lines: Vec<&str> = text.lines().collect();
    for n in 0..lines.len() {
        for put in ["", "x", "[[direction]]", "id = 7", "from = \"world\"", "\u{202e}"] {
            let mut changed = lines.clone();
            changed[n] = put;
            if let Err(complaints) = read(&changed.join("\n")) {
                assert!(complaints.iter().all(|one| one.contains("; ") || one.contains("not TOML")), "{complaints:?}");
            }
        }
    }
}

#[test]
fn two_that_share_letters_and_a_snapshot_of_another_are_refused() {
    let text = sound();
    let refused = |added: &[(&str, &str)]| {
        let mut all = files();
        all.extend(added);
        let read = Catalogue::read(&all, &said_by_every_text());
        read.err().unwrap_or_default().iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    let second = text.replacen("id       = \"icpo-europol\"", "id       = \"another\"", 1);
    let said = refused(&[(PATH, &text), ("agreements/another.toml", &second)]);
    assert!(said.contains("`number` `SL` is already that of something else; take other letters"), "{said}");
    let frozen = read(&text).unwrap().frozen();
    assert_eq!(refused(&[(PATH, &text), ("frozen/agreements/icpo-europol@2.json", &frozen)]), "");
    let said = refused(&[("frozen/agreements/icpo-europol@3.json", &frozen)]);
    assert!(said.contains("the snapshot is of another agreement or version; restore it"), "{said}");
    let said = refused(&[("frozen/agreements/icpo-europol@2.json", "{}")]);
    assert!(said.contains("not a snapshot"), "{said}");
    let said = refused(&[("frozen/agreements/icpo-europol@02.json", &frozen)]);
    assert!(said.contains("there is no place for such a file"), "{said}");
    // A message on its way quotes the version it was made under.
    let newer = text.replacen("version  = 2", "version  = 3", 1);
    let mut all = files();
    all.extend([(PATH, newer.as_str()), ("frozen/agreements/icpo-europol@2.json", &frozen)]);
    let catalogue = Catalogue::read(&all, &said_by_every_text()).unwrap();
    let id = "icpo-europol".parse().unwrap();
    assert_eq!(catalogue.agreement_at(&id, 2), Some(&read(&text).unwrap()));
    assert_eq!(catalogue.agreement_at(&id, 3), catalogue.agreement(&id));
    assert_eq!(catalogue.agreement_at(&id, 4), None);
}

/// A list moves on: what was agreed keeps its words and its hash, and a node that starts with the list does so; what is
/// only proposed does without the code.
#[test]
fn a_retired_code_stops_nobody_and_changes_no_signed_text() {
    let (text, list) = (sound(), "codes/data-categories.toml");
    let (before, after) = ("id = \"contacts\"\n", "id = \"contacts\"\nretired = 2\n");
    let (_, codes) = files().into_iter().find(|(path, _)| *path == list).unwrap();
    assert!(codes.contains(before));
    let codes = codes.replacen(before, after, 1);
    let mut all = files();
    all.retain(|(path, _)| *path != list);
    all.extend([(list, codes.as_str()), (PATH, text.as_str())]);
    let catalogue = Catalogue::read(&all, &said_by_every_text()).unwrap();
    assert_eq!(catalogue.agreements()[0].hash(), read(&text).unwrap().hash());
    let proposed = catalogue.try_agreement(PATH, &text, &said_by_every_text()).unwrap_err();
    assert!(proposed.iter().any(|one| one.to_string().contains("names `contacts`, which is retired; take it out")));
    assert_eq!(proposed.len(), 2, "once in each direction");
}

/// A strategic agreement says nothing of persons: not a summary, not whether there is a hit, and nothing of a register
/// of which its text does not say that it holds none.
#[test]
fn without_data_about_persons_nothing_is_answered_about_any() {
    let (_, text) = embedded().iter().find(|(path, _)| *path == PATH).unwrap();
    let agreement = read(text).unwrap();
    let register = |id: &str| id.parse::<RegisterId>().unwrap();
    let strategic = Agreement { personal_data: false, ..agreement.clone() };
    let silent = Agreement { records: Vec::new(), ..strategic.clone() };
    let all = Agreement { records: Vec::new(), ..agreement.clone() };
    for one in &agreement.direction(Side::First).answers {
        let person = ["nominals", "red-notices", "travel-documents"].contains(&one.register.as_str());
        let told = if person { Answer::Nothing } else { one.with };
        assert_eq!(strategic.answer(Side::First, &one.register), told, "{}", one.register);
        assert_eq!(silent.answer(Side::First, &one.register), Answer::Nothing, "{}", one.register);
        assert_eq!(all.answer(Side::First, &one.register), one.with, "{}", one.register);
    }
    assert_eq!(agreement.record(&register("vehicles")).map(|one| one.personal), Some(false));
    // The text itself is refused, documents about persons too.
    let text = sound().replacen("personal_data = true", "personal_data = false", 1);
    let answer = "answers    = [\n  { register = \"travel-documents\", with = \"summary\" },\n";
    let said = read(&text.replacen("answers    = [\n", answer, 1)).unwrap_err().join("\n");
    assert!(
        said.contains("answers: `travel-documents` is about persons, and `personal_data` lets none cross"),
        "{said}"
    );
}
