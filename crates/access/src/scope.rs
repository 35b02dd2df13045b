//! Where a query may look.

use crate::permit::may;
use crate::sight::Viewer;
use huecry_catalogue::{Catalogue, Verb};
use huecry_terms::{Call, Refusal, RefusalKind, RegisterId};

/// What a caller may search: the registers, and as whom. What lies outside is neither counted nor
/// timed differently from what does not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// The registers, in the catalogue's order.
    pub registers: Vec<RegisterId>,
    /// As whom.
    pub viewer: Viewer,
}

/// Where this call may look. Registers named in `asked` must all be permitted; with none named, every
/// permitted one is taken.
///
/// # Errors
/// The first refusal among the registers asked for; when none was named and none is permitted, the
/// refusal of the first register.
pub fn scope(catalogue: &Catalogue, call: &Call, verb: Verb, asked: &[RegisterId]) -> Result<Scope, Refusal> {
    let viewer = Viewer::of(call);
    let mut registers = Vec::new();
    if asked.is_empty() {
        let mut refusal = None;
        for register in catalogue.registers() {
            match may(catalogue, call, verb, register) {
                Ok(()) => registers.push(register.id.clone()),
                Err(no) => refusal = refusal.or(Some(no)),
            }
        }
        if let (true, Some(no)) = (registers.is_empty(), refusal) {
            return Err(no);
        }
        return Ok(Scope { registers, viewer });
    }
    for id in asked {
        let register = catalogue.register(id).ok_or_else(|| no_such_register(catalogue, id))?;
        may(catalogue, call, verb, register)?;
        if !registers.contains(id) {
            registers.push(id.clone());
        }
    }
    Ok(Scope { registers, viewer })
}

/// The refusal for a register that is not declared.
pub fn no_such_register(catalogue: &Catalogue, id: &RegisterId) -> Refusal {
    let known: Vec<&str> = catalogue.registers().iter().map(|r| r.id.as_str()).collect();
    Refusal::new(RefusalKind::NoSuchRegister, id.to_string()).ask(known.join(", "))
}
