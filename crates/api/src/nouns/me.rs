//! `GET /api/v1/me`: who this token is, and what it may do.

use crate::problem::Stop;
use crate::reply::Reply;
use crate::shapes::moment;
use crate::visit::Visit;
use huecry_desk::allowed;
use huecry_desk::token::Token;
use huecry_terms::{Call, CaseRef, Face, Instant, PurposeId};
use serde::Serialize;
use utoipa::ToSchema;

/// Who a token acts as, and what it may do.
#[derive(Debug, Serialize, ToSchema)]
pub struct Me {
    /// The officer in whose name everything is done.
    #[schema(example = "RO-0001")]
    officer: String,
    /// The officer's name.
    #[schema(example = "Ana Ionescu")]
    name: String,
    /// The bureau that answers for what is done.
    #[schema(example = "RO")]
    bureau: String,
    /// What people call the bureau.
    #[schema(example = "NCB RO")]
    bureau_name: String,
    /// The country the bureau answers for; null for a secretariat.
    #[schema(example = "RO")]
    country: Option<String>,
    /// The role in which the officer acts.
    #[schema(example = "ncb.recorder")]
    role: String,
    /// The role in the caller's language.
    #[schema(example = "Bureau recorder")]
    role_title: String,
    /// The token itself; not its secret.
    token: MyToken,
    /// For which purpose the following holds: the one of `Huecry-Purpose`, or the token's only one. Null where neither says.
    #[schema(example = "identify-person")]
    purpose: Option<String>,
    /// What may be done at all for this purpose, or for one of the token's purposes.
    #[schema(example = json!(["search", "read", "history"]))]
    may: Vec<&'static str>,
    /// What may be done in which register; registers in which nothing may be done are left out.
    registers: Vec<MyRegister>,
}

/// What this token was issued for.
#[derive(Debug, Serialize, ToSchema)]
pub struct MyToken {
    /// Its id; it opens nothing.
    #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
    id: String,
    /// What people call the machine.
    #[schema(example = "border system, Otopeni")]
    label: String,
    /// For which purposes.
    #[schema(example = json!(["border-control", "check-document"]))]
    purposes: Vec<String>,
    /// In which registers; empty means wherever the role may.
    #[schema(example = json!(["travel-documents"]))]
    registers: Vec<String>,
    /// Until when (UTC, RFC 3339).
    #[schema(value_type = String, format = DateTime, example = "2027-02-21T00:00:00Z")]
    #[serde(serialize_with = "moment")]
    until: Instant,
}

/// What may be done in a register.
#[derive(Debug, Serialize, ToSchema)]
pub struct MyRegister {
    /// The register.
    #[schema(example = "travel-documents")]
    register: String,
    /// The verbs.
    #[schema(example = json!(["search", "read", "history"]))]
    may: Vec<&'static str>,
}

pub(crate) fn me(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let purpose = visit.purpose()?;
    let token = visit.token()?;
    let (may, registers) = may(visit, token, purpose.as_ref());
    let role = visit.catalogue().role(&token.officer.role);
    let body = Me {
        officer: token.officer.id.to_string(),
        name: token.officer.name.clone(),
        bureau: token.bureau.id.to_string(),
        bureau_name: token.bureau.name.clone(),
        country: token.bureau.country.as_ref().map(ToString::to_string),
        role: token.officer.role.to_string(),
        role_title: role.map_or_else(String::new, |role| role.title.get(visit.lang).to_string()),
        token: MyToken {
            id: token.id.to_string(),
            label: token.label.clone(),
            purposes: token.purposes.iter().map(ToString::to_string).collect(),
            registers: token.registers.iter().map(ToString::to_string).collect(),
            until: token.until,
        },
        purpose: purpose.map(|purpose| purpose.to_string()),
        may,
        registers,
    };
    Ok(Reply::ok(&body))
}

/// What the token may do for one purpose, or for any of its own where none is said.
fn may(visit: &Visit<'_>, token: &Token, purpose: Option<&PurposeId>) -> (Vec<&'static str>, Vec<MyRegister>) {
    let mut acts = std::collections::BTreeSet::new();
    let mut registers = std::collections::BTreeMap::<_, std::collections::BTreeSet<_>>::new();
    for own in token.purposes.iter().filter(|own| purpose.is_none_or(|said| said == *own)) {
        let Some(call) = asking(token, own.clone(), visit.asked.now) else { continue };
        let allowed = allowed::allowed(visit.desk(), &call);
        acts.extend(allowed.acts);
        for (register, verbs) in allowed.registers {
            registers.entry(register).or_default().extend(verbs);
        }
    }
    let words = |verbs: std::collections::BTreeSet<huecry_catalogue::Verb>| verbs.into_iter().map(|v| v.as_str());
    let registers = registers.into_iter();
    let registers = registers.map(|(id, verbs)| MyRegister { register: id.to_string(), may: words(verbs).collect() });
    (words(acts).collect(), registers.collect())
}

/// A call that asks what may be done and does nothing: it never reaches a verb.
fn asking(token: &Token, purpose: PurposeId, now: Instant) -> Option<Call> {
    let case: CaseRef = "-".parse().ok()?;
    Some(Call {
        officer: token.officer.id.clone(),
        bureau: token.bureau.id.clone(),
        organisation: token.bureau.organisation.clone(),
        role: token.officer.role.clone(),
        purpose,
        case,
        now,
        face: Face::Api,
        within: (!token.registers.is_empty()).then(|| token.registers.as_slice().into()),
        limits: token.limits.clone(),
        once: None,
    })
}
