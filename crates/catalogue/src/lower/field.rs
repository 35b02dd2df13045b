//! One field, checked on its own: what its kind needs, what its kind may not have.

use super::register::Around;
use crate::file::{At, FieldFile, Source};
use crate::register::{Field, NameOf, Search};
use crate::unsound::{article, list, shown, suggestion};
use huecry_terms::{FieldId, Kind, Tag};

/// A field as declared somewhere, readable or not, so that other complaints can point to it.
#[derive(Debug, Clone)]
pub(crate) struct Declared {
    /// The file it stands in.
    pub path: String,
    pub line: usize,
    /// The line of the register on which it stands or is included.
    pub here: usize,
    pub id: Option<String>,
    pub tag: Option<Tag>,
    /// The field, when nothing is wrong with it.
    pub field: Option<Field>,
    /// What it says of other fields, to be looked up in the register it stands in.
    pub range_end_of: Option<At<String>>,
    pub exact_needs: Vec<At<String>>,
}

/// Checks and lowers one field.
pub(crate) fn field(source: &Source<'_>, around: &Around<'_>, file: &FieldFile) -> Declared {
    let about = file.about();
    let tag = file.tag.as_ref().and_then(|at| {
        let tag = u16::try_from(at.is).ok().filter(|tag| (1..=TAG_MOST).contains(tag)).map(Tag);
        if tag.is_none() {
            source.fault(
                at.line,
                format!("{about}tag {} is out of range", at.is),
                format!("take one from 1 to {TAG_MOST}"),
            );
        }
        tag
    });
    let id = file.id.as_ref().and_then(|at| super::id::<FieldId>(source, "", at));
    suits_kind(source, file, &about);
    points_somewhere(source, around, file, &about);
    if let Some((min, max)) = file.min.as_ref().zip(file.max.as_ref()).filter(|(min, max)| min.is > max.is) {
        source.fault(min.line, format!("{about}`min` {} is above `max` {}", min.is, max.is), "exchange them");
    }
    Declared {
        path: source.path.to_string(),
        line: file.line,
        here: file.line,
        id: file.id.as_ref().map(|at| at.is.clone()),
        tag,
        field: tag.zip(id).and_then(|(tag, id)| build(file, tag, id)),
        range_end_of: file.range_end_of.clone(),
        exact_needs: file.exact_needs.clone(),
    }
}

fn build(file: &FieldFile, tag: Tag, id: FieldId) -> Option<Field> {
    let kind = file.kind.as_ref()?.is;
    let text = |at: &Option<At<String>>| at.as_ref().map(|at| at.is.clone());
    Some(Field {
        tag,
        id,
        kind,
        need: file.need,
        many: file.many,
        search: if file.retired.is_some() {
            Search::None
        } else {
            file.search.as_ref().map_or(Search::None, |at| at.is)
        },
        part: file.part.as_ref().map(|at| at.is),
        of: (kind == Kind::Name).then(|| file.of.as_ref().map_or(NameOf::Person, |at| at.is)),
        scheme: text(&file.scheme),
        codes: text(&file.codes),
        unit: file.unit.as_ref().map(|at| at.is),
        min: file.min.as_ref().map(|at| at.is),
        max: file.max.as_ref().map(|at| at.is),
        register: file.register.as_ref().and_then(|at| at.is.parse().ok()),
        range_end_of: None,
        exact_needs: Vec::new(),
        retired: file.retired.as_ref().map(|at| at.is),
        label: file.label.clone()?,
        hint: file.hint.clone(),
    })
}

/// What only one kind may have, and must have where it cannot do without.
fn suits_kind(source: &Source<'_>, file: &FieldFile, about: &str) {
    let Some(kind) = file.kind.as_ref() else { return };
    fn line<T>(at: &Option<At<T>>) -> Option<usize> {
        at.as_ref().map(|at| at.line)
    }
    let table = [
        ("scheme", line(&file.scheme), Kind::Identifier, true),
        ("codes", line(&file.codes), Kind::Code, true),
        ("unit", line(&file.unit), Kind::Measure, true),
        ("register", line(&file.register), Kind::Link, true),
        ("min", line(&file.min), Kind::Measure, false),
        ("max", line(&file.max), Kind::Measure, false),
        ("of", line(&file.of), Kind::Name, false),
        ("range_end_of", line(&file.range_end_of), Kind::Identifier, false),
        ("exact_needs", file.exact_needs.first().map(|at| at.line), Kind::Identifier, false),
    ];
    for (key, there, owner, must) in table {
        match there {
            Some(line) if kind.is != owner => {
                let what = format!("{about}{} `{}` field has no `{key}`", article(kind.is.as_str()), kind.is.as_str());
                source.fault(line, what, format!("take it out: `{key}` belongs to `{}`", owner.as_str()));
            }
            None if must && kind.is == owner && !file.present.iter().any(|there| there == key) => {
                source.fault(
                    file.line,
                    format!("{about}`{key}` is missing"),
                    format!("{} `{}` field needs it", article(kind.is.as_str()), kind.is.as_str()),
                );
            }
            _ => {}
        }
    }
    if let Some(search) = file.search.as_ref().filter(|at| at.is != Search::None) {
        let allowed = Search::of_kind(kind.is);
        if !allowed.contains(&search.is) {
            let (kind, how) = (kind.is.as_str(), search.is.as_str());
            let what = format!("{about}{} `{kind}` field cannot be searched `{how}`", article(kind));
            let words: Vec<&str> = allowed.iter().map(|search| search.as_str()).chain(["none"]).collect();
            source.fault(search.line, what, format!("it can be searched {}", list(&words)));
        }
    }
}

/// Lists, schemes and registers that a field names must exist.
fn points_somewhere(source: &Source<'_>, around: &Around<'_>, file: &FieldFile, about: &str) {
    let named = [
        ("scheme", &file.scheme, around.schemes, "scheme"),
        ("codes", &file.codes, around.lists.as_slice(), "code list"),
        ("register", &file.register, around.registers.as_slice(), "register"),
    ];
    for (key, at, known, what) in named {
        if let Some(at) = at.as_ref().filter(|at| !known.contains(&at.is.as_str())) {
            let what = format!("{about}`{key}` names `{}`, which is no {what}", shown(&at.is));
            source.fault(at.line, what, suggestion(&at.is, known));
        }
    }
}

/// Tags are numbers people can say.
const TAG_MOST: u16 = 999;
