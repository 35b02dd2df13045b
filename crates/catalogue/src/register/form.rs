//! What is filled in: the fields of a register's record, or of a procedure's dossier.

use super::Field;
use crate::said::Said;
use huecry_terms::{FieldId, Kind, Part, Tag};

/// Fields in their blocks, found by name, tag, kind and part.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Form {
    /// The name of what it is the form of: `nominals`, `notice-review`.
    pub of: String,
    /// The blocks, in their order.
    pub sections: Vec<Section>,
    /// All fields, in the order of the blocks.
    pub fields: Vec<Field>,
    /// Where in `fields` a tag stands, by tag.
    by_tag: Vec<Option<u16>>,
    /// Where in `fields` the fields of a kind stand, by kind.
    by_kind: Vec<Vec<u16>>,
}

/// Names no section may have: the form of a draft has a page of this name, and the section's own page would stand at
/// the same path (`crates/web/src/routes.rs`; a test holds the two together).
pub const RESERVED_SECTIONS: [&str; 5] = ["check", "drop", "envelope", "onto", "submit"];

/// A block of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its name within the form.
    pub id: String,
    /// What people call it.
    pub title: Said,
    /// Whether it is a shared block of `catalogue/sections`.
    pub shared: bool,
    /// Which of the form's fields stand in it.
    pub fields: std::ops::Range<usize>,
}

impl Form {
    /// A form of these blocks and fields, with its tables.
    pub fn new(of: String, sections: Vec<Section>, fields: Vec<Field>) -> Form {
        let highest = fields.iter().map(|field| usize::from(field.tag.0)).max().unwrap_or(0);
        let (mut by_tag, mut by_kind) = (vec![None; highest + 1], vec![Vec::new(); Kind::ALL.len()]);
        for (ordinal, field) in (0u16..).zip(&fields) {
            by_tag[usize::from(field.tag.0)] = Some(ordinal);
            by_kind[field.kind as usize].push(ordinal);
        }
        Form { of, sections, fields, by_tag, by_kind }
    }

    /// The field of that name, as a form or an import calls it.
    pub fn field(&self, id: &FieldId) -> Option<&Field> {
        self.field_named(id.as_str())
    }

    /// The field of that name, read from a foreign text.
    pub fn field_named(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id.as_str() == id)
    }

    /// The field of that tag; `None` for a tag this version of the catalogue does not know.
    pub fn by_tag(&self, tag: Tag) -> Option<&Field> {
        let ordinal = (*self.by_tag.get(usize::from(tag.0))?)?;
        self.fields.get(usize::from(ordinal))
    }

    /// The fields of a kind, in the order of the form.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Field> {
        let ordinals = self.by_kind.get(kind as usize).map_or(&[][..], Vec::as_slice);
        ordinals.iter().filter_map(|i| self.fields.get(usize::from(*i)))
    }

    /// The fields of a kind that play a part.
    pub fn of_part(&self, kind: Kind, part: Part) -> impl Iterator<Item = &Field> {
        self.of_kind(kind).filter(move |field| field.part == Some(part))
    }

    /// The fields of a block.
    pub fn fields_of(&self, section: &Section) -> &[Field] {
        self.fields.get(section.fields.clone()).unwrap_or(&[])
    }
}
