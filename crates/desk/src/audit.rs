//! Who did what: the acts, for those entitled. Looking is itself an act.

mod lines;
mod own;
mod proof;

pub use lines::{About, Line, Listed, Outcome, lines, list};
pub use own::own;
pub use proof::{Proof, Said, proof};

use crate::node::{Desk, commit, refuse};
use huecry_access::{Viewer, may_act, view};
use huecry_catalogue::Verb;
use huecry_store::{ActFilter, StoredAct};
use huecry_terms::{
    Act, ActId, BureauId, Call, Entry, Failure, Instant, OfficerId, PurposeId, RecordId, Refusal, RefusalKind,
    RegisterId, Trouble,
};

/// Which acts are asked for. What is `None` does not narrow.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Only this officer's.
    pub officer: Option<OfficerId>,
    /// Only for this bureau. Whoever sees only the own bureau's acts finds nothing of another.
    pub bureau: Option<BureauId>,
    /// Only of this kind: `searched`, `recorded`…
    pub kind: Option<String>,
    /// Only for this purpose.
    pub purpose: Option<PurposeId>,
    /// Only those that wrote, showed, found or ended this record: its number, its id, or `REGISTER/ID` of one
    /// that was erased.
    pub record: Option<String>,
    /// Not before this second.
    pub from: Option<Instant>,
    /// Before this second.
    pub until: Option<Instant>,
    /// Only behind this act, in the order asked for.
    pub after: Option<ActId>,
    /// From the last act backwards.
    pub newest_first: bool,
    /// At most so many.
    pub limit: usize,
}

/// Acts that were looked at.
#[derive(Debug)]
pub struct Looked {
    /// The acts, in the order asked for.
    pub acts: Vec<StoredAct>,
    /// Behind which act the list goes on; `None` at its end.
    pub next: Option<ActId>,
    /// The act that recorded this look.
    pub act: ActId,
}

/// An officer's own search, as it is remembered. Not what was asked: a screen is read over shoulders, and
/// [`search::again`](crate::search::again) asks it again by its act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSearch {
    /// The act.
    pub act: ActId,
    /// When.
    pub at: Instant,
    /// Where was looked.
    pub registers: Vec<RegisterId>,
    /// How many hits there were.
    pub hits: usize,
}

/// The acts asked for: of the caller's own bureau, or of all for a secretariat.
///
/// # Errors
/// Refused when the role may not look at acts, when there is no such kind of act or no such record. Trouble.
pub fn look(desk: &Desk, call: &Call, wanted: &Wanted) -> Result<Looked, Failure> {
    may_act(&desk.catalogue, call, Verb::ReadActs).map_err(|no| refuse(desk, call, "acts", no))?;
    let filter = filter(desk, call, wanted)?;
    let limit = wanted.limit.clamp(1, LIMIT_MOST);
    let (acts, next) = match filter {
        Some(filter) => find(desk, &filter, wanted, limit)?,
        None => (Vec::new(), None),
    };
    let filter = said(wanted);
    let committed = commit(desk, call, Act::ActsRead { acts: acts.len() as u64, filter }, Vec::new())?;
    Ok(Looked { acts, next, act: committed.act })
}

/// As [`look`], without where it goes on.
///
/// # Errors
/// As there.
pub fn acts(desk: &Desk, call: &Call, wanted: &Wanted) -> Result<(Vec<StoredAct>, ActId), Failure> {
    look(desk, call, wanted).map(|looked| (looked.acts, looked.act))
}

/// One act with the bytes that were committed to and the salt that opens them: for those entitled to look at acts,
/// and for whoever did it.
///
/// # Errors
/// Refused when the caller may not look at acts and it is not the caller's own; when it is not there or another
/// bureau's, in the same words. Trouble.
pub fn act(desk: &Desk, call: &Call, id: ActId) -> Result<(StoredAct, ActId), Failure> {
    let found = desk.store.act(id)?;
    match sees(desk, call, found.as_ref().and_then(|act| act.entry.as_ref()))? {
        Ok(true) => {}
        Ok(false) => return Err(refuse(desk, call, "acts", no_such(id))),
        Err(no) => return Err(refuse(desk, call, "acts", no)),
    }
    let Some(found) = found else { return Err(refuse(desk, call, "acts", no_such(id))) };
    let committed = commit(desk, call, Act::ActsRead { acts: 1, filter: format!("act {id}") }, Vec::new())?;
    Ok((found, committed.act))
}

