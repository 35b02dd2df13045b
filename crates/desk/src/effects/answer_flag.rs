//! A flag is answered by the person who takes the step: for as long as what raised it stays as it is.

use super::Brought;
use crate::dossier::{Answered, Kept};
use crate::node::Desk;
use crate::notice::findings;
use huecry_terms::{FieldFault, Part, Refusal, RefusalKind, Trouble, day_of};

/// Notes the answer; refused when the flag that is named is not raised, or is answered already.
pub(super) fn bring(desk: &Desk, brought: &Brought<'_>, kept: &mut Kept) -> Result<Result<(), Refusal>, Trouble> {
    let (Some(record), Some(call), Some(procedure)) = (brought.record, brought.call, brought.procedure) else {
        return Ok(Err(Refusal::new(RefusalKind::StepNotNow, "")));
    };
    let named = procedure.form.texts(brought.values).find(|(field, _)| field.part == Some(Part::Category));
    let Some((field, named)) = named else {
        return Ok(Err(Refusal::new(RefusalKind::StepNotNow, record.number.clone())));
    };
    let flags = findings(desk, record, kept, day_of(call.now))?.map(|found| found.flags).unwrap_or_default();
    let Some(raised) = flags.iter().find(|one| one.flag == named.text.trim()) else {
        let open: Vec<&str> = flags.iter().filter(|one| one.answered.is_none()).map(|one| one.flag).collect();
        let fault =
            FieldFault { field: field.id.to_string(), because: "fault-flag-not-raised".to_string(), with: Vec::new() };
        let about = format!("{}: {}", field.id, named.text.chars().take(40).collect::<String>());
        let refusal = Refusal::new(RefusalKind::FormNotSatisfied, about).ask(open.join(", "));
        return Ok(Err(Refusal { faults: vec![fault], ..refusal }));
    };
    let answer = Answered { by: call.officer.clone(), evidence: raised.evidence.clone() };
    kept.answered.insert(raised.flag.to_string(), answer);
    Ok(Ok(()))
}
