//! The catalogue, read by rules of this test's own: what it says is what the console must do.

use crate::Standing;
use std::collections::{BTreeMap, BTreeSet};

/// Who may do what, where, why.
pub struct Law {
    /// What each role may do.
    pub roles: BTreeMap<String, BTreeSet<String>>,
    registers: BTreeMap<String, Register>,
    correction: Correction,
}

/// What the procedure of corrections says of a dossier that has just been opened.
struct Correction {
    purposes: BTreeSet<String>,
    seen_by: Vec<String>,
    /// Who takes a step, and of which party.
    steps: BTreeMap<String, (Vec<String>, Option<String>)>,
}

struct Register {
    purposes: BTreeSet<String>,
    record: Vec<String>,
    consult: Vec<String>,
}

/// What a page wants of whoever asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Strangers are welcome.
    Nothing,
    /// Refused to everybody, strangers and officers.
    Never,
    /// There for nobody: this node was not told of what it is about.
    NoSuchPage,
    /// To have signed in.
    Session,
    /// The same, and something of one's own that is not there.
    NoneOfOwn,
    /// The same, where what is asked for cannot be had.
    NotHere,
    /// A purpose besides.
    Purpose,
    /// A role that may do this.
    Verb(&'static str),
    /// A role that may do the one or the other.
    OneOf(&'static str, &'static str),
    /// A role that may do this, in this register, for this purpose.
    In(&'static str, &'static str),
    /// A role that may do the first at all and the second in this register.
    Both(&'static str, &'static str, &'static str),
    /// To read a record of persons that everybody may see.
    Seen(&'static str),
    /// The same of one withheld from ES.
    SeenHidden(&'static str),
    /// To do something to a record of FR's that everybody may see.
    Own(&'static str),
    /// The same to one withheld from ES.
    OwnHidden(&'static str),
    /// Something of bureau FR's that no register decides.
    OfBureau(&'static str),
    /// Something of bureau FR's in a register.
    OfBureauIn(&'static str, &'static str),
    /// Something that is nobody's.
    NoneFor(&'static str),
    /// The same, for whoever may do the one or the other.
    NoneForOneOf(&'static str, &'static str),
    /// A record that is not there.
    NoneIn(&'static str, &'static str),
    /// To see the dossier about a record of FR's that UT doubts, and to take this step of it, if any is named.
    Dossier(Option<&'static str>),
    /// To read that record and to open such a dossier about it by this step.
    Opens(&'static str),
}

/// What becomes of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    SignIn,
    AskPurpose,
    Allowed,
    Refused,
    Absent,
    /// Refused because a named check is not met.
    Unmet,
}

impl Outcome {
    pub fn word(self) -> &'static str {
        match self {
            Outcome::SignIn => "sent to sign in",
            Outcome::AskPurpose => "asked why",
            Outcome::Allowed => "allowed",
            Outcome::Refused => "refused",
            Outcome::Absent => "absent",
            Outcome::Unmet => "a check not met",
        }
    }
}

impl Law {
    /// Reads roles and registers as they are written.
    pub fn read() -> Law {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue");
        let toml = |path: std::path::PathBuf| std::fs::read_to_string(path).unwrap().parse::<toml::Table>().unwrap();
        let words = |value: &toml::Value| -> Vec<String> {
            value.as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_string()).collect()
        };
        let roles = toml(folder.join("roles.toml"));
        let roles = roles["role"]
            .as_array()
            .unwrap()
            .iter()
            .map(|role| (role["id"].as_str().unwrap().to_string(), words(&role["may"]).into_iter().collect()));
        let mut registers = BTreeMap::new();
        for file in std::fs::read_dir(folder.join("registers")).unwrap() {
            let text = toml(file.unwrap().path());
            let register = Register {
                purposes: words(&text["purposes"]).into_iter().collect(),
                record: words(&text["access"]["record"]),
                consult: words(&text["access"]["consult"]),
            };
            registers.insert(text["id"].as_str().unwrap().to_string(), register);
        }
        let correction = Correction::read(&toml(folder.join("procedures/record-correction.toml")), &words);
        let law = Law { roles: roles.collect(), registers, correction };
        assert_eq!((law.roles.len(), law.registers.len()), (13, 6), "the table was written for these");
        law
    }

    /// Whether a role is declared to do something.
    pub fn may_act(&self, role: &str, verb: &str) -> bool {
        self.roles[role].contains(verb)
    }

    /// Whether a role may do something in a register, for a purpose.
    fn may_in(&self, role: &str, verb: &str, register: &str, purpose: &str) -> bool {
        let register = &self.registers[register];
        let writes = ["record", "import", "withdraw", "erase", "restrict"].contains(&verb);
        let open_to = if writes { &register.record } else { &register.consult };
        // A family stands for every role that begins with it.
        let open = open_to
            .iter()
            .any(|one| one == role || role.strip_prefix(one.as_str()).is_some_and(|rest| rest.starts_with('.')));
        self.may_act(role, verb) && open && register.purposes.contains(purpose)
    }

    /// What the law makes of a visit.
    pub fn expects(&self, need: &Need, role: &str, bureau: &str, standing: Standing) -> Outcome {
        use Outcome::*;
        let purpose = match (need, standing) {
            (Need::Nothing, _) => return Allowed,
            (Need::Never, _) => return Refused,
            (Need::NoSuchPage, _) => return Absent,
            (_, Standing::SignedOut) => return SignIn,
            (Need::Session, _) => return Allowed,
            (Need::NoneOfOwn, _) => return Absent,
            (Need::NotHere, _) => return Refused,
            (_, Standing::NoPurpose) => return AskPurpose,
            (_, Standing::For(purpose)) => purpose,
        };
        let act = |verb: &str| self.may_act(role, verb);
        let within = |verb: &str, register: &str| self.may_in(role, verb, register, purpose);
        let allowed = |yes: bool| if yes { Allowed } else { Refused };
        match *need {
            Need::Nothing | Need::Never | Need::NoSuchPage | Need::Session | Need::NoneOfOwn | Need::NotHere => {
                unreachable!("decided above")
            }
            Need::Purpose => Allowed,
            Need::Verb(verb) => allowed(act(verb)),
            Need::OneOf(one, other) => allowed(act(one) || act(other)),
            Need::In(verb, register) => allowed(within(verb, register)),
            Need::Both(one, other, register) => allowed(act(one) && within(other, register)),
            Need::Seen(verb) => allowed(within(verb, "nominals")),
            Need::Own(verb) => allowed(within(verb, "nominals") && bureau == "FR"),
            // Absent only for whoever could have seen it: the others learn of the role or the purpose alone.
            Need::SeenHidden(verb) | Need::OwnHidden(verb) if within(verb, "nominals") && bureau == "ES" => Absent,
            Need::SeenHidden(verb) => allowed(within(verb, "nominals")),
            Need::OwnHidden(verb) => allowed(within(verb, "nominals") && bureau == "FR"),
            Need::OfBureau(verb) | Need::OfBureauIn(verb, _) if act(verb) && bureau != "FR" => Absent,
            Need::OfBureau(verb) => allowed(act(verb)),
            Need::OfBureauIn(verb, register) => allowed(within(verb, register)),
            Need::NoneFor(verb) => {
                if act(verb) {
                    Absent
                } else {
                    Refused
                }
            }
            Need::NoneForOneOf(one, other) => {
                if act(one) || act(other) {
                    Absent
                } else {
                    Refused
                }
            }
            Need::Dossier(step) => {
                let correction = &self.correction;
                let family = role.split('.').next().unwrap_or_default();
                // The source is FR, and whoever doubted is UT.
                let party = |name: &str| match name {
                    "source" => bureau == "FR",
                    "recipients" => bureau == "UT",
                    other => other == family,
                };
                if !correction.seen_by.iter().any(|name| party(name)) {
                    return Absent;
                }
                let takes = step.is_none_or(|step| {
                    let (by, of) = &correction.steps[step];
                    by.iter().any(|one| one == role) && of.as_deref().is_none_or(party)
                });
                allowed(takes && correction.purposes.contains(purpose))
            }
            Need::Opens(step) => {
                let may = self.correction.steps[step].0.iter().any(|one| one == role);
                match within("read", "nominals") && may && self.correction.purposes.contains(purpose) {
                    false => Refused,
                    // One's own record is changed, not doubted.
                    true if bureau == "FR" => Unmet,
                    true => Allowed,
                }
            }
            Need::NoneIn(verb, register) => {
                if within(verb, register) {
                    Absent
                } else {
                    Refused
                }
            }
        }
    }
}

impl Correction {
    fn read(text: &toml::Table, words: &impl Fn(&toml::Value) -> Vec<String>) -> Correction {
        let tables = |key: &str| text[key].as_array().unwrap().iter().map(|one| one.as_table().unwrap());
        let opened = tables("step").find(|step| !step.contains_key("from")).unwrap()["to"].as_str().unwrap();
        let state = tables("state").find(|state| state["id"].as_str() == Some(opened)).unwrap();
        let step = |step: &toml::Table| {
            let of = step.get("of").map(|of| of.as_str().unwrap().to_string());
            (step["id"].as_str().unwrap().to_string(), (words(&step["by"]), of))
        };
        Correction {
            purposes: words(&text["purposes"]).into_iter().collect(),
            seen_by: words(&state["seen_by"]),
            steps: tables("step").map(step).collect(),
        }
    }
}
