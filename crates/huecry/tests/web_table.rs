//! The table of routes × roles × bureaux: every cell allowed or refused as the catalogue says.
//!
//! What the catalogue says is read here from its own files, by rules written out here, and not by asking
//! `huecry_access`: two readings of one law that must agree. For every line of `huecry_web::ROUTES` a visitor of each
//! of the nine roles in each of four bureaux (a secretariat, the source, another, and one the source restricts) asks
//! for it signed out, signed in without a purpose, for a purpose that opens the register, and for one that does not.
//! What is withheld and what never was are answered by the same page.

#![allow(clippy::disallowed_methods, reason = "tests own their temporary folders")]

mod law;
mod probes;
mod web;

use law::{Law, Need, Outcome};
use probes::{Asked, DRAFTED, HIDDEN, IMPORTED, PLACE, WAITED, World, asked};
use std::collections::BTreeMap;
use web::{Seen, Visitor};

/// One way to ask for a page, and what the law wants for it.
struct Probe {
    asked: Asked,
    need: Need,
    /// The same for what never was, where something may be withheld: the answers must be one.
    never: Option<Asked>,
    /// What is done is done: each cell in which it may be done does it to something of its own.
    fresh: Option<fn(&World) -> Asked>,
    /// Asked in a session of its own, which it ends or changes.
    throwaway: bool,
    /// A form that is answered with its own faults: whoever sees them may use the form.
    form: bool,
    /// The page repeats what was asked for, which may be a secret word.
    echoes: bool,
}

impl Probe {
    fn new(asked: Asked, need: Need) -> Probe {
        Probe { asked, need, never: None, fresh: None, throwaway: false, form: false, echoes: false }
    }
}

#[test]
fn every_cell_is_allowed_or_refused_as_the_catalogue_says_for_the_secretariat() {
    table("GS");
}

#[test]
fn every_cell_is_allowed_or_refused_as_the_catalogue_says_for_the_source() {
    table("FR");
}

#[test]
fn every_cell_is_allowed_or_refused_as_the_catalogue_says_for_another_bureau() {
    table("ES");
}

#[test]
fn every_cell_is_allowed_or_refused_as_the_catalogue_says_for_a_restricted_bureau() {
    table("UT");
}

/// How a visitor stands before a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    SignedOut,
    NoPurpose,
    For(&'static str),
}

/// For this purpose the register of persons is open and that of works of art is not; for the other the reverse.
const STANDINGS: [Standing; 4] =
    [Standing::SignedOut, Standing::NoPurpose, Standing::For("identify-person"), Standing::For("locate-object")];

fn table(bureau: &'static str) {
    let world = World::new();
    let law = Law::read();
    let probes = all_probes(&world);
    let (mut wrong, mut count) = (Vec::new(), BTreeMap::<&str, usize>::new());
    for role in law.roles.keys() {
        for standing in STANDINGS {
            // Signed out, everybody is the same stranger: once is enough.
            if standing == Standing::SignedOut && Some(role) != law.roles.keys().next() {
                continue;
            }
            let mut visitor = come(&world, bureau, role, standing);
            for (route, probe) in &probes {
                let cell = Cell { world: &world, law: &law, bureau, role, standing, route };
                let expected = law.expects(&probe.need, role, bureau, standing);
                *count.entry(expected.word()).or_default() += 1;
                if let Err(what) = cell.check(&mut visitor, probe, expected) {
                    let asked = &probe.asked.path;
                    wrong.push(format!(
                        "{bureau} {role} {standing:?}: {route} ({asked}): {expected:?} expected; {what}"
                    ));
                }
            }
        }
    }
    println!("{bureau}: {} pages asked for, {count:?}", count.values().sum::<usize>());
    assert!(wrong.is_empty(), "{} cells are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

fn come<'w>(world: &'w World, bureau: &str, role: &str, standing: Standing) -> Visitor<'w> {
    match standing {
        Standing::SignedOut => world.node.visitor(),
        Standing::NoPurpose => world.node.signed_in(bureau, role, None),
        Standing::For(purpose) => world.node.signed_in(bureau, role, Some(purpose)),
    }
}

struct Cell<'c> {
    world: &'c World,
    law: &'c Law,
    bureau: &'static str,
    role: &'c str,
    standing: Standing,
    route: &'c str,
}

