//! Whether a notice is shown to the public, and what of it.

use super::Extract;
use crate::node::Desk;
use huecry_catalogue::{Colour, Extract as May, Register};
use huecry_terms::record::Body;
use huecry_terms::{
    Day, Handling, Kind, Part, Record, RecordId, RegisterId, Slot, State, Tag, Trouble, Value, What, day_of,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is known of one notice.
#[derive(Debug)]
pub(super) struct Judged {
    pub register: RegisterId,
    pub colour: Colour,
    pub entity_id: String,
    /// The extract, unless the public may not see one now.
    pub shown: Option<Arc<Extract>>,
    /// Since when it is not seen any more, if it once was.
    pub gone_on: Option<Day>,
    /// The records it is made of, itself among them: when one changes, this is judged again.
    pub made_of: Vec<(RecordId, RegisterId, Slot)>,
}

/// The registers of which an extract may be shown at all.
pub(super) fn public_registers(desk: &Desk) -> impl Iterator<Item = &Register> {
    desk.catalogue.registers().iter().filter(|register| {
        let open = |n: &huecry_catalogue::Notice| n.extract != May::Never && !n.closed && n.colour != Colour::Silver;
        register.notice.as_ref().is_some_and(open)
    })
}

/// Judges a notice of a public register.
pub(super) fn judge(desk: &Desk, register: &Register, record: &Record) -> Result<Judged, Trouble> {
    let colour = register.notice.as_ref().map_or(Colour::Silver, |notice| notice.colour);
    let mut made_of = vec![(record.id, record.register.clone(), record.slot)];
    let subjects = subjects(desk, register, record)?;
    made_of.extend(subjects.iter().map(|(_, record)| (record.id, record.register.clone(), record.slot)));
    let known = subjects.iter().all(|(_, subject)| is_open(&subject.body));
    // A link that leads nowhere: whom it is about is not known.
    let whole = subjects.len() == links(register, &record.body).count();
    let entity_id = entity_id(&record.number).unwrap_or_default();
    let shown = whole && known && !entity_id.is_empty() && may_be_shown(register, &record.body);
    let extract = shown.then(|| extract(desk, register, record, &subjects, colour, &entity_id)).transpose()?;
    let gone_on = if extract.is_some() { None } else { gone_on(desk, register, record)? };
    let register = register.id.clone();
    Ok(Judged { register, colour, entity_id, shown: extract.map(Arc::new), gone_on, made_of })
}

/// Whether a version of a notice is one the public may be shown something of.
fn may_be_shown(register: &Register, body: &Body) -> bool {
    let Some(notice) = &register.notice else { return false };
    let code = |part| code(register, body, part);
    let agreed = match notice.extract {
        May::Always => true,
        May::Agreed => code(Part::Extract) == Some("yes"),
        May::Never => false,
    };
    // What went to named recipients is a diffusion, and no notice.
    let has_channel = register.of_part(Kind::Code, Part::Channel).next().is_some();
    let as_notice = !has_channel || code(Part::Channel) == Some("notice");
    let minor = notice.colour != Colour::Yellow && code(Part::Minor) == Some("yes");
    agreed && as_notice && !minor && is_open(body)
}

/// In force, kept from nobody, and under no condition of its source's.
fn is_open(body: &Body) -> bool {
    let restricted = body.restrictions.iter().any(|restriction| restriction.what == What::Record);
    body.state == State::Active && !restricted && body.handling == Handling::default()
}

fn code<'b>(register: &Register, body: &'b Body, part: Part) -> Option<&'b str> {
    register.of_part(Kind::Code, part).find_map(|field| match body.values.get(field.tag) {
        Value::Code(code) => Some(code.as_str()),
        _ => None,
    })
}

fn links<'r>(register: &'r Register, body: &'r Body) -> impl Iterator<Item = (&'r RegisterId, RecordId)> {
    register.of_part(Kind::Link, Part::Subject).flat_map(|field| {
        let each = body.values.get(field.tag).each().iter();
        each.filter_map(|value| match value {
            Value::Link(id) => Some((field.register.as_ref()?, *id)),
            _ => None,
        })
    })
}

