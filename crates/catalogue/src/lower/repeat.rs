//! A shared section included several times: the offences of a notice request, each with its own fields.

use super::field::Declared;
use super::register::SharedSection;
use crate::file::{At, Source};
use crate::register::{Field, Need, Section};
use crate::said::Said;
use crate::unsound::shown;
use huecry_terms::Tag;

/// Puts a shared section in so many times: `offence` three times gives the sections `offence-1` to `offence-3`, the
/// fields `offence-1-charge`…, and tags twenty apart. What it requires is required of the first alone.
pub(super) fn repeated(
    source: &Source<'_>,
    at: &At<String>,
    times: &At<u32>,
    shared: &SharedSection,
    (sections, all): (&mut Vec<Section>, &mut Vec<Declared>),
) {
    if !(2..=MOST).contains(&times.is) {
        let what = format!("section `{}` cannot be repeated {} times", shown(&at.is), times.is);
        return source.fault(times.line, what, format!("write 2 to {MOST}, or take `repeat` out"));
    }
    let tags: Vec<u16> = shared.fields.iter().filter_map(|one| one.tag.map(|tag| tag.0)).collect();
    if let Some((least, most)) =
        tags.iter().min().zip(tags.iter().max()).filter(|(least, most)| *most - *least >= STRIDE)
    {
        let what = format!("section `{}` cannot be repeated: its tags go from {least} to {most}", shown(&at.is));
        return source.fault(at.line, what, format!("number them within {STRIDE}"));
    }
    for turn in 1..=times.is {
        let start = all.len();
        let id = format!("{}-{turn}", at.is);
        all.extend(shared.fields.iter().map(|one| nth(one, &id, turn, at.line)));
        let Some(title) = &shared.title else { continue };
        sections.push(Section { id, title: numbered(title, turn), shared: false, fields: start..all.len() });
    }
}

fn nth(one: &Declared, section: &str, turn: u32, line: usize) -> Declared {
    let id = one.id.as_ref().map(|id| format!("{section}-{id}"));
    let further = STRIDE.saturating_mul(u16::try_from(turn - 1).unwrap_or(u16::MAX));
    let tag = one.tag.map(|tag| Tag(tag.0.saturating_add(further)));
    let field = one.field.as_ref().zip(tag).zip(id.as_ref().and_then(|id| id.parse().ok()));
    let field = field.map(|((field, tag), id)| Field {
        tag,
        id,
        need: if turn == 1 { field.need } else { Need::Optional },
        label: if turn == 1 { field.label.clone() } else { numbered(&field.label, turn) },
        ..field.clone()
    });
    Declared { here: line, id, tag, field, ..one.clone() }
}

fn numbered(said: &Said, turn: u32) -> Said {
    let numbered = |text: &str| format!("{text} {turn}");
    Said { en: numbered(&said.en), fr: numbered(&said.fr), es: numbered(&said.es), ar: numbered(&said.ar) }
}

/// More would be a list, and a form of its own.
const MOST: u32 = 6;
/// How far the tags of one repetition stand from those of the next.
const STRIDE: u16 = 20;