impl<'c> Cell<'c> {
    fn check(&self, visitor: &mut Visitor<'c>, probe: &Probe, expected: Outcome) -> Result<(), String> {
        let fresh = probe.fresh.filter(|_| expected == Outcome::Allowed).map(|make| make(self.world));
        let asked = fresh.as_ref().unwrap_or(&probe.asked);
        let mut own;
        let visitor = if probe.throwaway {
            own = come(self.world, self.bureau, self.role, self.standing);
            &mut own
        } else {
            visitor
        };
        let seen = ask(visitor, self.route, asked);
        self.status(&seen, probe, expected)?;
        self.keeps(&seen, probe, expected)?;
        // A dossier is withheld from a bureau whole; what is withheld of a record, ES does not see.
        let of_a_dossier = matches!(probe.need, Need::Dossier(_));
        let told_apart =
            expected == Outcome::Absent || (self.bureau == "ES" && expected == Outcome::Allowed && !of_a_dossier);
        if let Some(never) = probe.never.as_ref().filter(|_| told_apart) {
            let absent = ask(visitor, self.route, never);
            let (one, other) = (masked(&seen, asked), masked(&absent, never));
            if one != other {
                return Err(format!(
                    "what is withheld and what never was are told apart:\n{}",
                    difference(&one, &other)
                ));
            }
        }
        Ok(())
    }

    fn status(&self, seen: &Seen, probe: &Probe, expected: Outcome) -> Result<(), String> {
        let status = seen.status.as_u16();
        let asks_why = seen.body.contains("action=\"/purpose\"");
        let refused = seen.body.contains("class=\"answer\"") && seen.body.contains("id=\"a\"");
        let right = match expected {
            Outcome::SignIn => status == 303 && seen.location() == "/sign-in",
            Outcome::AskPurpose => status == 200 && asks_why,
            Outcome::Allowed => match status {
                200 | 204 => !asks_why || self.route.ends_with("/purpose"),
                303 => seen.location() != "/sign-in" || self.route.ends_with("/sign-out"),
                409 | 422 => probe.form && !refused,
                _ => false,
            },
            Outcome::Refused => status == 403,
            Outcome::Absent => status == 404,
            Outcome::Unmet => status == 422 && refused,
        };
        if right { Ok(()) } else { Err(format!("answered {status} to {:?}: {}", seen.location(), shortly(&seen.body))) }
    }

    /// No page says what its reader may not know.
    fn keeps(&self, seen: &Seen, probe: &Probe, expected: Outcome) -> Result<(), String> {
        let allowed = expected == Outcome::Allowed;
        let may_know = [
            (HIDDEN, allowed && self.bureau != "ES"),
            (PLACE, allowed && self.bureau != "UT"),
            (DRAFTED, allowed && self.bureau == "FR"),
            (IMPORTED, allowed && self.bureau == "FR"),
            (WAITED, allowed && self.bureau == "FR"),
        ];
        for (secret, may) in may_know {
            let told = seen.body.contains(secret) || seen.location().contains(secret);
            if told && !may && !(allowed && probe.echoes) {
                return Err(format!("tells {secret:?}"));
            }
        }
        // An act's content is its officer's and those entitled to look at acts: the others have the proof alone.
        let entitled = self.law.may_act(self.role, "read-acts") && matches!(self.bureau, "GS" | "FR");
        if self.route.ends_with("/proof") && allowed && seen.body.contains(HIDDEN) != entitled {
            return Err(format!("shows the act's content: {}", !entitled));
        }
        Ok(())
    }
}

fn ask(visitor: &mut Visitor<'_>, route: &str, asked: &Asked) -> Seen {
    if route.starts_with("GET ") {
        return visitor.get(&asked.path);
    }
    let form: Vec<(&str, &str)> = asked.form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    match &asked.file {
        Some((field, name, bytes)) => visitor.upload(&asked.path, &form, (field, name, bytes)),
        None => visitor.post(&asked.path, &form),
    }
}

/// A page without what may differ: what was asked for, act numbers and moments.
fn masked(seen: &Seen, asked: &Asked) -> String {
    let mut body = format!("{} {}\n{}", seen.status, seen.location(), seen.body);
    let parts = asked.path.split('/').filter(|part| part.len() > 20).map(str::to_string);
    let typed = asked.form.iter().map(|(_, value)| value.clone()).filter(|value| value.len() > 5 && !is_number(value));
    for part in parts.chain(typed) {
        body = body.replace(&part, "…");
    }
    let mut masked = String::with_capacity(body.len());
    for c in body.chars() {
        match c {
            '0'..='9' | '\u{202f}' if masked.ends_with('#') => {}
            '0'..='9' => masked.push('#'),
            c => masked.push(c),
        }
    }
    masked
}

