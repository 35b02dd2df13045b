//! Invented documents and persons, and how they get into the store quickly.

use huecry_store::{Place, Store, Write};
use huecry_terms::record::Body;
use huecry_terms::{
    Act, Change, ChangeKind, CodeId, Entry, Face, Failure, Handling, Identifier, Name, RegisterId, State, Tag, Trouble,
    Value, Values,
};
use std::path::Path;
use std::time::Instant;

/// Fills the store of a home: a thousand records an act.
pub fn records(home: &Path, documents: u64, persons: u64) -> Result<(), Failure> {
    let catalogue = huecry_desk::catalogue_change::load(&[]).map_err(|f| Trouble::new(format!("{f:?}"), ""))?;
    let store = Store::open(&Place::Folder(home.to_path_buf()))?;
    store.set_catalogue_hash(catalogue.hash());
    let tag = |register: &str, field: &str| -> Result<Tag, Trouble> {
        let register = catalogue.register_named(register).ok_or_else(|| Trouble::new(register, ""))?;
        Ok(register.field_named(field).ok_or_else(|| Trouble::new(field, ""))?.tag)
    };
    let (number_tag, country_tag) =
        (tag("travel-documents", "document-number")?, tag("travel-documents", "issuing-country")?);
    let names_tag = tag("nominals", "names")?;
    let began = Instant::now();
    fill(&store, "travel-documents", "DOC", documents, |i| {
        Values::from_iter([
            (number_tag, Value::Identifier(Identifier::plain(number(i)))),
            (country_tag, Value::Country(country(i))),
        ])
    })?;
    let spent = began.elapsed().as_secs_f64();
    println!("{documents} travel documents in the embedded store: {spent:.0} s ({:.0}/s)", documents as f64 / spent);
    let began = Instant::now();
    fill(&store, "nominals", "NOM", persons, |i| {
        Values::from_iter([(names_tag, Value::Many(vec![Value::Name(Name::plain(person(i)))]))])
    })?;
    let spent = began.elapsed().as_secs_f64();
    println!("{persons} nominals in the embedded store: {spent:.0} s ({:.0}/s)", persons as f64 / spent);
    Ok(())
}

/// Several callers at once: sealing and serialising overlap with the writer's work.
fn fill(
    store: &Store,
    register: &str,
    prefix: &str,
    count: u64,
    values: impl Fn(u64) -> Values + Sync,
) -> Result<(), Failure> {
    let share = count.div_ceil(CALLERS);
    let all: Vec<Result<(), Failure>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..CALLERS)
            .map(|caller| {
                let range = caller * share..count.min((caller + 1) * share);
                let values = &values;
                scope.spawn(move || fill_range(store, register, prefix, range, values))
            })
            .collect();
        threads
            .into_iter()
            .map(|t| t.join().unwrap_or_else(|_| Err(Trouble::new("a caller panicked", "").into())))
            .collect()
    });
    all.into_iter().collect()
}

fn fill_range(
    store: &Store,
    register: &str,
    prefix: &str,
    range: std::ops::Range<u64>,
    values: &(impl Fn(u64) -> Values + Sync),
) -> Result<(), Failure> {
    let count = range.end;
    let wrong = |e: huecry_terms::IdError| Trouble::new(e.to_string(), "");
    let register: RegisterId = register.parse().map_err(wrong)?;
    let source: huecry_terms::BureauId = "GS".parse().map_err(wrong)?;
    let now = huecry_terms::Instant::now();
    let keep_until = huecry_terms::day_of(now).saturating_add(jiff::Span::new().years(10));
    let mut next = range.start;
    while next < count {
        let (mut changes, mut writes) = (Vec::new(), Vec::new());
        for i in next..count.min(next + 1_000) {
            let body = Body {
                catalogue_version: 1,
                source_ref: None,
                state: State::Active,
                handling: Handling::default(),
                evaluation: None,
                restrictions: Vec::new(),
                keep_until,
                values: values(i),
            };
            let sealed = store.seal(&body)?;
            let record = store.new_record(now)?;
            changes.push(Change { record, version: 1, kind: ChangeKind::Added, commitment: sealed.commitment_text() });
            let (register, source, prefix) = (register.clone(), source.clone(), prefix.to_string());
            writes.push(Write::Add { register, record, source, prefix, sealed, source_ref: None });
        }
        next += changes.len() as u64;
        let act = Act::Recorded { register: register.clone(), reason: String::new(), changes };
        let committed = store.commit(Entry::of_node(now, Face::Node, act), writes);
        committed.map_err(|e| Trouble::new(format!("{e:?}"), ""))?;
    }
    Ok(())
}

/// Document `i` of the world: two letters and seven digits, all different for different `i` below
/// [`NUMBERS`], neighbours far apart.
pub fn number(i: u64) -> String {
    // The factor is a prime that does not divide the modulus, so this is a bijection.
    let n = (u128::from(i) * 2_654_435_761 % u128::from(NUMBERS)) as u64;
    let (letters, digits) = (n / 10_000_000, n % 10_000_000);
    let letter = |n: u64| char::from(LETTERS[n as usize]);
    format!("{}{}{digits:07}", letter(letters / 24), letter(letters % 24))
}

