//! A record of a notice type, read as the request that the flags look at.
//!
//! What stands where is asked by kind and part, so that one reading serves every type of notice.

use crate::flag::{Channel, Entry, Extradition, Field as Place, Maximum, Offence, Request, Sentence, Subject, Warrant};
use huecry_catalogue::{Field, Register, Section};
use huecry_terms::{Approx, Day, Kind, NameUse, Part, Value, Values};

/// The request a record makes: of which source, with what is on file, on which day. None when the register is none
/// of a notice type.
pub fn request_of(
    register: &Register,
    values: &Values,
    source_country: &str,
    context: Vec<Entry>,
    today: Day,
) -> Option<Request> {
    let notice = register.notice.as_ref()?;
    let record = Read { register, values };
    Some(Request {
        language: String::new(),
        kind: notice.colour.as_str().to_string(),
        channel: match record.code(Part::Channel).as_deref() {
            Some("diffusion") => Channel::Diffusion,
            _ => Channel::Notice,
        },
        source: source_country.to_string(),
        facts: record.texts(Part::Facts),
        ask: record.texts(Part::Ask),
        offences: record.offences(),
        subject: record.subject(),
        warrant: record.warrant(),
        sentence: record.sentence(),
        extradition: record.extradition(),
        public_extract: record.yes(Part::Extract) == Some(true),
        remarks: record.texts(Part::Remarks),
        context,
        today,
    })
}

/// The field of a register in which a place of its request stands; none for what is on file, and for what several
/// fields tell together.
pub fn field_of<'r>(register: &'r Register, values: &Values, place: Place) -> Option<&'r Field> {
    let record = Read { register, values };
    let of_offence = |n: usize, kind: Kind, part: Part| {
        let fields = register.fields_of(record.charged().nth(n)?);
        fields.iter().find(|field| field.kind == kind && field.part == Some(part))
    };
    let (kind, part) = match place {
        Place::Offence(n) => return of_offence(n, Kind::Text, Part::Charge),
        Place::Law(n) => return of_offence(n, Kind::Text, Part::Law),
        Place::Penalty(n) => return of_offence(n, Kind::Measure, Part::Penalty),
        Place::Date(n) => return of_offence(n, Kind::Date, Part::Charge),
        Place::Facts => (Kind::Text, Part::Facts),
        Place::Ask => (Kind::Text, Part::Ask),
        Place::Occupation => (Kind::Text, Part::Occupation),
        Place::Sensitive => (Kind::Text, Part::Sensitive),
        Place::Birth => (Kind::Date, Part::Birth),
        Place::Status => (Kind::Code, Part::Status),
        Place::Warrant => (Kind::Text, Part::Warrant),
        Place::Sentence => (Kind::Measure, Part::Sentence),
        Place::Court => (Kind::Text, Part::Sentence),
        Place::Extradition => (Kind::Code, Part::Extradition),
        Place::PublicExtract => (Kind::Code, Part::Extract),
        Place::Remarks => (Kind::Text, Part::Remarks),
        Place::Identity | Place::Description | Place::Entry(_) => return None,
    };
    let those = || register.fields.iter().filter(|field| field.kind == kind && field.part == Some(part));
    // Of several fields the first that says something: that is where a reader looks.
    those().find(|field| !values.get(field.tag).is_absent()).or_else(|| those().next())
}

/// A record under reading.
struct Read<'a> {
    register: &'a Register,
    values: &'a Values,
}