/// Numbers are masked as such.
fn is_number(value: &str) -> bool {
    value.bytes().all(|b| b.is_ascii_digit())
}

fn difference(one: &str, other: &str) -> String {
    let lines = one.lines().zip(other.lines()).find(|(a, b)| a != b);
    lines.map_or_else(|| "one is longer".to_string(), |(a, b)| format!("  {a}\n  {b}"))
}

fn shortly(body: &str) -> String {
    let main = body.split_once("<main").map_or(body, |(_, main)| main);
    let mut text = String::new();
    let mut within = true;
    for c in main.chars() {
        match c {
            '<' => within = true,
            '>' => within = false,
            c if !(within || c.is_whitespace() && text.ends_with(' ')) => {
                text.push(if c.is_whitespace() { ' ' } else { c })
            }
            _ => {}
        }
    }
    text.chars().take(300).collect()
}

/// Every way to ask for every page of the console.
fn all_probes(world: &World) -> Vec<(String, Probe)> {
    let mut probes = Vec::new();
    let mut untold = Vec::new();
    for route in huecry_web::ROUTES {
        let method = format!("{:?}", route.method).to_uppercase();
        let name = format!("{method} {}", route.path);
        match (asked(&method, route.path, world), need(&name)) {
            (Some(asked), Some(need)) => {
                let more = others(&name, &asked, world);
                let first = details(&name, world, Probe::new(asked, need));
                probes.extend(std::iter::once(first).chain(more).map(|probe| (name.clone(), probe)));
            }
            _ => untold.push(name),
        }
    }
    assert!(
        untold.is_empty(),
        "the table does not know these pages: {untold:#?}\n(tests/probes/mod.rs and `need` here)"
    );
    probes
}

/// What the law wants for a page, asked as `probes::asked` asks for it.
fn need(route: &str) -> Option<Need> {
    use Need::*;
    Some(match route {
        "GET /sign-in" | "GET /sign-in/{secret}" | "GET /help" | "GET /keys" | "GET /accessibility" => Nothing,
        // No challenge is given out for an address that is no name, and none was answered.
        "POST /sign-in/{secret}" | "POST /passkey/sign-in" | "POST /passkey/challenge" => Never,
        "POST /passkeys/challenge" => NotHere,
        "POST /passkeys/{passkey}/remove" => NoneOfOwn,
        "GET /passkeys" | "POST /passkeys" => Session,
        "POST /people/{officer}/passkeys/{passkey}/remove" => NoneFor("manage-people"),
        "POST /session/keep"
        | "POST /sign-out"
        | "GET /purpose"
        | "POST /purpose"
        | "GET /catalogue"
        | "GET /catalogue/registers/{register}"
        | "GET /catalogue/procedures/{procedure}"
        | "GET /catalogue/codes/{list}"
        | "GET /supervision"
        | "GET /overview"
        | "POST /overview"
        | "GET /overview.csv"
        | "GET /settings"
        | "POST /settings"
        | "GET /my-acts" => Session,
        "GET /precedents" | "POST /precedents" => Purpose,
        "GET /records" | "GET /work" | "GET /dossiers" | "POST /dossiers" | "GET /procedures/{procedure}/open" => {
            Purpose
        }
        "GET /dossiers/{dossier}" => Dossier(None),
        "GET /dossiers/{dossier}/steps/{step}" | "POST /dossiers/{dossier}/steps/{step}" => Dossier(Some("keep")),
        "POST /procedures/{procedure}/open" => Opens("doubt"),
        "GET /" => Verb("search"),
        "POST /search" => In("search", "nominals"),
        // Somebody else's search: there is none of that number for whoever asks.
        "POST /search/again" => NoneFor("search"),
        "POST /records/find" => Verb("read"),
        "GET /records/{register}/{which}" => Seen("read"),
        "GET /records/{register}/{which}/history" => Seen("history"),
        "GET /records/{register}/{which}/change" | "POST /records/{register}/{which}/change" => Own("record"),
        "GET /records/{register}/{which}/restrict" => Own("restrict"),
        "POST /records/{register}/{which}/restrict" => Own("record"),
        "GET /records/{register}/{which}/withdraw" | "POST /records/{register}/{which}/withdraw" => Own("withdraw"),
        "GET /records/{register}/{which}/erase" | "POST /records/{register}/{which}/erase" => Own("erase"),
        "POST /records/{register}/new" => In("record", "nominals"),
        "GET /import/{register}" | "POST /import/{register}" => In("import", "nominals"),
        "GET /export/{register}" | "POST /export/{register}" => In("export", "nominals"),
        "GET /catalogue/propose" | "POST /catalogue/propose" => Verb("propose-catalogue"),
        "GET /catalogue/texts/{hash}" => OneOf("propose-catalogue", "sign-catalogue"),
        "POST /catalogue/texts/{hash}/sign" => Verb("sign-catalogue"),
        "GET /audit" | "POST /audit" => Verb("read-acts"),
        "GET /audit/verify" | "POST /audit/verify" | "GET /acts/{act}/proof" | "GET /acts/{act}/proof.tlog-proof" => {
            Verb("prove")
        }
        "GET /node" | "POST /node/checkpoint" => Verb("checkpoint"),
        "GET /people/bureaux/new" | "POST /people/bureaux/new" => Verb("manage-bureaux"),
        // This node has no provider: there is no such page.
        "GET /provider" | "GET /provider/back" => NoSuchPage,
        "GET /rights" | "GET /rights/table.csv" => Verb("read-rights"),
        "POST /people/{officer}/again" => NoneFor("manage-people"),
        "GET /entities" | "GET /entities/new" | "POST /entities/new" => Verb("manage-entities"),
        // There is none: another bureau's and none at all are the same.
        "GET /entities/{entity}" | "POST /entities/{entity}/end" => NoneFor("manage-entities"),
        "GET /supervision/new" | "POST /supervision/new" => Verb("propose-supervision"),
        // Nothing of that name waits.
        "POST /supervision/{decision}/sign" => NoneFor("sign-supervision"),
        // This node speaks no line, and says so to those who might.
        "POST /link/agreements/{agreement}"
        | "POST /link/messages/{message}/resend"
        | "POST /link/messages/{message}/close" => Verb("keep-line"),
        _ if route.contains(" /link") => Verb("message"),
        "GET /subscriptions" => Verb("subscribe"),
        "POST /subscriptions" => Both("subscribe", "search", "nominals"),
        "GET /subscriptions/{subscription}" | "POST /subscriptions/{subscription}/end" => OfBureau("subscribe"),
        _ if route.contains(" /people") => Verb("manage-people"),
        _ if route.contains(" /drafts/{draft}") => OfBureauIn("record", "nominals"),
        _ if route.contains(" /imports/{import}") => OfBureauIn("import", "nominals"),
        _ => return None,
    })
}

