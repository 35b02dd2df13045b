//! `/api/v1/acts`, `/api/v1/proofs`: who did what, and that nobody can change it afterwards.

use crate::problem::{Shape, Stop};
use crate::reply::Reply;
use crate::route::PLAIN;
use crate::visit::Visit;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use http::StatusCode;
use http::header::{CONTENT_DISPOSITION, LINK};
use huecry_desk::audit::{self, Wanted};
use huecry_desk::log::{self, Content};
use huecry_terms::{ActId, BureauId, Instant, OfficerId, PurposeId};
use serde::Serialize;
use serde_json::{Value as Json, json};
use utoipa::ToSchema;

/// Acts, newest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Acts {
    /// The acts the caller may look at: the own bureau's, or everybody's for a secretariat.
    acts: Vec<ActSaid>,
    /// Give it as `cursor` for older ones; null at the end.
    #[schema(example = "18204671")]
    next: Option<String>,
    /// The act that recorded that these were looked at.
    #[schema(minimum = 0, example = 18204772)]
    act: u64,
}

/// One act.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Act)]
pub struct ActSaid {
    /// Its number: its place in the ledger, counted from 0.
    #[schema(minimum = 0, example = 18204771)]
    number: u64,
    /// Whether its content was erased; the commitment to it stays in the ledger.
    erased: bool,
    /// Who; absent for the node itself.
    #[schema(example = "RO-0001")]
    officer: Option<String>,
    /// For which bureau.
    #[schema(example = "RO")]
    bureau: Option<String>,
    /// In which role.
    #[schema(example = "ncb.officer")]
    role: Option<String>,
    /// Why.
    #[schema(example = "identify-person")]
    purpose: Option<String>,
    /// In which case.
    #[schema(example = "RO-2026-0412")]
    case: Option<String>,
    /// When (UTC, RFC 3339).
    #[schema(format = DateTime, example = "2026-11-23T02:14:07.412Z")]
    at: Option<String>,
    /// Through which face: `web`, `api`, `local-command-line`, `node`.
    #[schema(example = "api")]
    face: Option<String>,
    /// What: one key, the kind of the act, with what belongs to it.
    #[schema(value_type = Option<Object>, additional_properties = true, example = json!({"read": {"register": "nominals", "record": "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071", "version": 1}}))]
    act: Option<Json>,
}

/// One act with what its commitment was made of.
#[derive(Debug, Serialize, ToSchema)]
pub struct ActWhole {
    #[serde(flatten)]
    said: ActSaid,
    /// The exact bytes that were committed to (base64); null once erased.
    #[schema(content_encoding = "base64")]
    bytes: Option<String>,
    /// The salt of the commitment (base64): HMAC-SHA-256 of the bytes under it is the commitment in the leaf. Null once erased.
    #[schema(content_encoding = "base64")]
    salt: Option<String>,
    /// The entry of the ledger (base64).
    #[schema(content_encoding = "base64")]
    leaf: String,
    /// The act that recorded that this one was looked at.
    #[schema(minimum = 0, example = 18204772)]
    looked: u64,
}

/// What a proof proves.
#[derive(Debug, Serialize, ToSchema)]
pub struct Verdict {
    /// Whether the proof holds: the act stands in the log this node has signed.
    verified: bool,
    /// The act.
    #[schema(minimum = 0, example = 18204771)]
    act: Option<u64>,
    /// The log it stands in.
    #[schema(example = "huecry.invalid/world-police-organisation")]
    origin: Option<String>,
    /// How many acts the signed checkpoint covers.
    #[schema(minimum = 0, example = 18204800)]
    size: Option<u64>,
    /// What this node holds behind it: `matches`, `differs` (somebody changed it), or `erased`.
    #[schema(example = "matches")]
    content: Option<&'static str>,
    /// Why it does not hold.
    why: Option<String>,
}

