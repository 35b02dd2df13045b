//! The shape of `agreements/ID.toml`.

use super::{At, Node, Source};
use crate::agreement::{Address, Answer, Ceiling, Onward, Rate, Size, TestData};
use crate::retention::Keep;
use crate::said::Said;
use crate::unsound::shown;
use huecry_terms::{BureauId, Day, OrganisationId};
use toml::de::DeTable;

/// An agreement as its file says it; what could not be read is `None` and already complained of.
pub(crate) struct AgreementFile {
    pub id: Option<At<String>>,
    pub version: Option<At<u32>>,
    pub number: Option<At<String>>,
    pub title: Option<Said>,
    pub aim: Option<Said>,
    pub legal_basis: Vec<SealedBasisFile>,
    pub decision: Option<At<String>>,
    pub purposes: Vec<At<String>>,
    pub areas: Vec<At<String>>,
    pub crime_areas: Vec<At<String>>,
    pub handling: Option<At<Ceiling>>,
    pub equivalence: Vec<EqualFile>,
    pub personal_data: Option<At<bool>>,
    pub size_most: Option<At<Size>>,
    pub rate: Option<At<Rate>>,
    pub keep_most: Option<At<Keep>>,
    pub onward: Option<At<Word>>,
    pub onward_to: Vec<At<Address>>,
    /// The line of `onward_to`, where it is there.
    pub onward_to_line: Option<usize>,
    pub read_receipts: Option<At<bool>>,
    pub test_data: Option<At<TestData>>,
    pub valid_from: Option<At<Day>>,
    pub valid_until: Option<At<Day>>,
    pub parties: Vec<PartyFile>,
    pub directions: Vec<DirectionFile>,
    /// The lines of keys about which more is said than about their values.
    pub lines: Lines,
}

/// Where the keys stand that are judged together.
pub(crate) struct Lines {
    pub purposes: usize,
    pub crime_areas: usize,
    pub equivalence: usize,
}

/// The words of `onward`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    No,
    Ask,
    List,
}

/// One text it rests on.
pub(crate) struct SealedBasisFile {
    pub line: usize,
    pub cite: Option<At<String>>,
    pub checked: bool,
    pub sha256: Option<At<String>>,
}

/// One pair of levels.
pub(crate) struct EqualFile {
    pub first: Option<At<String>>,
    pub second: Option<At<String>>,
}

/// One `[[party]]`.
pub(crate) struct PartyFile {
    pub line: usize,
    pub id: Option<At<String>>,
    pub organisation: Option<At<OrganisationId>>,
    pub bureau: Option<At<BureauId>>,
    pub name: Option<Said>,
    pub levels: Option<At<String>>,
}

/// One `[[direction]]`.
pub(crate) struct DirectionFile {
    pub line: usize,
    pub from: Option<At<String>>,
    pub kinds: Vec<At<String>>,
    pub categories: Vec<At<String>>,
    pub answers: Vec<AnsweredFile>,
}

/// What is answered about a register.
pub(crate) struct AnsweredFile {
    pub register: Option<At<String>>,
    pub with: Option<At<Answer>>,
}

impl AgreementFile {
    /// Reads the file.
    pub fn read(source: &Source<'_>, table: &DeTable<'_>) -> Self {
        let node = Node::open(source, table, 1, String::new(), &AGREEMENT_KEYS);
        let each = |key| node.tables(key).into_iter();
        let texts = |key| node.texts(key).unwrap_or_default();
        AgreementFile {
            id: node.need("id", node.text("id"), "`id = \"…\"`, the name of the file"),
            version: node.need("version", node.whole("version"), "`version = 1`"),
            number: node.need("number", node.text("number"), NUMBER),
            title: node.need("title", node.said("title"), "`title.en`, `title.fr`, `title.es`, `title.ar`"),
            aim: node.need("aim", node.said("aim"), "`aim.en`…: why the agreement exists"),
            legal_basis: basis(source, &node),
            decision: node.text("decision"),
            purposes: node.need("purposes", node.texts("purposes"), "`purposes = [\"…\"]`").unwrap_or_default(),
            areas: texts("areas"),
            crime_areas: texts("crime_areas"),
            handling: node.need("handling", node.shaped("handling"), "`handling = \"H1+H2\"`, or `H0` for no other"),
            equivalence: each("equivalence").map(|(line, table)| EqualFile::read(source, line, table)).collect(),
            personal_data: node.need("personal_data", node.yes("personal_data"), "`personal_data = true` or `false`"),
            size_most: node.need("size_most", node.shaped("size_most"), "`size_most = \"50 MiB\"`"),
            rate: node.need("rate", node.shaped("rate"), "`rate = \"600 per minute\"`"),
            keep_most: node.need("keep_most", node.shaped("keep_most"), "`keep_most = \"3 years\"`"),
            onward: node.need("onward", node.word("onward", &ONWARD), "`onward = \"no\"`, `ask` or `list`"),
            onward_to: onward_to(&node),
            onward_to_line: node.has("onward_to").then(|| node.line_of("onward_to")),
            read_receipts: node.need("read_receipts", node.yes("read_receipts"), "`read_receipts = true` or `false`"),
            test_data: node.need("test_data", node.word("test_data", &TestData::WORDS), "`test_data = \"marked\"`"),
            valid_from: node.need("valid_from", node.day("valid_from"), "`valid_from = \"2011-10-11\"`"),
            valid_until: node.need("valid_until", node.day("valid_until"), UNTIL),
            parties: each("party").map(|(line, table)| PartyFile::read(source, line, table)).collect(),
            directions: each("direction").map(|(line, table)| DirectionFile::read(source, line, table)).collect(),
            lines: Lines {
                purposes: node.line_of("purposes"),
                crime_areas: node.line_of("crime_areas"),
                equivalence: node.line_of("equivalence"),
            },
        }
    }
}

