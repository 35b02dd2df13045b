//! The indexes as a whole: followed step by step they are what building them anew gives, byte for
//! byte; what is hidden is not found; and a file that is torn is no file.

#![allow(clippy::disallowed_methods, reason = "saves an index in a temporary folder")]

#[path = "../../catalogue/tests/known/mod.rs"]
mod known;

use crate::file::{Unusable, from_bytes, load, save, to_bytes};
use crate::{Closed, Index, Looking};
use huecry_catalogue::{Catalogue, entry, sample};
use huecry_matching::compare::Asked;
use huecry_matching::identifiers::Scheme;
use huecry_matching::question;
use huecry_terms::record::Body;
use huecry_terms::{ActId, Day, Handling, Record, Restriction, Slot, State, Tag, Values, What};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const TODAY: Day = Day::constant(2026, 11, 22);

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::load(&[], &known::KNOWN).expect("the embedded catalogue is sound"));

/// One thing done to a register; records are chosen by a number, whatever records there are.
#[derive(Debug, Clone)]
enum Op {
    Add { register: usize, seed: u64, restricted: Option<Restriction> },
    Revise { which: usize, seed: u64 },
    Withdraw { which: usize },
    Erase { which: usize },
    Restrict { which: usize, restricted: Restriction },
}

/// A store in a few lines: what is current, and what changed since an index last asked.
#[derive(Default)]
struct Store {
    current: BTreeMap<usize, Record>,
    next_slot: u32,
    died: Vec<Slot>,
    born: Vec<Record>,
}

impl Store {
    fn apply(&mut self, op: &Op) {
        let pick = |which: &usize| self.current.keys().nth(which % self.current.len().max(1)).copied();
        match op {
            Op::Add { register, seed, restricted } => {
                let at = register % CATALOGUE.registers().len();
                let mut record = record(at, self.next_slot, *seed);
                record.body.restrictions.extend(restricted.clone());
                self.write(self.next_slot as usize, record);
            }
            Op::Revise { which, seed } => self.change(pick(which), |record| {
                let at = CATALOGUE.registers().iter().position(|r| r.id == record.register).unwrap();
                record.body.values = values(at, *seed);
            }),
            Op::Withdraw { which } => self.change(pick(which), |record| record.body.state = State::Withdrawn),
            Op::Restrict { which, restricted } => {
                self.change(pick(which), |record| record.body.restrictions.push(restricted.clone()));
            }
            Op::Erase { which } => {
                if let Some(gone) = pick(which).and_then(|key| self.current.remove(&key)) {
                    self.died.push(gone.slot);
                }
            }
        }
    }

    fn change(&mut self, key: Option<usize>, change: impl FnOnce(&mut Record)) {
        let Some(key) = key else { return };
        let mut record = self.current[&key].clone();
        change(&mut record);
        record.slot = Slot(self.next_slot);
        record.version += 1;
        self.write(key, record);
    }

    fn write(&mut self, key: usize, record: Record) {
        self.next_slot += 1;
        self.born.push(record.clone());
        if let Some(old) = self.current.insert(key, record) {
            self.died.push(old.slot);
        }
    }

    /// As the store gives it: what died, and of what was born that which is still current.
    fn changes(&mut self) -> (Vec<Slot>, Vec<Record>) {
        let current: Vec<Slot> = self.current.values().map(|r| r.slot).collect();
        let mut born = std::mem::take(&mut self.born);
        born.retain(|record| current.contains(&record.slot));
        (std::mem::take(&mut self.died), born)
    }