/// The caller's own last searches, newest first, as far as they are among the last acts of the node.
///
/// To look at one's own last acts is everybody's right and shows nothing that one has not seen: it needs no verb
/// and writes no act.
///
/// # Errors
/// Trouble.
pub fn own_searches(desk: &Desk, call: &Call, n: usize) -> Result<Vec<OwnSearch>, Trouble> {
    let first = desk.store.size().saturating_sub(OWN_AMONG);
    let filter = ActFilter {
        officer: Some(call.officer.clone()),
        type_number: Act::type_number_of("searched"),
        first: Some(ActId(first)),
        newest_first: true,
        ..ActFilter::default()
    };
    let own = |act: StoredAct| {
        let entry = act.entry?;
        let Act::Searched { registers, hits, .. } = entry.act else { return None };
        let inside = registers.iter().all(|register| huecry_access::within(call, register));
        inside.then_some(OwnSearch { act: act.id, at: entry.at, registers, hits: hits.len() })
    };
    let found = desk.store.acts(&filter, None, n.min(LIMIT_MOST))?;
    Ok(found.into_iter().filter_map(own).collect())
}

/// What the store is asked; `None` when nothing can fit.
fn filter(desk: &Desk, call: &Call, wanted: &Wanted) -> Result<Option<ActFilter>, Failure> {
    let kind = match wanted.kind.as_deref() {
        None => None,
        Some(word) => Some(Act::type_number_of(word).ok_or_else(|| {
            let kinds: Vec<&str> = Act::kinds().collect();
            let about: String = word.chars().take(40).collect();
            refuse(desk, call, "acts", Refusal::new(RefusalKind::NothingToSearch, about).ask(kinds.join(", ")))
        })?),
    };
    let about = wanted.record.as_deref().map(|which| about(desk, call, which)).transpose()?;
    let bureau = match (sees_all(desk, call)?, &wanted.bureau) {
        (true, wanted) => wanted.clone(),
        (false, Some(other)) if *other != call.bureau => return Ok(None),
        (false, _) => Some(call.bureau.clone()),
    };
    Ok(Some(ActFilter {
        officer: wanted.officer.clone(),
        bureau,
        about,
        type_number: kind,
        from: wanted.from,
        until: wanted.until,
        first: None,
        newest_first: wanted.newest_first,
    }))
}

/// The purpose stands in what an act says and not beside it: acts are looked through for it, up to a most.
fn find(
    desk: &Desk,
    filter: &ActFilter,
    wanted: &Wanted,
    limit: usize,
) -> Result<(Vec<StoredAct>, Option<ActId>), Trouble> {
    let fits = |act: &StoredAct| match (&wanted.purpose, &act.entry) {
        (None, _) => true,
        (Some(purpose), Some(entry)) => entry.purpose.as_ref() == Some(purpose),
        (Some(_), None) => false,
    };
    let (mut found, mut after, mut looked) = (Vec::new(), wanted.after, 0);
    loop {
        let step = if wanted.purpose.is_some() { STEP } else { limit + 1 };
        let acts = desk.store.acts(filter, after, step)?;
        let at_end = acts.len() < step;
        for act in acts {
            if found.len() == limit {
                return Ok((found, after));
            }
            after = Some(act.id);
            looked += 1;
            if fits(&act) {
                found.push(act);
            }
        }
        if at_end || looked >= LOOK_MOST {
            return Ok((found, if at_end { None } else { after }));
        }
    }
}

