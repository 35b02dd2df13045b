//! What is wrong with a field, in words: the same beside the field and in the summary.

use crate::visit::Visit;
use huecry_catalogue::Register;
use huecry_terms::FieldFault;

/// The field's label and the sentence.
pub fn words(visit: &Visit, register: Option<&Register>, fault: &FieldFault) -> (String, String) {
    let declared = register.and_then(|register| register.field_named(&fault.field));
    let label = declared.map_or_else(|| fault.field.clone(), |field| field.label.get(visit.lang).to_string());
    let mut args: Vec<(&str, &str)> = fault.with.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    args.push(("field", &label));
    let said = visit.say(&fault.because, &args);
    (label, said)
}
