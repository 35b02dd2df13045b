//! `/api/v1/catalogue`: the signed texts in force, and their legal sheets.

use crate::nouns::registers::{RegisterLine, told};
use crate::problem::{Shape, Stop};
use crate::reply::Reply;
use crate::route::MARKDOWN;
use crate::visit::Visit;
use http::StatusCode;
use huecry_catalogue::Lang;
use serde::Serialize;
use utoipa::ToSchema;

/// The catalogue in force.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Catalogue)]
pub struct CatalogueSaid {
    /// SHA-256 over all texts in force, hexadecimal: two nodes with the same hash obey the same texts.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    hash: String,
    /// The registers.
    registers: Vec<RegisterLine>,
    /// The code lists.
    lists: Vec<ListLine>,
    /// The roles, and what each may do; a register may narrow it.
    roles: Vec<RoleLine>,
    /// The purposes of processing: one must be stated with every call.
    purposes: Vec<PurposeLine>,
}

/// A code list.
#[derive(Debug, Serialize, ToSchema)]
pub struct ListLine {
    /// Its name.
    #[schema(example = "travel-document-types")]
    list: String,
    /// The version of its text.
    #[schema(minimum = 1, example = 1)]
    version: u32,
    /// What people call it.
    #[schema(example = "Types of travel document")]
    title: String,
    /// How many codes it has.
    #[schema(example = 12)]
    codes: usize,
}

/// A role.
#[derive(Debug, Serialize, ToSchema)]
pub struct RoleLine {
    /// A family and a function.
    #[schema(example = "ncb.officer")]
    role: String,
    /// What people call it.
    #[schema(example = "Bureau officer")]
    title: String,
    /// What it may do.
    #[schema(example = json!(["search", "read"]))]
    may: Vec<&'static str>,
}

/// A purpose of processing.
#[derive(Debug, Serialize, ToSchema)]
pub struct PurposeLine {
    /// What `Huecry-Purpose` says.
    #[schema(example = "identify-person")]
    purpose: String,
    /// What people call it.
    #[schema(example = "Identify a person")]
    title: String,
    /// What it covers.
    about: Option<String>,
}

pub(crate) fn whole(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let (catalogue, lang) = (visit.catalogue(), visit.lang);
    let purposes = catalogue.codes("purposes").into_iter().flat_map(|list| list.iter());
    let body = CatalogueSaid {
        hash: huecry_catalogue::hexadecimal(&catalogue.hash()),
        registers: catalogue.registers().iter().map(|r| RegisterLine::of(r, lang)).collect(),
        lists: catalogue
            .lists()
            .map(|l| ListLine {
                list: l.id.clone(),
                version: l.version,
                title: l.title.get(lang).to_string(),
                codes: l.len(),
            })
            .collect(),
        roles: catalogue
            .roles()
            .iter()
            .map(|r| RoleLine {
                role: r.id.to_string(),
                title: r.title.get(lang).to_string(),
                may: r.may.iter().map(|verb| verb.as_str()).collect(),
            })
            .collect(),
        purposes: purposes
            .map(|p| PurposeLine {
                purpose: p.id.to_string(),
                title: p.label.get(lang).to_string(),
                about: p.about.as_ref().map(|about| about.get(lang).to_string()),
            })
            .collect(),
    };
    Ok(told(visit, Reply::ok(&body)))
}

pub(crate) fn sheet(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    let lang = visit.parameters(&["lang"])?.get::<Lang>("lang", Shape::Lang)?.unwrap_or(visit.lang);
    let sheet = huecry_catalogue::sheet(visit.catalogue(), visit.register()?, lang);
    let reply = Reply::bytes(StatusCode::OK, MARKDOWN, sheet);
    Ok(reply.said(http::header::CONTENT_LANGUAGE, lang.as_str()))
}
