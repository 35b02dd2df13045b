//! The special notices of the Security Council follow the list: published with a listing, amended with it, ended
//! with it (RPD 95; `spec/notices.md` 2.9).
//!
//! The Secretariat does not review a listing on its merits: such a notice is in force as soon as it is made. Every
//! one is found again by the reference its nominal has, so that doing all of it twice changes nothing, and what a
//! process that ended left undone is done by the next import of the same list.

use crate::import::{BATCH, PAGE, same};
use crate::node::{Desk, commit, follow};
use crate::overview::counted_of_list;
use crate::record::{Envelope, change, judge, restriction_words};
use huecry_access::may;
use huecry_catalogue::{Colour, Counted, Field, Register, Verb, entry};
use huecry_store::Write;
use huecry_terms::record::Body;
use huecry_terms::{
    Act, ActId, Call, Change, ChangeKind, Failure, Kind, Part, Record, State, Trouble, Value, Values, What,
};
use std::collections::HashSet;

/// What became of special notices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Followed {
    /// Published, again too.
    pub published: u64,
    /// With a new version.
    pub amended: u64,
    /// Ended with their listing.
    pub ended: u64,
    /// Listings of which too little is known for a notice: their nominals stand, and a person must look.
    pub lacking: u64,
}

/// A list that was imported to its end.
pub(crate) struct OfList<'l> {
    /// The register its entries are recorded in.
    pub register: &'l Register,
    /// What their references begin with.
    pub prefix: &'l str,
    /// Why it was imported.
    pub reason: &'l str,
}

/// Lets the special notices of this bureau follow the list, in acts of its own. `None` where no register holds
/// such notices of the list's, or the officer may not record there.
pub(crate) fn follow_list(
    desk: &Desk,
    call: &Call,
    list: &OfList<'_>,
) -> Result<Option<(Followed, Vec<ActId>)>, Failure> {
    let Some((register, subject)) = held_in(desk, list.register) else { return Ok(None) };
    if may(&desk.catalogue, call, Verb::Record, register).is_err() {
        return Ok(None);
    }
    let mut round = Round {
        desk,
        call: Call { once: None, ..call.clone() },
        register,
        subject,
        list,
        followed: Followed::default(),
        acts: Vec::new(),
        batch: Vec::new(),
        counted: Followed::default(),
    };
    let listed = round.publish_and_amend()?;
    round.end_without(&listed)?;
    round.write()?;
    Ok(Some((round.followed, round.acts)))
}

/// The register of special notices about records of this register, and the field that says about which.
pub(crate) fn held_in<'d>(desk: &'d Desk, of: &Register) -> Option<(&'d Register, &'d Field)> {
    let special = |register: &&Register| register.notice.as_ref().is_some_and(|n| n.colour == Colour::UnSpecial);
    let register = desk.catalogue.registers().iter().find(special)?;
    let mut links = register.of_part(Kind::Link, Part::Subject);
    Some((register, links.find(|field| field.register.as_ref() == Some(&of.id))?))
}

struct Round<'r> {
    desk: &'r Desk,
    call: Call,
    register: &'r Register,
    subject: &'r Field,
    list: &'r OfList<'r>,
    followed: Followed,
    acts: Vec<ActId>,
    batch: Vec<(Change, Write)>,
    /// What was counted by the batch before.
    counted: Followed,
}