fn country(i: u64) -> CodeId {
    // INVARIANT: every entry of the list is a code.
    COUNTRIES[(i % COUNTRIES.len() as u64) as usize].parse().expect("every country is a code")
}

/// Person `i`: three names with the skew of real ones, Mohammed in one of twenty.
pub fn person(i: u64) -> String {
    let mut seed = mix(i);
    let mut pick = |list: &[&str]| {
        seed = mix(seed);
        // The square of a fraction favours the front of the list.
        let fraction = (seed >> 11) as f64 / (1_u64 << 53) as f64;
        list[((fraction * fraction * list.len() as f64) as usize).min(list.len() - 1)].to_string()
    };
    let (given, second, family) = (pick(GIVEN), pick(GIVEN), pick(FAMILY));
    let first = if mix(i ^ 77).is_multiple_of(20) {
        "Mohammed".to_string()
    } else {
        format!("{given}{}", SUFFIXES[(mix(i ^ 5) % SUFFIXES.len() as u64) as usize])
    };
    let tail = SUFFIXES[(mix(i ^ 9) % SUFFIXES.len() as u64) as usize];
    // Half of the families have one of the sixty names, the rest one of some fifty thousand: a register
    // of a million people holds hundreds of thousands of different words.
    if mix(i ^ 13).is_multiple_of(2) {
        return format!("{first} {second} {family}{tail}");
    }
    let middle = pick(GIVEN).to_lowercase();
    format!("{first} {second} {}{}{tail}", start(&family), start(&middle))
}

/// The first three letters of a name.
fn start(name: &str) -> &str {
    name.get(..3).unwrap_or(name)
}

/// Question `i`: a recorded name as it is, with a slip, or without its middle.
pub fn question(i: usize) -> String {
    let name = person(i as u64 * 977 % 1_000_000);
    let parts: Vec<&str> = name.split(' ').collect();
    match i % 3 {
        0 => name,
        1 => {
            let mut letters: Vec<char> = name.chars().collect();
            let at = letters.len() / 2;
            letters.swap(at, at.saturating_sub(1));
            letters.into_iter().collect()
        }
        _ => format!("{} {}", parts[0], parts[parts.len() - 1]),
    }
}

fn mix(n: u64) -> u64 {
    let n = (n ^ (n >> 30)).wrapping_add(0x9E37_79B9_7F4A_7C15).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let n = (n ^ (n >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    n ^ (n >> 31)
}

const CALLERS: u64 = 3;
/// How many different numbers there are.
pub const NUMBERS: u64 = 24 * 24 * 10_000_000;
const LETTERS: &[u8; 24] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
const COUNTRIES: [&str; 12] = ["FR", "ES", "GB", "DE", "IT", "RO", "MA", "EG", "TR", "UA", "JP", "BR"];
const SUFFIXES: &[&str] =
    &["", "", "a", "i", "o", "in", "an", "ov", "eddin", "ski", "ez", "ou", "as", "er", "el", "ari"];
const GIVEN: &[&str] = &[
    "Ahmed", "Maria", "Ali", "Anna", "Hassan", "Ivan", "Jose", "Fatima", "Jean", "Elena", "Yusuf", "Olga", "Karim",
    "Luis", "Omar", "Sofia", "Ibrahim", "Paul", "Amina", "Dmitri", "Carlos", "Layla", "Peter", "Nadia", "Khalid",
    "Juan", "Samir", "Irina", "Mustafa", "Claire", "Tariq", "Pavel", "Rosa", "Bilal", "Henrik", "Zeynep", "Andrei",
    "Salma", "Marco", "Ingrid", "Hamza", "Natalia", "Pedro", "Rashid", "Lucia", "Viktor", "Aisha", "Emil", "Leila",
    "Stefan", "Nour", "Oksana", "Rafael", "Idris", "Monika", "Sergei", "Huda", "Tomas", "Yasmin", "Boris",
];
const FAMILY: &[&str] = &[
    "Khan",
    "Garcia",
    "Ivanov",
    "Hussein",
    "Martin",
    "Popescu",
    "Yilmaz",
    "Abdallah",
    "Rossi",
    "Novak",
    "Lopez",
    "Petrov",
    "Haddad",
    "Schmidt",
    "Silva",
    "Kaya",
    "Mansour",
    "Dubois",
    "Costa",
    "Shevchenko",
    "Nasser",
    "Weber",
    "Moreno",
    "Demir",
    "Saleh",
    "Bernard",
    "Santos",
    "Kovalenko",
    "Farouk",
    "Fischer",
    "Romero",
    "Celik",
    "Aziz",
    "Laurent",
    "Pereira",
    "Bondar",
    "Rahman",
    "Wagner",
    "Navarro",
    "Aydin",
    "Hamdan",
    "Moreau",
    "Almeida",
    "Tkachenko",
    "Bakr",
    "Hoffmann",
    "Torres",
    "Arslan",
    "Zidan",
    "Girard",
    "Ribeiro",
    "Kravets",
    "Qasim",
    "Keller",
    "Ramos",
    "Dogan",
    "Sharif",
    "Fontaine",
    "Barros",
    "Melnyk",
];