pub(crate) fn list(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    let known = ["officer", "bureau", "kind", "purpose", "record", "from", "until", "cursor", "limit"];
    let parameters = visit.parameters(&known)?;
    let limit = parameters.limit(ACTS_USUAL, ACTS_MOST)?;
    let wanted = Wanted {
        officer: parameters.get::<OfficerId>("officer", Shape::Officer)?,
        bureau: parameters.get::<BureauId>("bureau", Shape::Bureau)?,
        kind: parameters.text("kind").map(str::to_string),
        purpose: parameters.get::<PurposeId>("purpose", Shape::Purpose)?,
        record: parameters.text("record").map(str::to_string),
        from: parameters.get::<Instant>("from", Shape::Moment)?,
        until: parameters.get::<Instant>("until", Shape::Moment)?,
        after: parameters.get::<u64>("cursor", Shape::Cursor)?.map(ActId),
        newest_first: true,
        limit,
    };
    let call = visit.call()?;
    let looked = audit::look(visit.desk(), &call, &wanted)?;
    let next = looked.next.map(|act| act.to_string());
    let link = next.as_ref().map(|next| next_link(visit, next));
    let acts = looked.acts.iter().map(|act| ActSaid::of(act.id, act.entry.as_ref())).collect();
    let reply = Reply::ok(&Acts { acts, next, act: looked.act.0 }).act(looked.act);
    Ok(link.iter().fold(reply, |reply, link| reply.said(LINK, link)))
}

pub(crate) fn one(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let id = ActId(visit.id("act")?);
    let call = visit.call()?;
    let (act, looked) = audit::act(visit.desk(), &call, id)?;
    let open = act.salt.is_some();
    let body = ActWhole {
        said: ActSaid::of(act.id, act.entry.as_ref()),
        bytes: open.then(|| BASE64_STANDARD.encode(&act.bytes)),
        salt: act.salt.as_ref().map(|salt| BASE64_STANDARD.encode(salt.as_bytes())),
        leaf: BASE64_STANDARD.encode(act.leaf.to_bytes()),
        looked: looked.0,
    };
    Ok(Reply::ok(&body).act(looked))
}

pub(crate) fn proof(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let id = ActId(visit.id("act")?);
    let call = visit.call()?;
    let proof = log::prove_for(visit.desk(), &call, id)?;
    let name = format!("attachment; filename=\"act-{id}.tlog-proof\"");
    Ok(Reply::bytes(StatusCode::OK, PLAIN, proof).said(CONTENT_DISPOSITION, &name))
}

pub(crate) fn verify(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let verdict = match log::verify_here(visit.desk(), body)? {
        Ok(verified) => Verdict {
            verified: verified.content != Content::Differs,
            act: Some(verified.act.0),
            origin: Some(verified.origin),
            size: Some(verified.size),
            content: match verified.content {
                Content::Matches => Some("matches"),
                Content::Differs => Some("differs"),
                Content::Erased => Some("erased"),
                Content::NotAsked => None,
            },
            why: None,
        },
        Err(why) => Verdict { verified: false, act: None, origin: None, size: None, content: None, why: Some(why) },
    };
    Ok(Reply::ok(&verdict))
}

impl ActSaid {
    fn of(id: ActId, entry: Option<&huecry_terms::Entry>) -> ActSaid {
        let mut map = entry.and_then(|entry| serde_json::to_value(entry).ok()).unwrap_or_else(|| json!({}));
        let map = map.as_object_mut().map(std::mem::take).unwrap_or_default();
        let text = |key: &str| map.get(key).and_then(Json::as_str).map(str::to_string);
        ActSaid {
            number: id.0,
            erased: entry.is_none(),
            officer: text("officer"),
            bureau: text("bureau"),
            role: text("role"),
            purpose: text("purpose"),
            case: text("case"),
            at: text("at"),
            face: text("face"),
            act: map.get("act").cloned(),
        }
    }
}

/// The same question from `next` on.
fn next_link(visit: &Visit<'_>, next: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let own = visit.asked.uri.query().unwrap_or_default();
    query.extend_pairs(form_urlencoded::parse(own.as_bytes()).filter(|(name, _)| name != "cursor"));
    query.append_pair("cursor", next);
    format!("</api/v1/acts?{}>; rel=\"next\"", query.finish())
}

const ACTS_USUAL: usize = 50;
const ACTS_MOST: usize = 500;