    fn rebuilt(&self, up_to: Option<ActId>) -> Index {
        let mut records: Vec<Record> = self.current.values().cloned().collect();
        records.sort_by_key(|record| record.slot);
        let mut index = Index::new(&CATALOGUE);
        index.follow(&CATALOGUE, up_to, &[], &records);
        index
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// However the acts are cut into steps, whether what died goes first or last, and whether the
    /// index was saved and read again in between.
    #[test]
    fn an_index_that_follows_is_the_index_built_anew(
        steps in prop::collection::vec((prop::collection::vec(ops(), 0..12), any::<bool>(), any::<bool>()), 1..6)
    ) {
        let (mut store, mut index) = (Store::default(), Index::new(&CATALOGUE));
        for (n, (ops, died_first, saved)) in steps.iter().enumerate() {
            ops.iter().for_each(|op| store.apply(op));
            let up_to = Some(ActId(n as u64));
            let (died, born) = store.changes();
            if *died_first {
                index.follow(&CATALOGUE, up_to, &died, &born);
            } else {
                born.chunks(3).for_each(|born| index.follow(&CATALOGUE, None, &[], born));
                index.follow(&CATALOGUE, up_to, &died, &[]);
            }
            let mut rebuilt = store.rebuilt(up_to);
            for text in questions(&store) {
                // Before anything is compacted: what died must not be found, dropped or not.
                prop_assert_eq!(ask(&index, &text, &open), ask(&rebuilt, &text, &open), "{}", text);
            }
            let findable = store.current.values().filter(|r| r.body.state == State::Active).count();
            prop_assert_eq!((index.len(), rebuilt.len()), (findable, findable));
            let bytes = to_bytes(&mut rebuilt);
            if *saved {
                prop_assert!(to_bytes(&mut index) == bytes, "followed and rebuilt differ after step {}", n);
                index = from_bytes(&CATALOGUE, &bytes).unwrap();
                prop_assert!(to_bytes(&mut index) == bytes, "reading and writing changes nothing");
            }
        }
        let last = Some(ActId(steps.len() as u64 - 1));
        prop_assert!(to_bytes(&mut index) == to_bytes(&mut store.rebuilt(last)));
    }

    #[test]
    fn a_torn_file_is_refused(at in any::<prop::sample::Index>(), bit in 0..8u8, cut in any::<prop::sample::Index>()) {
        let whole = &*SAVED;
        let mut flipped = whole.clone();
        flipped[at.index(whole.len())] ^= 1 << bit;
        prop_assert!(from_bytes(&CATALOGUE, &flipped).is_err());
        prop_assert!(from_bytes(&CATALOGUE, &whole[..cut.index(whole.len())]).is_err());
        let longer = [whole.as_slice(), &[0; 9]].concat();
        prop_assert!(from_bytes(&CATALOGUE, &longer).is_err());
    }

    /// A forger can make the sum right. Then an index may be wrong; it must not take the node down.
    #[test]
    fn a_forged_file_does_no_harm(at in any::<prop::sample::Index>(), bytes in prop::collection::vec(any::<u8>(), 1..9)) {
        let head = b"huecry-index-1\n".len() + 8;
        let mut forged = SAVED.clone();
        let at = head + at.index(forged.len() - head - bytes.len());
        forged[at..at + bytes.len()].copy_from_slice(&bytes);
        let sum = sum(&forged[head..]).to_le_bytes();
        forged[head - 8..head].copy_from_slice(&sum);
        if let Ok(mut index) = from_bytes(&CATALOGUE, &forged) {
            for text in ["Anna Eriksson", "L898902C3", "A?12345", "12.5N 45.25E", "2024-05-01", "stolen from a car"] {
                let _ = ask(&index, text, &open);
            }
            let _ = to_bytes(&mut index);
        }
    }
}

#[test]
fn an_index_is_saved_whole_and_read_again() {
    let folder = std::env::temp_dir().join(format!("huecry-index-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("match.idx");
    assert!(matches!(load(&CATALOGUE, &path), Err(Unusable::None)));
    let mut index = invented(60);
    assert_eq!(index.unsaved(), 60);
    save(&mut index, &path).unwrap();
    assert_eq!(index.unsaved(), 0);
    let left: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert_eq!(left, ["match.idx"], "nothing is left beside it");
    let mut read = load(&CATALOGUE, &path).unwrap_or_else(|why| panic!("{}", why.said()));
    assert_eq!((read.len(), read.cursor, read.unsaved()), (60, Some(ActId(59)), 0));
    assert!(to_bytes(&mut read) == to_bytes(&mut index));
    std::fs::write(&path, &std::fs::read(&path).unwrap()[..1000]).unwrap();
    assert!(matches!(load(&CATALOGUE, &path), Err(Unusable::Torn)));
    std::fs::write(&path, []).unwrap();
    assert!(matches!(load(&CATALOGUE, &path), Err(Unusable::Torn)));
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn an_index_of_another_catalogue_is_no_index() {
    let piracy =
        huecry_catalogue::embedded().iter().find(|(path, _)| *path == "registers/maritime-piracy.toml").unwrap();
    let later = piracy.1.replacen("version  = 1", "version  = 2", 1).replacen("version = 1", "version = 2", 1);
    assert_ne!(later, piracy.1);
    let own = [(piracy.0.to_string(), later)];
    let other = Catalogue::load(&own, &known::KNOWN).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert!(matches!(from_bytes(&other, &SAVED), Err(Unusable::OtherCatalogue)));
}

#[test]
fn a_hidden_record_is_not_found_by_anything_it_says() {
    let mut index = Index::new(&CATALOGUE);
    let whole = r#"{"names": "Zeferino Quaresma", "documents": "QX7654321", "birth-dates": "1971-03-05", "remarks": "walks with a silver cane"}"#;
    let mut secret = typed("nominals", 0, whole);
    secret.body.restrictions = vec![Restriction { against: "everyone".parse().unwrap(), what: What::Record }];
    index.follow(&CATALOGUE, Some(ActId(0)), &[], &[secret]);
    let shut = |_: &Closed, _: Option<Tag>| true;
    let mut gun = typed("firearms", 1, r#"{"serial": "ZK99[38]1407", "make": "Quintanilha"}"#);
    gun.body.restrictions = vec![Restriction { against: "everyone".parse().unwrap(), what: What::Record }];
    index.follow(&CATALOGUE, Some(ActId(1)), &[], &[gun]);
    for (slot, texts) in [
        (0, ["Zeferino Quaresma", "QX7654321", "QX765432I", "1971-03-05", "silver cane"]),
        (1, ["ZK9981407", "ZK99?1407", "ZK9?81407", "Quintanilha", "ZK*1407"]),
    ] {
        for text in texts {
            assert_eq!(ask(&index, text, &open), [Slot(slot)], "{text}: it can be found at all");
            assert_eq!(ask(&index, text, &shut), [], "{text}");
        }
    }
}

/// A name in a hidden field does not find the record; its other names do.
#[test]
fn a_hidden_field_is_not_searched_by_name() {
    let mut index = Index::new(&CATALOGUE);
    let father = CATALOGUE.register_named("nominals").unwrap().field_named("father-name").unwrap().tag;
    let mut record = typed("nominals", 0, r#"{"names": "Zeferino Quaresma", "father-name": "Baltazar Quintanilha"}"#);
    record.body.restrictions = vec![Restriction { against: "everyone".parse().unwrap(), what: What::Field(father) }];
    index.follow(&CATALOGUE, Some(ActId(0)), &[], &[record]);
    let part = |_: &Closed, tag: Option<Tag>| tag == Some(father);
    assert_eq!(ask(&index, "Baltazar Quintanilha", &open), [Slot(0)]);
    assert_eq!(ask(&index, "Baltazar Quintanilha", &part), []);
    assert_eq!(ask(&index, "Zeferino Quaresma", &part), [Slot(0)]);
}

/// Records whose hidden field holds the words must not crowd out the one that may be seen.
#[test]
fn hidden_fields_take_nobodys_place() {
    let mut index = Index::new(&CATALOGUE);
    let nominals = CATALOGUE.register_named("nominals").unwrap();
    let tag = |id: &str| nominals.field_named(id).unwrap().tag;
    let (remarks, documents, born) = (tag("remarks"), tag("documents"), tag("birth-dates"));
    let said = r#"{"names": "A B", "remarks": "walks with a silver cane", "documents": "QX7654321", "birth-dates": "1971-03-05"}"#;
    let crowd = (0..80).map(|slot| {
        let mut record = typed("nominals", slot, said);
        record.body.restrictions = [remarks, documents, born]
            .map(|t| Restriction { against: "everyone".parse().unwrap(), what: What::Field(t) })
            .to_vec();
        record
    });
    let serial = CATALOGUE.register_named("firearms").unwrap().field_named("other-serials").unwrap().tag;
    let guns = (100..180).map(|slot| {
        let mut gun = typed("firearms", slot, r#"{"other-serials": "ZK9981407"}"#);
        gun.body.restrictions = vec![Restriction { against: "everyone".parse().unwrap(), what: What::Field(serial) }];
        gun
    });
    let gun = typed("firearms", 180, r#"{"serial": "ZK9981407"}"#);
    let crowd: Vec<Record> = crowd.chain([typed("nominals", 80, said)]).chain(guns).chain([gun]).collect();
    index.follow(&CATALOGUE, Some(ActId(80)), &[], &crowd);
    let part = |_: &Closed, tag: Option<Tag>| tag.is_some_and(|t| [remarks, documents, born, serial].contains(&t));
    for text in ["ZK99?1407", "ZK9981401"] {
        assert!(ask(&index, text, &part).contains(&Slot(180)), "{text}");
    }
    for text in ["silver cane", "QX7654321", "QX7654327", "1971-03-05"] {
        assert!(ask(&index, text, &part).contains(&Slot(80)), "{text}");
    }
}

/// A number that stands where the asker may not look is no answer: the misread neighbour is one, as it
/// would be if the hidden number did not exist.
#[test]
fn a_hidden_number_does_not_end_the_search_for_a_misread_one() {
    let mut index = Index::new(&CATALOGUE);
    let documents = CATALOGUE.register_named("nominals").unwrap().field_named("documents").unwrap().tag;
    let mut hidden = typed("nominals", 0, r#"{"names": "A B", "documents": "QX7654321"}"#);
    hidden.body.restrictions = vec![Restriction { against: "everyone".parse().unwrap(), what: What::Field(documents) }];
    let neighbour = typed("nominals", 1, r#"{"names": "C D", "documents": "QX765432I"}"#);
    index.follow(&CATALOGUE, Some(ActId(1)), &[], &[hidden, neighbour]);
    let part = |_: &Closed, tag: Option<Tag>| tag == Some(documents);
    assert!(ask(&index, "QX7654321", &part).contains(&Slot(1)));
    assert_eq!(ask(&index, "QX7654321", &open), [Slot(0)], "whoever may see it gets the exact answer");
}

#[test]
fn rarity_counts_only_what_the_asker_may_see() {
    let mut index = Index::new(&CATALOGUE);
    let nominals = CATALOGUE.registers().iter().position(|r| r.id.as_str() == "nominals").unwrap();
    let mut records = vec![typed("nominals", 0, r#"{"names": "Zeferino Quaresma"}"#)];
    records.extend((1..40).map(|slot| {
        let mut record = typed("nominals", slot, r#"{"names": "Zeferino Quintanilha"}"#);
        record.body.restrictions = vec![Restriction { against: "everyone".parse().unwrap(), what: What::Record }];
        record
    }));
    index.follow(&CATALOGUE, Some(ActId(39)), &[], &records);
    let rarity = |index: &Index, hidden: &dyn Fn(&Closed, Option<Tag>) -> bool| {
        let (registers, schemes) = (vec![true; CATALOGUE.registers().len()], Scheme::ALL);
        let looking = Looking { registers: &registers, schemes: &schemes, hidden };
        index.weighing(&looking, |rarity| rarity(nominals, "zeferino"))
    };
    let mut alone = Index::new(&CATALOGUE);
    alone.follow(&CATALOGUE, Some(ActId(0)), &[], &records[..1]);
    assert_eq!(rarity(&index, &|_, _| true), rarity(&alone, &open));
    assert!(rarity(&index, &open) < rarity(&alone, &open), "it is no rare name for those who see them all");
}

/// The saved bytes of an index over every register.
static SAVED: LazyLock<Vec<u8>> = LazyLock::new(|| to_bytes(&mut invented(60)));

fn invented(records: u32) -> Index {
    let mut index = Index::new(&CATALOGUE);
    let mut born: Vec<Record> = (0..records).map(|slot| record(slot as usize % 6, slot, u64::from(slot))).collect();
    born[7].body.restrictions.push(Restriction { against: "bureau:DE".parse().unwrap(), what: What::Record });
    index.follow(&CATALOGUE, Some(ActId(u64::from(records) - 1)), &[], &born);
    index
}

fn open(_: &Closed, _: Option<Tag>) -> bool {
    false
}

fn ask(index: &Index, text: &str, hidden: &dyn Fn(&Closed, Option<Tag>) -> bool) -> Vec<Slot> {
    let (registers, schemes) = (vec![true; CATALOGUE.registers().len()], Scheme::ALL);
    let asked = Asked::of(&question::read(text, TODAY.year()));
    index.candidates(&Looking { registers: &registers, schemes: &schemes, hidden }, &asked, 30)
}

/// A question for what some of the records hold, in the words of the one door.
fn questions(store: &Store) -> Vec<String> {
    let mut texts = vec!["nobody of that name".to_string()];
    for record in store.current.values().take(4) {
        let register = CATALOGUE.register(&record.register).unwrap();
        for value in entry::write_json(&CATALOGUE, register, &record.body.values).values().take(12) {
            let one = value.as_array().and_then(|list| list.first()).unwrap_or(value);
            let text =
                one.as_str().or_else(|| ["name", "number", "text"].iter().find_map(|key| one.get(*key)?.as_str()));
            texts.extend(text.map(str::to_string));
        }
    }
    texts
}

fn ops() -> impl Strategy<Value = Op> {
    let which = 0..1000usize;
    prop_oneof![
        4 => (0..6usize, any::<u64>(), prop::option::weighted(0.2, restriction()))
            .prop_map(|(register, seed, restricted)| Op::Add { register, seed, restricted }),
        3 => (which.clone(), any::<u64>()).prop_map(|(which, seed)| Op::Revise { which, seed }),
        1 => which.clone().prop_map(|which| Op::Withdraw { which }),
        1 => which.clone().prop_map(|which| Op::Erase { which }),
        1 => (which, restriction()).prop_map(|(which, restricted)| Op::Restrict { which, restricted }),
    ]
}

fn restriction() -> impl Strategy<Value = Restriction> {
    let against = "(bureau:FR|bureau:DE|everyone|everyone-but:ES)".prop_map(|text| text.parse().unwrap());
    let what = prop_oneof![Just(What::Record), (1..60u16).prop_map(|tag| What::Field(Tag(tag)))];
    (against, what).prop_map(|(against, what)| Restriction { against, what })
}

fn typed(register: &str, slot: u32, json: &str) -> Record {
    let at = CATALOGUE.registers().iter().position(|r| r.id.as_str() == register).unwrap();
    let object = serde_json::from_str(json).unwrap();
    let values = entry::read_json(&CATALOGUE, &CATALOGUE.registers()[at], &object).unwrap_or_else(|f| panic!("{f:?}"));
    let mut record = record(at, slot, 1);
    record.body.values = values;
    record
}

fn values(at: usize, seed: u64) -> Values {
    let register = &CATALOGUE.registers()[at];
    if seed.is_multiple_of(3) {
        sample::full(&CATALOGUE, register, TODAY, seed)
    } else {
        sample::values(&CATALOGUE, register, TODAY, seed)
    }
}

fn record(at: usize, slot: u32, seed: u64) -> Record {
    let register = &CATALOGUE.registers()[at];
    Record {
        id: format!("01a20582-50e0-7199-b2e1-{slot:012x}").parse().unwrap(),
        register: register.id.clone(),
        number: format!("{}-2026-{slot:06}", register.number),
        version: 1,
        slot: Slot(slot),
        source: "FR".parse().unwrap(),
        body: Body {
            catalogue_version: register.version,
            source_ref: None,
            state: State::Active,
            handling: Handling::default(),
            evaluation: None,
            restrictions: Vec::new(),
            keep_until: Day::constant(2036, 11, 22),
            values: values(at, seed),
        },
    }
}

/// The sum of `file.rs`, as a forger would have it.
fn sum(bytes: &[u8]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for chunk in bytes.chunks(8) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        hash = (hash ^ u64::from_le_bytes(word)).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(29);
    }
    hash
}
