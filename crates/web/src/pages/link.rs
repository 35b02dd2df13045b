//! The link desk: how each line to another node stands, what waits, under which agreement, and that both books agree.

pub mod agreement;
pub mod compose;
pub mod message;

use crate::answer::{Answer, Ran, Stop, page, page_with};
use crate::frame::{Frame, Key};
use crate::visit::Visit;
use askama::Template;
use http::StatusCode;
use huecry_catalogue::Verb;
use huecry_desk::link::compare::{Compared, RowTold};
use huecry_desk::link::told::{AgreementTold, LinkTold, LinkWhole, agreements, link, links, whole};
use huecry_terms::Call;

#[derive(Template)]
#[template(path = "pages/link.html")]
struct Desk<'v> {
    f: Frame<'v>,
    /// Who this node is on the line.
    us: String,
    /// The links that something may cross.
    cards: Vec<Card>,
    /// Members of directories nothing was ever said to.
    others: Vec<LinkTold>,
    /// One link alone was asked for.
    alone: bool,
    may_keep: bool,
}

#[derive(Template)]
#[template(path = "pages/link-none.html")]
struct Nothing<'v> {
    f: Frame<'v>,
}

/// One link as it stands.
struct Card {
    /// Its place on the page.
    at: usize,
    /// The other side's name.
    name: String,
    told: LinkWhole,
    /// How it stands, in a sentence; what waits, in another.
    state: String,
    waits: String,
    agreement: Option<AgreementTold>,
    /// Both books, in a sentence.
    verdict: String,
}

/// Every link of this node; one of them, with more of its books, where the address names it.
///
/// # Errors
/// Refused when the role may not message, or there is no such link. Trouble.
pub fn desk(visit: &Visit) -> Ran {
    let (call, none) = spoken(visit, Verb::Message)?;
    if let Some(none) = none {
        return Ok(none);
    }
    let agreements = agreements(visit.desk(), &call, visit.lang)?;
    let f = visit.frame().with_keys(&KEYS);
    let asked = visit.query.given("peer");
    let (full, others): (Vec<LinkTold>, Vec<LinkTold>) = match asked {
        Some(_) => (Vec::new(), Vec::new()),
        None => links(visit.desk(), &call)?.into_iter().partition(is_used),
    };
    let mut wholes = Vec::new();
    for one in full {
        wholes.push(whole(visit.desk(), &call, one, ROWS)?);
    }
    if let Some(peer) = asked {
        wholes.push(link(visit.desk(), &call, peer, ROWS_ALONE)?);
    }
    let cards = wholes.into_iter().enumerate().map(|(at, told)| card(&f, at, told, &agreements)).collect();
    let us = huecry_desk::link::address(visit.desk()).map(ToString::to_string).unwrap_or_default();
    let f = if asked.is_some() { f.with_back("/link", visit.say("ui-link-title", &[])) } else { f };
    page(&Desk { us, cards, others, alone: asked.is_some(), may_keep: visit.may(Verb::KeepLine), f })
}

/// Who calls, if the role may; and the page that says so where this node speaks no line.
fn spoken(visit: &Visit, verb: Verb) -> Result<(Call, Option<Answer>), Stop> {
    let call = visit.call()?;
    huecry_desk::allowed::require(visit.desk(), &call, verb)?;
    if huecry_desk::link::address(visit.desk()).is_some() {
        return Ok((call, None));
    }
    let looks = visit.route.is_none_or(|route| route.method == crate::routes::Method::Get);
    let none = Nothing { f: visit.frame() };
    let page = if looks { page(&none) } else { page_with(StatusCode::CONFLICT, &none) };
    Ok((call, Some(page?)))
}

/// Whether anything may cross, or ever did.
fn is_used(link: &LinkTold) -> bool {
    link.agreement.is_some() || link.books.posted + link.books.taken + link.books.refused > 0
}

fn card(f: &Frame<'_>, at: usize, told: LinkWhole, agreements: &[AgreementTold]) -> Card {
    let link = &told.link;
    let of_link = |one: &&AgreementTold| link.agreement.as_ref().is_some_and(|line| line.agreement == one.agreement);
    let agreement = agreements.iter().find(of_link).cloned();
    let name = agreement.as_ref().map_or_else(|| link.peer.clone(), |agreement| their_name(agreement, &link.peer));
    let (state, waits, verdict) = (state(f, link), waits(f, link), verdict(f, &told.compared));
    Card { at, name, state, waits, agreement, verdict, told }
}

