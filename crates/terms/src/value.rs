//! What was entered in a field, and the three kinds of nothing.

use crate::ids::{CodeId, RecordId, Tag};
use crate::kinds::{
    Kind, date::Approx, identifier::Identifier, image::ImageHash, measure::Measure, name::Name, place::Place,
    text::Text,
};
use serde::{Deserialize, Serialize};

/// A value of a field. On disk and on the wire its kind travels with it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Nobody has said anything: the field was left empty.
    Absent,
    /// The source says that it does not know.
    Unknown,
    /// There is something, and this caller may not have it. Never stored.
    Withheld,
    /// A name.
    Name(Name),
    /// A date.
    Date(Approx),
    /// A country, a code of `countries`.
    Country(CodeId),
    /// A place.
    Place(Place),
    /// A number.
    Identifier(Identifier),
    /// A code of the field's list.
    Code(CodeId),
    /// A quantity.
    Measure(Measure),
    /// A text.
    Text(Text),
    /// The hash of an image.
    Image(ImageHash),
    /// Another record.
    Link(RecordId),
    /// Several, of one kind, for a field declared `many`. Never empty, never nested.
    Many(Vec<Value>),
}

impl Value {
    /// The kind, or `None` for the three kinds of nothing and for many.
    pub fn kind(&self) -> Option<Kind> {
        Some(match self {
            Value::Absent | Value::Unknown | Value::Withheld | Value::Many(_) => return None,
            Value::Name(_) => Kind::Name,
            Value::Date(_) => Kind::Date,
            Value::Country(_) => Kind::Country,
            Value::Place(_) => Kind::Place,
            Value::Identifier(_) => Kind::Identifier,
            Value::Code(_) => Kind::Code,
            Value::Measure(_) => Kind::Measure,
            Value::Text(_) => Kind::Text,
            Value::Image(_) => Kind::Image,
            Value::Link(_) => Kind::Link,
        })
    }

    /// The single values in it: one for a plain value, each for many, none for absent.
    pub fn each(&self) -> &[Value] {
        match self {
            Value::Absent => &[],
            Value::Many(list) => list,
            one => std::slice::from_ref(one),
        }
    }

    /// Whether nobody has said anything.
    pub fn is_absent(&self) -> bool {
        matches!(self, Value::Absent)
    }
}

/// The values of a record by tag, in the order of the tags, absent ones left out.
///
/// Tags a node's catalogue does not know are kept and carried on, never searched.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Values(Vec<(Tag, Value)>);

impl Values {
    /// No values.
    pub fn new() -> Self {
        Values(Vec::new())
    }

    /// The value of a field; `Absent` when there is none.
    pub fn get(&self, tag: Tag) -> &Value {
        match self.0.binary_search_by_key(&tag, |(t, _)| *t) {
            Ok(i) => &self.0[i].1,
            Err(_) => &Value::Absent,
        }
    }

    /// Sets the value of a field; `Absent` and an empty `Many` take it away.
    pub fn set(&mut self, tag: Tag, value: Value) {
        let empty = value.is_absent() || matches!(&value, Value::Many(list) if list.is_empty());
        match self.0.binary_search_by_key(&tag, |(t, _)| *t) {
            Ok(i) if empty => {
                self.0.remove(i);
            }
            Ok(i) => self.0[i].1 = value,
            Err(_) if empty => {}
            Err(i) => self.0.insert(i, (tag, value)),
        }
    }

    /// Each field that has something, in the order of the tags.
    pub fn iter(&self) -> impl Iterator<Item = (Tag, &Value)> {
        self.0.iter().map(|(tag, value)| (*tag, value))
    }

    /// How many fields have something.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no field has anything.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(Tag, Value)> for Values {
    fn from_iter<I: IntoIterator<Item = (Tag, Value)>>(pairs: I) -> Self {
        let mut values = Values::new();
        for (tag, value) in pairs {
            values.set(tag, value);
        }
        values
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_their_order_and_forget_what_is_taken_away() {
        let mut values = Values::new();
        values.set(Tag(7), Value::Unknown);
        values.set(Tag(2), Value::Text(Text::plain("a")));
        values.set(Tag(7), Value::Absent);
        values.set(Tag(9), Value::Many(vec![]));
        assert_eq!(values.iter().map(|(t, _)| t.0).collect::<Vec<_>>(), [2]);
        assert!(values.get(Tag(7)).is_absent());
        let json = serde_json::to_string(&values).unwrap();
        assert_eq!(json, r#"[[2,{"text":{"n":"a"}}]]"#);
        assert_eq!(serde_json::from_str::<Values>(&json).unwrap(), values);
    }
}