impl<'a> Read<'a> {
    /// Every single value of a kind and part.
    fn each(&self, kind: Kind, part: Part) -> impl Iterator<Item = &'a Value> {
        let each = self.register.each(self.values, kind);
        each.filter(move |(field, _)| field.part == Some(part)).map(|(_, value)| value)
    }

    fn code(&self, part: Part) -> Option<String> {
        self.each(Kind::Code, part).find_map(code)
    }

    fn yes(&self, part: Part) -> Option<bool> {
        match self.code(part)?.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }
    }

    fn codes(&self, part: Part) -> Vec<String> {
        self.each(Kind::Code, part).filter_map(code).collect()
    }

    /// The texts of a part, one under the other.
    fn texts(&self, part: Part) -> String {
        self.each(Kind::Text, part).filter_map(text).collect::<Vec<_>>().join("\n")
    }

    fn text(&self, part: Part) -> Option<String> {
        Some(self.texts(part)).filter(|text| !text.is_empty())
    }

    fn months(&self, part: Part) -> Option<u32> {
        self.each(Kind::Measure, part).find_map(months)
    }

    fn date(&self, part: Part) -> Option<Approx> {
        self.each(Kind::Date, part).find_map(date)
    }

    /// A date told to the day, or the first day of what was told.
    fn day(&self, part: Part) -> Option<Day> {
        self.date(part).map(|date| date.span().0)
    }

    fn countries(&self, part: Part) -> Vec<String> {
        let country = |value: &Value| match value {
            Value::Country(code) => Some(code.to_string()),
            _ => None,
        };
        self.each(Kind::Country, part).filter_map(country).collect()
    }

    /// Each section in which a charge can stand and something does.
    fn charged(&self) -> impl Iterator<Item = &'a Section> {
        let told = |section: &&Section| {
            let fields = self.register.fields_of(section);
            let charged = fields.iter().any(|field| field.part == Some(Part::Charge));
            charged && fields.iter().any(|field| !self.values.get(field.tag).is_absent())
        };
        self.register.sections.iter().filter(told)
    }

    fn offences(&self) -> Vec<Offence> {
        self.charged().map(|section| self.offence(self.register.fields_of(section))).collect()
    }

    fn offence(&self, fields: &[Field]) -> Offence {
        let values = |kind: Kind, part: Part| {
            let those = fields.iter().filter(move |field| field.kind == kind && field.part == Some(part));
            those.map(|field| self.values.get(field.tag))
        };
        let place = |value: &Value| match value {
            Value::Place(place) if !place.words.is_empty() => Some(place.words.clone()),
            Value::Place(place) => place.country.as_ref().map(ToString::to_string),
            _ => None,
        };
        Offence {
            wording: values(Kind::Text, Part::Charge).find_map(text).unwrap_or_default(),
            law: values(Kind::Text, Part::Law).find_map(text).unwrap_or_default(),
            maximum_months: values(Kind::Measure, Part::Penalty).find_map(months),
            maximum: match values(Kind::Code, Part::Penalty).find_map(code).as_deref() {
                Some("life") => Maximum::Life,
                Some("death") => Maximum::Death,
                Some("corporal") => Maximum::Corporal,
                _ => Maximum::Term,
            },
            date: values(Kind::Date, Part::Charge).find_map(date),
            place: values(Kind::Place, Part::Charge).find_map(place),
        }
    }

    fn subject(&self) -> Subject {
        let names: Vec<_> = self.register.names(self.values).filter(|(f, _)| f.part == Some(Part::Subject)).collect();
        let main = names.iter().map(|(_, name)| *name).find(|name| name.used_as == NameUse::Main);
        let main = main.or_else(|| names.first().map(|(_, name)| *name));
        let others = names.iter().map(|(_, name)| *name).filter(|name| main != Some(*name));
        let document = |value: &Value| match value {
            Value::Identifier(number) => {
                let sort = number.sort.as_ref().map_or("document", |sort| sort.as_str());
                Some(format!("{sort} {}", number.raw))
            }
            _ => None,
        };
        let whole = |name: &huecry_terms::Name| name.family.clone().unwrap_or_else(|| name.full.clone());
        Subject {
            kind: if main.is_some() { "person".to_string() } else { String::new() },
            family: main.map(whole).unwrap_or_default(),
            given: main.and_then(|name| name.given.clone()).unwrap_or_default(),
            aliases: others.map(|name| name.full.clone()).collect(),
            sex: self.code(Part::Sex),
            birth: self.date(Part::Birth),
            nationalities: self.countries(Part::Nationality),
            occupation: self.text(Part::Occupation),
            status: self.code(Part::Status),
            identifiers: self.each(Kind::Identifier, Part::Document).filter_map(document).collect(),
            biometrics: self.codes(Part::Biometrics),
            description: self.described(),
            sensitive: self.text(Part::Sensitive),
            address_known: self.yes(Part::KnownAddress) == Some(true),
            resident_of: self.countries(Part::Residence).into_iter().next(),
        }
    }

    /// What the section that describes a body says, in the words and figures entered.
    fn described(&self) -> Option<String> {
        let section = self.register.sections.iter().find(|section| section.id == DESCRIPTION)?;
        let said = |field: &Field| {
            let words = self.values.get(field.tag).each().iter().filter_map(|value| match value {
                Value::Measure(measure) => Some(measure.to_string()),
                Value::Code(code) => Some(code.to_string()),
                Value::Text(text) => Some(text.text.clone()),
                _ => None,
            });
            words.collect::<Vec<_>>()
        };
        let words: Vec<String> = self.register.fields_of(section).iter().flat_map(said).collect();
        Some(words.join(", ")).filter(|words| !words.is_empty())
    }

    fn warrant(&self) -> Option<Warrant> {
        let name = self.each(Kind::Name, Part::Warrant).find_map(|value| match value {
            Value::Name(name) => Some(name.full.clone()),
            _ => None,
        });
        let warrant = Warrant {
            reference: self.texts(Part::Warrant),
            kind: self.code(Part::Warrant).unwrap_or_default(),
            date: self.day(Part::Warrant),
            valid_until: self.date(Part::Expiry).map(|date| date.span().1),
            person: name.unwrap_or_default(),
        };
        (warrant != Warrant::default()).then_some(warrant)
    }

    fn sentence(&self) -> Option<Sentence> {
        let sentence = Sentence {
            months: self.months(Part::Sentence),
            remaining_months: self.months(Part::Remaining),
            in_absentia: self.yes(Part::Absentia) == Some(true),
            retrial_right: self.yes(Part::Retrial),
            date: self.day(Part::Sentence),
            court: self.text(Part::Sentence),
        };
        (sentence != Sentence::default()).then_some(sentence)
    }

    fn extradition(&self) -> Option<Extradition> {
        let extradition = Extradition {
            will_be_sought: self.yes(Part::Extradition),
            countries: self.countries(Part::Extradition),
            own_nationals: self.yes(Part::OwnNationals),
            treaty: self.yes(Part::Treaty),
        };
        (extradition != Extradition::default()).then_some(extradition)
    }
}

fn code(value: &Value) -> Option<String> {
    match value {
        Value::Code(code) => Some(code.to_string()),
        _ => None,
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.text.clone()),
        _ => None,
    }
}

fn months(value: &Value) -> Option<u32> {
    match value {
        Value::Measure(measure) => u32::try_from(measure.0 / 1000).ok(),
        _ => None,
    }
}

fn date(value: &Value) -> Option<Approx> {
    match value {
        Value::Date(date) => Some(*date),
        _ => None,
    }
}

/// The shared section that describes a body.
const DESCRIPTION: &str = "physical-description";