/// The record somebody names, if the caller may see it. One that was erased may still be asked after by its id:
/// its acts say nothing of anybody.
fn about(desk: &Desk, call: &Call, which: &str) -> Result<(RegisterId, RecordId), Failure> {
    let no = || {
        let about: String = which.chars().take(80).collect();
        refuse(desk, call, "acts", Refusal::new(RefusalKind::NoSuchRecord, about))
    };
    let (register, name) = match which.split_once('/') {
        Some((register, name)) => (Some(register.parse::<RegisterId>().map_err(|_| no())?), name),
        None => (None, which),
    };
    let here = |id: &RegisterId| register.as_ref().is_none_or(|wanted| wanted == id);
    let id = name.parse::<RecordId>().ok();
    let found = match id {
        None => desk.store.by_number(name)?.filter(|record| here(&record.register)),
        Some(id) => {
            let mut found = None;
            for register in desk.catalogue.registers().iter().filter(|register| here(&register.id)) {
                found = found.or(desk.store.get(&register.id, id)?);
            }
            found
        }
    };
    if let Some(record) = found {
        let seen = view(&Viewer::of(call), record).ok_or_else(no)?;
        return Ok((seen.register, seen.id));
    }
    let erased = desk.store.erasures(None)?.into_iter().find(|e| Some(e.record) == id && here(&e.register));
    erased.map(|erased| (erased.register, erased.record)).ok_or_else(no)
}

/// Whether a caller may see what an act says: its own, its bureau's or anybody's. The inner refusal is of a role
/// that may not look at acts.
fn sees(desk: &Desk, call: &Call, entry: Option<&Entry>) -> Result<Result<bool, Refusal>, Trouble> {
    // Under a key issued for some registers even the officer's own acts may be about others.
    if call.within.is_none() && entry.is_some_and(|entry| entry.officer.as_ref() == Some(&call.officer)) {
        return Ok(Ok(true));
    }
    if let Err(no) = may_act(&desk.catalogue, call, Verb::ReadActs) {
        return Ok(Err(no));
    }
    let of_bureau = entry.is_some_and(|entry| entry.bureau.as_ref() == Some(&call.bureau));
    Ok(Ok(of_bureau || sees_all(desk, call)?))
}

/// Whether a caller may see what an act says. Nothing is shown, so nothing is recorded.
pub(crate) fn may_see(desk: &Desk, call: &Call, id: ActId) -> Result<bool, Trouble> {
    let found = desk.store.act(id)?;
    Ok(matches!(sees(desk, call, found.as_ref().and_then(|act| act.entry.as_ref()))?, Ok(true)))
}

/// The only bureau whose acts a caller may look at; `None` for whoever looks at those of all.
///
/// # Errors
/// Trouble of the store.
pub fn only_of(desk: &Desk, call: &Call) -> Result<Option<BureauId>, Trouble> {
    Ok(if sees_all(desk, call)? { None } else { Some(call.bureau.clone()) })
}

/// A secretariat answers for no country: its own see the acts of all.
fn sees_all(desk: &Desk, call: &Call) -> Result<bool, Trouble> {
    Ok(crate::people::country_of(desk, &call.bureau)?.is_none())
}

fn no_such(id: ActId) -> Refusal {
    Refusal::new(RefusalKind::NoSuchRecord, format!("act {id}"))
}

/// What was asked for, as the act says it.
fn said(wanted: &Wanted) -> String {
    let Wanted { officer, bureau, kind, purpose, record, from, until, after, newest_first, .. } = wanted;
    let mut words = Vec::new();
    let mut word = |name: &str, value: Option<String>| words.extend(value.map(|value| format!("{name} {value}")));
    word("officer", officer.as_ref().map(ToString::to_string));
    word("bureau", bureau.as_ref().map(ToString::to_string));
    word("kind", kind.clone());
    word("purpose", purpose.as_ref().map(ToString::to_string));
    word("record", record.clone());
    word("from", from.map(|at| at.to_string()));
    word("until", until.map(|at| at.to_string()));
    word("after", after.map(|act| act.to_string()));
    word("order", newest_first.then(|| "newest first".to_string()));
    words.join(", ").chars().take(300).collect()
}

const LIMIT_MOST: usize = 10_000;
/// How many acts are read at once when a purpose is looked for.
const STEP: usize = 1_000;
/// How many acts are looked through for a purpose before the list is cut: it goes on from there.
const LOOK_MOST: usize = 50_000;
/// Among how many of the last acts an officer's own searches are looked for: a moment's reading on any node.
const OWN_AMONG: u64 = 50_000;