/// What is particular about a page.
fn details(route: &str, world: &World, mut probe: Probe) -> Probe {
    let path = probe.asked.path.clone();
    probe.throwaway = matches!(route, "POST /sign-out" | "POST /purpose" | "POST /sign-in/{secret}");
    // What never was: of the same shape.
    let never = [
        (&world.draft, "019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa"),
        (&world.import, "1000000007"),
        (&world.subscription, "019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa"),
        (&world.dossier.0, "COR-2026-999999"),
    ];
    if let Some((there, never)) = never.into_iter().find(|(there, _)| path.contains(there.as_str())) {
        probe.never = Some(Asked { path: path.replace(there.as_str(), never), ..probe.asked.clone() });
    }
    if route == "POST /search/again" {
        probe.never = Some(Asked::of(path).with("act", "99999999"));
    }
    probe.form = matches!(
        route,
        "POST /drafts/{draft}/submit"
            | "POST /drafts/{draft}/{section}"
            | "POST /drafts/{draft}/envelope"
            | "GET /drafts/{draft}/check"
            | "POST /catalogue/propose"
            | "POST /catalogue/texts/{hash}/sign"
            | "POST /people/{officer}/end"
            | "POST /people/{officer}/nationality"
            | "POST /supervision/new"
            | "POST /link/agreements/{agreement}"
            | "POST /link/compose"
            | "POST /link/messages/{message}/take-over"
            | "POST /link/messages/{message}/resend"
            | "POST /link/messages/{message}/close"
            | "POST /entities/new"
            | "POST /people/{officer}/provider"
            | "POST /passkeys"
            | "POST /people/bureaux/new"
            | "POST /audit"
            | "POST /dossiers/{dossier}/steps/{step}"
            | "POST /procedures/{procedure}/open"
    );
    probe.echoes = matches!(route, "POST /subscriptions" | "POST /search");
    probe.fresh = match route {
        "POST /records/{register}/{which}/withdraw" => Some(|w| ended(w, "withdraw")),
        "POST /records/{register}/{which}/erase" => Some(|w| ended(w, "erase")),
        "POST /drafts/{draft}/drop" => Some(|w| Asked::of(format!("/drafts/{}/drop", w.new_draft()))),
        "POST /imports/{import}/start" => Some(|w| Asked::of(format!("/imports/{}/start", w.new_import()))),
        "POST /imports/{import}/stop" => Some(|w| Asked::of(format!("/imports/{}/stop", w.new_import()))),
        "POST /imports/{import}/forget" => Some(|w| Asked::of(format!("/imports/{}/forget", w.new_import()))),
        "POST /people/keys/{key}/revoke" => Some(|w| Asked::of(format!("/people/keys/{}/revoke", w.new_key()))),
        "POST /subscriptions/{subscription}/end" => {
            Some(|w| Asked::of(format!("/subscriptions/{}/end", w.new_subscription())))
        }
        _ => None,
    };
    probe
}

