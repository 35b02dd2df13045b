//! The invented world: which bureaux there are, and what each has on record, grown from a seed.
//!
//! The same seed, size and day give the same records, byte for byte; every record is made from its
//! own throw of the dice, so that any of them can be made without the others. Nothing here touches
//! a clock or a disk. Names are common ones put together at random, numbers follow the form of
//! their country and have right check digits, and none is meant to be anybody's.

pub mod bureaux;
pub mod dice;
pub mod documents;
mod envelope;
mod firearms;
mod fleet;
mod form;
mod maritime_piracy;
pub mod names;
mod nominals;
mod numbers;
pub mod persons;
mod places;
pub mod planted;
mod travel_documents;
mod vehicles;
mod works_of_art;

pub use bureaux::{BUREAUX, Bureau, SECRETARIAT};
pub use dice::Dice;
pub use documents::{Document, document_at, documents};
pub use envelope::Envelope;
pub use persons::{Person, person_at, persons};

use huecry_terms::Day;
use serde_json::{Map, Value as Json};

/// A world of so many records, as of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct World {
    /// What it grows from.
    pub seed: u64,
    /// How many records it has, those of the tour among them.
    pub records: u32,
    /// The day on which nothing in it lies in the future.
    pub today: Day,
}

/// What one bureau has recorded in one register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    world: World,
    /// The register.
    pub register: Register,
    /// The bureau that answers for these records.
    pub bureau: &'static Bureau,
    /// How many there are.
    pub records: u32,
}

/// One invented record: what its source says of it, and its values as a person would enter them.
#[derive(Debug, Clone, PartialEq)]
pub struct Invented {
    /// The register.
    pub register: Register,
    /// The bureau that answers for it.
    pub bureau: &'static Bureau,
    /// Reference, handling, evaluation, restrictions.
    pub envelope: Envelope,
    /// The values by field id, as `catalogue::entry::read_json` takes them.
    pub values: Map<String, Json>,
}

/// The registers of the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Register {
    /// Persons and what is known of them.
    Nominals,
    /// Stolen and lost travel documents.
    TravelDocuments,
    /// Stolen motor vehicles.
    Vehicles,
    /// Illicit firearms.
    Firearms,
    /// Stolen works of art.
    WorksOfArt,
    /// Piracy and armed robbery at sea.
    MaritimePiracy,
}

impl Register {
    /// Every register of the world.
    pub const ALL: [Register; 6] = [
        Register::Nominals,
        Register::TravelDocuments,
        Register::Vehicles,
        Register::Firearms,
        Register::WorksOfArt,
        Register::MaritimePiracy,
    ];

    /// Its id in the catalogue.
    pub fn id(self) -> &'static str {
        match self {
            Register::Nominals => "nominals",
            Register::TravelDocuments => "travel-documents",
            Register::Vehicles => "vehicles",
            Register::Firearms => "firearms",
            Register::WorksOfArt => "works-of-art",
            Register::MaritimePiracy => "maritime-piracy",
        }
    }

    /// How many of a hundred records it holds.
    pub fn percent(self) -> u32 {
        match self {
            Register::TravelDocuments => 40,
            Register::Nominals => 24,
            Register::Vehicles => 16,
            Register::Firearms => 10,
            Register::WorksOfArt => 7,
            Register::MaritimePiracy => 3,
        }
    }

    fn number(self) -> u64 {
        self as u64
    }

    /// What the General Secretariat itself records, for a hundred records of all bureaux together: what
    /// comes to it from other organisations. Never a travel document: only its issuing country may.
    fn of_secretariat(self) -> u32 {
        match self {
            Register::Nominals => 6,
            Register::MaritimePiracy => 60,
            Register::WorksOfArt => 8,
            _ => 0,
        }
    }
}

impl World {
    /// What each bureau has recorded in each register; together all records of the world.
    pub fn shares(&self) -> Vec<Share> {
        let mut shares = Vec::new();
        let of_register = apportioned(self.records, &Register::ALL.map(Register::percent));
        for (register, records) in Register::ALL.into_iter().zip(of_register) {
            let weights: Vec<u32> = BUREAUX.iter().map(|b| weight(register, b)).collect();
            for (bureau, records) in BUREAUX.iter().zip(apportioned(records, &weights)) {
                // A world too small for its parts has at least what the tour asks for.
                let records = records.max(planted::of(register, bureau).count() as u32);
                shares.push(Share { world: *self, register, bureau, records });
            }
        }
        shares.retain(|share| share.records > 0);
        shares
    }

    /// Every record of the world, share by share.
    pub fn records(&self) -> impl Iterator<Item = Invented> + use<> {
        self.shares().into_iter().flat_map(Share::records)
    }
}

impl Share {
    /// The records of this share, made as they are asked for: first those of the tour.
    pub fn records(self) -> impl Iterator<Item = Invented> {
        let planted = planted::of(self.register, self.bureau);
        let known = planted::of(self.register, self.bureau).count() as u32;
        planted.chain((known..self.records).map(move |k| self.record(k)))
    }

    fn record(self, k: u32) -> Invented {
        let bureau = BUREAUX.iter().position(|b| b.id == self.bureau.id).unwrap_or(0) as u64;
        let mut dice = Dice::of(self.world.seed, [self.register.number(), bureau, u64::from(k)]);
        let scene = Scene { bureau: self.bureau, today: self.world.today };
        let values = match self.register {
            Register::Nominals => nominals::values(&mut dice, &scene),
            Register::TravelDocuments => travel_documents::values(&mut dice, &scene),
            Register::Vehicles => vehicles::values(&mut dice, &scene),
            Register::Firearms => firearms::values(&mut dice, &scene),
            Register::WorksOfArt => works_of_art::values(&mut dice, &scene),
            Register::MaritimePiracy => maritime_piracy::values(&mut dice, &scene),
        };
        let envelope = Envelope::thrown(&mut dice, self.register, &scene, k);
        Invented { register: self.register, bureau: self.bureau, envelope, values }
    }
}

/// Where and when a record is made.
struct Scene {
    bureau: &'static Bureau,
    today: Day,
}

impl Scene {
    /// The country the bureau answers for, or for the General Secretariat any.
    fn country(&self, dice: &mut Dice) -> &'static str {
        if self.bureau.is_secretariat() { bureaux::any(dice).id } else { self.bureau.id }
    }

    /// That country so many times of a hundred, else another.
    fn country_near(&self, dice: &mut Dice, percent: u32) -> &'static str {
        let own = self.country(dice);
        places::near(dice, own, percent)
    }
}

fn weight(register: Register, bureau: &Bureau) -> u32 {
    let of_bureaux: u32 = BUREAUX.iter().filter(|b| !b.is_secretariat()).map(|b| b.weight).sum();
    if bureau.is_secretariat() { of_bureaux * register.of_secretariat() / 100 } else { bureau.weight }
}

/// Shares of a whole by weight, to the last one: what rounding leaves goes to the largest remainders.
fn apportioned(whole: u32, weights: &[u32]) -> Vec<u32> {
    let sum: u64 = weights.iter().map(|w| u64::from(*w)).sum::<u64>().max(1);
    let exact: Vec<u64> = weights.iter().map(|w| u64::from(whole) * u64::from(*w)).collect();
    let mut shares: Vec<u32> = exact.iter().map(|e| (e / sum) as u32).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|i| std::cmp::Reverse(exact[*i] % sum));
    let left = whole.saturating_sub(shares.iter().sum());
    for i in order.into_iter().cycle().take(left as usize) {
        shares[i] += 1;
    }
    shares
}

#[cfg(test)]
mod tests;