/// What the agreement calls the other side; a bureau of it keeps its own letters.
fn their_name(agreement: &AgreementTold, peer: &str) -> String {
    let party = agreement.parties.iter().find(|party| !party.ours);
    match (party, peer.split_once('/')) {
        (Some(party), Some((_, bureau))) if party.address != peer => format!("{} {bureau}", party.name),
        (Some(party), _) => party.name.clone(),
        (None, _) => peer.to_owned(),
    }
}

/// How a link stands, calmly.
fn state(f: &Frame<'_>, link: &LinkTold) -> String {
    let why = match (link.state, link.why.as_deref()) {
        ("barred", Some(why)) => f.t(&format!("link-why-{why}")),
        (_, why) => why.unwrap_or_default().to_owned(),
    };
    let minutes = link.since.map_or(0, |since| f.visit.now.duration_since(since).as_mins()).to_string();
    let heard = link.heard.map(|at| f.time(&at)).unwrap_or_default();
    f.visit.say(&format!("link-state-{}", link.state), &[("why", &why), ("minutes", &minutes), ("heard", &heard)])
}

fn waits(f: &Frame<'_>, link: &LinkTold) -> String {
    let count = link.waits().to_string();
    match link.next_try {
        Some(next) => f.t2("link-waits", ("count", &count), ("next", &f.time(&next))),
        None => f.t1("link-waits-held", "count", count),
    }
}

/// Whether both books agree, as text.
fn verdict(f: &Frame<'_>, compared: &Compared) -> String {
    if compared.agree {
        return f.t1("link-books-agree", "open", compared.open);
    }
    let name = |row: &huecry_desk::link::compare::RowName| {
        f.t1(if row.ours { "link-row-sent" } else { "link-row-came" }, "number", row.number)
    };
    let at: Vec<String> = compared.differ.iter().map(name).collect();
    f.t1("link-books-differ", "at", at.join(&f.t("list-mark")))
}

impl Desk<'_> {
    /// The beginning of a hash, as people compare them.
    fn short<'h>(&self, hash: &'h str) -> &'h str {
        hash.get(..12).unwrap_or(hash)
    }

    /// What a row of the books comes to, in words: never a tick alone.
    fn row_verdict(&self, row: &RowTold) -> String {
        self.f.t(&format!("link-verdict-{}", row.verdict))
    }

    /// How loud a row is drawn.
    fn row_tag(&self, row: &RowTold) -> &'static str {
        match row.verdict {
            "same" => "good",
            "differs" => "bad",
            _ => "",
        }
    }

    /// What went out, by how it stands; what came.
    fn went(&self, link: &LinkTold) -> String {
        let books = &link.books;
        let counts = [
            ("posted", books.posted),
            ("delivered", books.delivered),
            ("pending", books.pending),
            ("dead", books.dead),
        ];
        self.counted(&counts)
    }

    fn arrived(&self, link: &LinkTold) -> String {
        let books = &link.books;
        self.counted(&[("taken", books.taken), ("refused", books.refused), ("unheard", books.unheard)])
    }

    /// What waits, by lane.
    fn lanes(&self, link: &LinkTold) -> String {
        let waiting = link.waiting;
        let lanes =
            [("flash", waiting.flash), ("urgent", waiting.urgent), ("normal", waiting.normal), ("bulk", waiting.bulk)];
        let one = |(lane, count): (&str, usize)| format!("{} {count}", self.f.t_of("lane-", lane));
        lanes.map(one).join(&self.f.t("list-mark"))
    }

    fn counted(&self, counts: &[(&str, u64)]) -> String {
        let one = |(word, count): &(&str, u64)| format!("{} {count}", self.f.t(&format!("link-count-{word}")));
        counts.iter().map(one).collect::<Vec<_>>().join(&self.f.t("list-mark"))
    }

    /// How loud a link's state is drawn.
    fn tag(&self, link: &LinkTold) -> &'static str {
        match link.state {
            "up" => "good",
            "down" => "warn",
            "barred" => "bad",
            _ => "",
        }
    }
}

/// The keys of the link desk (`spec/screens.md` 5): none of them sends.
const KEYS: [Key; 1] = [(&["c"], "ui-key-compose")];
/// So many rows of each direction stand beside the others.
const ROWS: usize = 10;
const ROWS_ALONE: usize = 200;