fn ended(world: &World, how: &str) -> Asked {
    let number = world.new_record();
    Asked::of(format!("/records/nominals/{number}/{how}")).with("reason", "found").with("number", number)
}

/// Further ways to ask for a page: what is withheld, what never was, another register.
fn others(route: &str, first: &Asked, world: &World) -> Vec<Probe> {
    let never = "NOM-2026-999999";
    let swapped = |to: &str| {
        let form = first.form.iter().map(|(name, value)| (*name, value.replace(&world.open, to))).collect();
        Asked { path: first.path.replace(&world.open, to), form, ..first.clone() }
    };
    let mut probes = Vec::new();
    if route.contains("/records/{register}/{which}") {
        let verb = match need(route) {
            Some(Need::Seen(verb) | Need::Own(verb)) => verb,
            _ => unreachable!("a page of a record"),
        };
        let own = matches!(need(route), Some(Need::Own(_)));
        let hidden = if own { Need::OwnHidden(verb) } else { Need::SeenHidden(verb) };
        // Never done: typed with a number that is not this one.
        let wrong = |asked: Asked| Asked {
            form: asked.form.iter().map(|(name, _)| (*name, "x".to_string())).collect(),
            ..asked
        };
        let (withheld, absent) = (wrong(swapped(&world.hidden)), wrong(swapped(never)));
        probes.push(Probe { never: Some(absent), form: true, ..Probe::new(withheld, hidden) });
        let partly = wrong(swapped(&world.partly));
        probes.push(Probe { form: true, ..Probe::new(partly, need(route).unwrap()) });
        probes.push(Probe::new(wrong(swapped(never)), Need::NoneIn(verb, "nominals")));
        let by_id = swapped("019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa");
        probes.push(Probe::new(by_id, Need::NoneIn(verb, "nominals")));
    }
    match route {
        "POST /search" => {
            let asked =
                |text: &str| Asked::of("/search").with("q", text).with("chips", "1").with("register", "nominals");
            let never = Some(asked("Zebulum Quarringten"));
            let need = Need::In("search", "nominals");
            probes.push(Probe { never, echoes: true, ..Probe::new(asked(HIDDEN), need) });
        }
        "POST /audit" => {
            let asked = |number: &str| Asked::of("/audit").with("record", number);
            let never = Some(asked(never));
            probes.push(Probe { never, form: true, ..Probe::new(asked(&world.hidden), Need::Verb("read-acts")) });
        }
        "GET /import/{register}"
        | "GET /export/{register}"
        | "POST /export/{register}"
        | "POST /records/{register}/new" => {
            let verb = match route {
                "GET /import/{register}" => "import",
                "POST /records/{register}/new" => "record",
                _ => "export",
            };
            let asked = Asked { path: first.path.replace("nominals", "works-of-art"), ..first.clone() };
            probes.push(Probe::new(asked, Need::In(verb, "works-of-art")));
        }
        "GET /acts/{act}/proof" | "GET /acts/{act}/proof.tlog-proof" => {
            let asked = Asked::of(first.path.replace(&world.act.to_string(), "99999999"));
            probes.push(Probe::new(asked, Need::NoneFor("prove")));
        }
        "GET /catalogue/texts/{hash}" => {
            let asked = Asked::of(format!("/catalogue/texts/{}", "0".repeat(64)));
            probes.push(Probe::new(asked, Need::NoneForOneOf("propose-catalogue", "sign-catalogue")));
        }
        "POST /people/keys/{key}/revoke" => {
            // Another bureau's machines are whose who manages people of this node.
            let asked = Asked::of("/people/keys/019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa/revoke");
            probes.push(Probe::new(asked, Need::NoneFor("manage-people")));
        }
        _ => {}
    }
    probes
}