impl Round<'_> {
    /// Every active entry of the list has its notice. Answers the references of these entries.
    fn publish_and_amend(&mut self) -> Result<HashSet<String>, Failure> {
        let mut listed = HashSet::new();
        let mut after = None;
        loop {
            let page = self.desk.store.page(&self.list.register.id, after, PAGE)?;
            let Some(last) = page.last() else { return Ok(listed) };
            after = Some(last.id);
            for nominal in page.iter().filter(|nominal| nominal.body.state == State::Active) {
                if let Some(reference) = self.of_list(nominal) {
                    self.one(nominal, reference)?;
                    listed.insert(reference.to_string());
                }
            }
        }
    }

    /// Notices of the list's whose entry is gone end.
    fn end_without(&mut self, listed: &HashSet<String>) -> Result<(), Failure> {
        let mut after = None;
        loop {
            let page = self.desk.store.page(&self.register.id, after, PAGE)?;
            let Some(last) = page.last() else { return Ok(()) };
            after = Some(last.id);
            for notice in page {
                let gone = self.of_list(&notice).is_some_and(|reference| !listed.contains(reference));
                if gone && matches!(notice.body.state, State::Active | State::Suspended) {
                    let body = Body { state: State::Withdrawn, ..notice.body.clone() };
                    self.followed.ended += 1;
                    self.revise(&notice, body, ChangeKind::Withdrawn)?;
                }
            }
        }
    }

    /// The reference of a record of this bureau, if it is of the list.
    fn of_list<'n>(&self, record: &'n Record) -> Option<&'n str> {
        let reference = record.body.source_ref.as_deref()?;
        (record.source == self.call.bureau && reference.starts_with(self.list.prefix)).then_some(reference)
    }

    /// The notice of one entry: published, amended, or as it stands.
    fn one(&mut self, nominal: &Record, reference: &str) -> Result<(), Failure> {
        let Some(body) = self.body(nominal, reference)? else {
            self.followed.lacking += 1;
            return Ok(());
        };
        match self.desk.store.by_ref(&self.register.id, &self.call.bureau, reference)? {
            None => {
                self.followed.published += 1;
                self.add(body)
            }
            // What somebody suspended stays so until that is decided; the list's word does not lift it.
            Some(old) if old.body.state == State::Suspended || same(&old.body, &body) => Ok(()),
            Some(old) => {
                let again = old.body.state != State::Active;
                self.followed.published += u64::from(again);
                self.followed.amended += u64::from(!again);
                self.revise(&old, body, ChangeKind::Revised)
            }
        }
    }

    /// What the notice of an entry says; nothing where the register requires more than the list tells.
    fn body(&self, nominal: &Record, reference: &str) -> Result<Option<Body>, Failure> {
        let mut values = Values::new();
        values.set(self.subject.tag, Value::Link(nominal.id));
        for (ours, theirs) in FIELDS {
            let (Some(ours), Some(theirs)) = (self.register.field_named(ours), self.list.register.field_named(theirs))
            else {
                continue;
            };
            let told = nominal.body.values.get(theirs.tag).each().to_vec();
            let value = if ours.many { Value::Many(told) } else { told.into_iter().next().unwrap_or(Value::Absent) };
            values.set(ours.tag, value);
        }
        if let Some(measures) = self.register.of_part(Kind::Code, Part::Measures).next() {
            let code =
                SEE_LISTING.parse().map_err(|_| Trouble::new("a code has no such name", "mend `SEE_LISTING`"))?;
            values.set(measures.tag, Value::Many(vec![Value::Code(code)]));
        }
        if !entry::check(&self.desk.catalogue, self.register, &values).is_empty() {
            return Ok(None);
        }
        // Whom the source keeps the whole record from, it keeps the notice from; fields differ.
        let of_record = nominal.body.restrictions.iter().filter(|one| one.what == What::Record).cloned().collect();
        let withheld = Body { restrictions: of_record, ..nominal.body.clone() };
        let envelope = Envelope {
            source_ref: Some(reference.to_string()),
            handling: nominal.body.handling.clone(),
            evaluation: nominal.body.evaluation,
            restrictions: restriction_words(self.list.register, &withheld),
        };
        match judge(self.desk, &self.call, self.register, &envelope, values) {
            Ok((body, _)) => Ok(Some(Body { state: State::Active, ..body })),
            Err(Failure::Refused(_)) => Ok(None),
            Err(trouble) => Err(trouble),
        }
    }

    fn add(&mut self, body: Body) -> Result<(), Failure> {
        let record = self.desk.store.new_record(self.call.now)?;
        let sealed = self.desk.store.seal(&body)?;
        let change = change(record, 1, ChangeKind::Added, &sealed);
        let write = Write::Add {
            register: self.register.id.clone(),
            record,
            source: self.call.bureau.clone(),
            prefix: self.register.number.clone(),
            source_ref: body.source_ref,
            sealed,
        };
        self.push(change, write)
    }

    fn revise(&mut self, old: &Record, body: Body, kind: ChangeKind) -> Result<(), Failure> {
        let sealed = self.desk.store.seal(&body)?;
        let change = change(old.id, old.version + 1, kind, &sealed);
        let write = Write::Revise {
            register: self.register.id.clone(),
            record: old.id,
            from_version: old.version,
            source_ref: body.source_ref,
            sealed,
            kind,
        };
        self.push(change, write)
    }

    fn push(&mut self, change: Change, write: Write) -> Result<(), Failure> {
        self.batch.push((change, write));
        if self.batch.len() >= BATCH { self.write() } else { Ok(()) }
    }

    /// What this batch counts as in the overview of use.
    fn tallied(&mut self) -> Result<Vec<Write>, Trouble> {
        let (now, before) = (self.followed, std::mem::replace(&mut self.counted, self.followed));
        let done = [(Counted::Published, now.published - before.published), (Counted::Ended, now.ended - before.ended)];
        let line = |one| counted_of_list(self.desk, self.register, &self.call.bureau, one, self.call.now);
        done.into_iter().filter_map(|one| line(one).transpose()).collect()
    }

    fn write(&mut self) -> Result<(), Failure> {
        if self.batch.is_empty() {
            return Ok(());
        }
        let (changes, mut writes): (Vec<Change>, Vec<Write>) = std::mem::take(&mut self.batch).into_iter().unzip();
        writes.extend(self.tallied()?);
        let act = Act::Recorded { register: self.register.id.clone(), reason: self.list.reason.to_string(), changes };
        self.acts.push(commit(self.desk, &self.call, act, writes)?.act);
        Ok(follow(self.desk)?)
    }
}

/// What of a notice is told by which field of its entry.
const FIELDS: [(&str, &str); 4] = [
    ("listing-reference", "listing-reference"),
    ("regimes", "listing-regime"),
    ("listed-on", "listed-on"),
    ("amended-on", "updated-on"),
];
/// The list's file does not say which measure applies to whom: the committee's page does.
const SEE_LISTING: &str = "see-listing";