/// The records it is about, where those are others.
fn subjects<'d>(desk: &'d Desk, register: &Register, record: &Record) -> Result<Vec<(&'d Register, Record)>, Trouble> {
    let mut found = Vec::new();
    for (to, id) in links(register, &record.body) {
        let linked = desk.store.get(to, id)?;
        found.extend(desk.catalogue.register(to).zip(linked));
    }
    Ok(found)
}

fn extract(
    desk: &Desk,
    register: &Register,
    record: &Record,
    subjects: &[(&Register, Record)],
    colour: Colour,
    entity_id: &str,
) -> Result<Extract, Trouble> {
    let mut fields = BTreeMap::new();
    take(&mut fields, register, &record.body, register.access.public.iter().copied());
    let named = register.notice.as_ref().map_or(&[][..], |notice| notice.subject_public.as_slice());
    for (of, subject) in subjects {
        let tags = named.iter().filter_map(|id| Some(of.field_named(id)?.tag));
        take(&mut fields, of, &subject.body, tags);
    }
    let entity = subjects.iter().any(|(of, subject)| code(of, &subject.body, Part::Category) == Some("entity"));
    let births = |register: &Register, body: &Body| -> Vec<Day> {
        let fields = register.of_part(Kind::Date, Part::Birth);
        let values = fields.flat_map(|field| body.values.get(field.tag).each());
        values.filter_map(|value| if let Value::Date(date) = value { Some(date.span().1) } else { None }).collect()
    };
    let mut born = births(register, &record.body);
    born.extend(subjects.iter().flat_map(|(of, subject)| births(of, &subject.body)));
    // The youngest he or she may be.
    let of_age = born.into_iter().max().map(|day| day.saturating_add(jiff::Span::new().years(AGE)));
    Ok(Extract {
        colour,
        entity_id: entity_id.to_string(),
        entity,
        issuer: crate::people::country_of(desk, &record.source)?,
        fields,
        until: subjects.iter().map(|(_, s)| s.body.keep_until).fold(record.body.keep_until, Day::min),
        of_age: of_age.filter(|_| colour != Colour::Yellow),
    })
}

/// Takes the values of public fields, save those their source keeps from anybody.
fn take(into: &mut BTreeMap<String, Vec<Value>>, register: &Register, body: &Body, tags: impl Iterator<Item = Tag>) {
    for tag in tags {
        let withheld = body.restrictions.iter().any(|restriction| restriction.what == What::Field(tag));
        let values = body.values.get(tag).each();
        let said = values.iter().filter(|value| !matches!(value, Value::Unknown | Value::Withheld | Value::Link(_)));
        let said: Vec<Value> = said.cloned().collect();
        if let Some(field) = register.by_tag(tag).filter(|_| !withheld && !said.is_empty()) {
            into.insert(field.id.to_string(), said);
        }
    }
}

/// Since when a notice that the public once saw is not seen any more.
fn gone_on(desk: &Desk, register: &Register, record: &Record) -> Result<Option<Day>, Trouble> {
    let versions = desk.store.versions(&register.id, record.id)?;
    let last_shown = versions.iter().rposition(|version| may_be_shown(register, &version.record.body));
    let Some(last) = last_shown else { return Ok(None) };
    let after = versions.get(last + 1).or(versions.last());
    Ok(after.and_then(|version| version.entry.as_ref()).map(|entry| day_of(entry.at)))
}

/// `RED-2026-000123` is `2026/123` to the public: a year and a number, as its clients expect them.
fn entity_id(number: &str) -> Option<String> {
    let mut parts = number.rsplit('-');
    let (running, year) = (parts.next()?.parse::<u64>().ok()?, parts.next()?.parse::<u16>().ok()?);
    Some(format!("{year}/{running}"))
}

const AGE: i32 = 18;