impl EqualFile {
    fn read(source: &Source<'_>, line: usize, table: &DeTable<'_>) -> Self {
        let node = Node::open(source, table, line, "equivalence: ".to_string(), &["first", "second"]);
        let level = |key: &str| node.need(key, node.text(key), &format!("`{key} = \"…\"`, a level of that party"));
        EqualFile { first: level("first"), second: level("second") }
    }
}

impl PartyFile {
    fn read(source: &Source<'_>, line: usize, table: &DeTable<'_>) -> Self {
        let keys = ["id", "organisation", "bureau", "name", "levels"];
        let node = Node::open(source, table, line, about("party", "id", table), &keys);
        let organisation = node.shaped("organisation");
        PartyFile {
            line,
            id: node.need("id", node.text("id"), "`id = \"world\"`"),
            organisation: node.need("organisation", organisation, "`organisation = \"world-police-organisation\"`"),
            bureau: node.shaped("bureau"),
            name: node.need("name", node.said("name"), "`name.en`, `name.fr`, `name.es`, `name.ar`"),
            levels: node.need("levels", node.text("levels"), "`levels = \"…\"`, the list of its levels"),
        }
    }
}

impl DirectionFile {
    fn read(source: &Source<'_>, line: usize, table: &DeTable<'_>) -> Self {
        let keys = ["from", "kinds", "categories", "answers"];
        let node = Node::open(source, table, line, about("direction", "from", table), &keys);
        let answers = node.tables("answers").into_iter().map(|(line, table)| {
            let node = Node::open(source, table, line, format!("{}answers: ", node.about), &["register", "with"]);
            AnsweredFile {
                register: node.need("register", node.text("register"), "`register = \"…\"`"),
                with: node.need("with", node.word("with", &Answer::WORDS), "`with = \"hit-or-no-hit\"`"),
            }
        });
        DirectionFile {
            line,
            from: node.need("from", node.text("from"), "`from = \"…\"`, the party that sends"),
            kinds: node.need("kinds", node.texts("kinds"), "`kinds = [\"request\"]`").unwrap_or_default(),
            categories: node.need("categories", node.texts("categories"), "`categories = []`").unwrap_or_default(),
            answers: answers.collect(),
        }
    }
}

fn basis(source: &Source<'_>, node: &Node<'_, '_, '_>) -> Vec<SealedBasisFile> {
    if node.is_empty("legal_basis") {
        let advice = "say what it rests on: `legal_basis = [ { cite = \"…\", checked = false } ]`";
        node.fault(node.line_of("legal_basis"), "`legal_basis` names no text", advice);
    }
    let read = |(line, table)| {
        let node = Node::open(source, table, line, "legal_basis: ".to_string(), &["cite", "checked", "sha256"]);
        let advice = "`checked = false` until somebody compared it with its current text";
        SealedBasisFile {
            line,
            cite: node.need("cite", node.text("cite"), "`cite = \"…\"`"),
            checked: node.need("checked", node.yes("checked"), advice).is_some_and(|at| at.is),
            sha256: node.text("sha256"),
        }
    };
    node.tables("legal_basis").into_iter().map(read).collect()
}

fn onward_to(node: &Node<'_, '_, '_>) -> Vec<At<Address>> {
    let read = |at: At<String>| match at.is.parse() {
        Ok(is) => Some(At { line: at.line, is }),
        Err(error) => {
            let error: huecry_terms::IdError = error;
            let what = format!("`onward_to` names `{}`, which is no member", shown(&at.is));
            node.fault(at.line, what, format!("write {}", error.shape));
            None
        }
    };
    node.texts("onward_to").unwrap_or_default().into_iter().filter_map(read).collect()
}

fn about(what: &str, key: &str, table: &DeTable<'_>) -> String {
    match table.get(key).and_then(|id| id.get_ref().as_str()) {
        Some(id) => format!("{what} `{}`: ", shown(id)),
        None => format!("{what}: "),
    }
}

const ONWARD: [(&str, Word); 3] = [(Onward::NO, Word::No), (Onward::ASK, Word::Ask), (Onward::LIST, Word::List)];
const NUMBER: &str = "`number = \"SL\"`, the letters its conversations' numbers begin with";
const UNTIL: &str = "`valid_until = \"…\"`, the first day it is in force no more: a renewal is a new version";

const AGREEMENT_KEYS: [&str; 24] = [
    "id",
    "version",
    "number",
    "title",
    "aim",
    "legal_basis",
    "decision",
    "purposes",
    "areas",
    "crime_areas",
    "handling",
    "equivalence",
    "personal_data",
    "size_most",
    "rate",
    "keep_most",
    "onward",
    "onward_to",
    "read_receipts",
    "test_data",
    "valid_from",
    "valid_until",
    "party",
    "direction",
];
