//! What a source says about a record beside its values.

use super::dice::Dice;
use super::{Register, Scene, bureaux};

/// Reference, handling, evaluation and restrictions, in the words they are entered in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The source's own reference, unique within register and source.
    pub reference: String,
    /// `H0` mostly, or `H1`, `H2`, `H3: words`.
    pub handling: String,
    /// Source and information, such as `B2`.
    pub evaluation: Option<String>,
    /// Who may not have it: `bureau:ES`, `everyone/documents`.
    pub restrictions: Vec<String>,
}

impl Envelope {
    /// Of the `k`-th record of a bureau in a register.
    pub(super) fn thrown(dice: &mut Dice, register: Register, scene: &Scene, k: u32) -> Envelope {
        let evaluated = if register == Register::Nominals { 60 } else { 8 };
        Envelope {
            reference: format!("{}-{:06}", scene.bureau.id, k + 1),
            handling: dice.weighted(&HANDLINGS).to_string(),
            evaluation: dice.chance(evaluated).then(|| dice.weighted(&EVALUATIONS).to_string()),
            restrictions: restrictions(dice, register, scene),
        }
    }

    /// With a reference and nothing else: for police purposes, closed to nobody.
    pub(super) fn plain(reference: &str) -> Envelope {
        let (reference, handling) = (reference.to_string(), "H0".to_string());
        Envelope { reference, handling, evaluation: None, restrictions: Vec::new() }
    }
}

fn restrictions(dice: &mut Dice, register: Register, scene: &Scene) -> Vec<String> {
    let field = match register {
        Register::Nominals => "documents",
        Register::TravelDocuments | Register::Firearms => "circumstances",
        Register::Vehicles => "event-place",
        Register::WorksOfArt => "holder-type",
        Register::MaritimePiracy => "ransom",
    };
    let other = bureaux::any(dice).id;
    match dice.below(200) {
        // A source is never kept from its own record; saying so would only confuse.
        _ if other == scene.bureau.id => Vec::new(),
        0..=2 => vec![format!("bureau:{other}")],
        3 => vec![format!("everyone-but:{other},{}", bureaux::SECRETARIAT)],
        4 => vec![format!("organisation:{ORGANISATION}")],
        5..=6 => vec![format!("bureau:{other}/{field}")],
        7 => vec![format!("everyone/{field}")],
        _ => Vec::new(),
    }
}

/// An organisation that is none of this node's: nothing may cross a line to it.
const ORGANISATION: &str = "regional-police-agency";

const HANDLINGS: [(u32, &str); 8] = [
    (860, "H0"),
    (50, "H1"),
    (45, "H2"),
    (20, "H1+H2"),
    (8, "H3: contact the source before any action"),
    (7, "H3: do not question the person about the origin of this information"),
    (6, "H2+H3: for the officers of the case only"),
    (4, "H1+H3: the source must be asked before it is used as evidence"),
];

const EVALUATIONS: [(u32, &str); 8] =
    [(40, "A1"), (14, "A2"), (20, "B2"), (8, "B3"), (6, "C3"), (2, "C4"), (4, "X3"), (6, "X4")];
