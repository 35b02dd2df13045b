//! `/api/v1/link`, `/api/v1/messages`, `/api/v1/agreements`: the line to other nodes.

mod shapes;

pub(crate) use shapes::{
    AgreementStands, Agreements, Done, LinkWhole, Links, MessagePage, MessageWhole, NewMessage, NewStanding, Recipient,
    SentSaid, TakenOver,
};

use crate::json;
use crate::once;
use crate::problem::{Shape, Stop, Wrong};
use crate::reply::Reply;
use crate::visit::Visit;
use http::StatusCode;
use http::header::{LINK, LOCATION};
use huecry_desk::link::agreement::{Says, stand};
use huecry_desk::link::told::{self, Place, SentTold, Wanted};
use huecry_desk::link::written::{self, Written};
use huecry_desk::link::{compose, dead, inbox};
use huecry_terms::{CodeId, FieldFault, Refusal, RefusalKind, Trouble};
use shapes::mirrored;

pub(crate) fn links(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let links = told::links(visit.desk(), &visit.call()?)?;
    Ok(Reply::ok(&Links { links: mirrored(links) }))
}

pub(crate) fn link(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    let limit = visit.parameters(&["limit"])?.limit(ROWS_USUAL, ROWS_MOST)?;
    let whole = told::link(visit.desk(), &visit.call()?, visit.part("peer"), limit)?;
    Ok(Reply::ok(&LinkWhole::from(whole)))
}

pub(crate) fn messages(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    let parameters = visit.parameters(&["sent", "conversation", "kind", "waiting", "cursor", "limit"])?;
    let sent = parameters.text("sent").is_some();
    let wanted = Wanted {
        ours: if sent { Some(parameters.flag("sent")?) } else { None },
        conversation: parameters.get("conversation", Shape::Message)?,
        kind: parameters.get::<CodeId>("kind", Shape::Purpose)?,
        waiting: parameters.flag("waiting")?,
        after: parameters.get::<Place>("cursor", Shape::Cursor)?,
        limit: parameters.limit(PAGE_USUAL, PAGE_MOST)?,
    };
    let page = told::messages(visit.desk(), &visit.call()?, &wanted)?;
    let next = page.next.map(|place| place.to_string());
    let link = next.as_ref().map(|next| next_link(visit, next));
    let reply = Reply::ok(&MessagePage { messages: mirrored(page.messages), next });
    Ok(link.iter().fold(reply, |reply, link| reply.said(LINK, link)))
}

pub(crate) fn send(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let written = Written::from(json::read::<NewMessage>(body)?);
    let said = |sent: SentTold| {
        let at = format!("/api/v1/messages/{}", sent.message);
        let act = huecry_terms::ActId(sent.act);
        Reply::json(StatusCode::CREATED, &SentSaid::from(sent)).act(act).said(LOCATION, &at)
    };
    let run = |call: &huecry_terms::Call| {
        let letter = written::read(visit.catalogue(), call, &written).map_err(unreadable)?;
        Ok(said(compose::send(visit.desk(), call, &letter)?.into()))
    };
    once::writes(visit, body, run, |_, act| {
        let gone = || Trouble::new(format!("what act {act} sent has been erased since"), "look into the acts");
        Ok(said(told::sent(visit.desk(), act)?.ok_or_else(gone)?))
    })
}

/// What of a message cannot be read, field by field: nothing was tried, and nothing is recorded.
fn unreadable(fields: Vec<&'static str>) -> Stop {
    let mut refusal = Refusal::new(RefusalKind::FormNotSatisfied, fields.join(", "));
    let fault =
        |field: &&str| FieldFault { field: (*field).to_owned(), because: "link-field".into(), with: Vec::new() };
    refusal.faults = fields.iter().map(fault).collect();
    refusal.into()
}

pub(crate) fn message(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let told = told::message(visit.desk(), &visit.call()?, visit.id("message")?)?;
    let act = huecry_terms::ActId(told.looked);
    Ok(Reply::ok(&MessageWhole::from(told)).act(act))
}

pub(crate) fn take_over(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let act = inbox::take_over(visit.desk(), &visit.call()?, visit.id("message")?)?;
    let body = TakenOver { message: visit.part("message").to_string(), act: act.map(|act| act.0) };
    let reply = Reply::ok(&body);
    Ok(act.into_iter().fold(reply, Reply::act))
}

pub(crate) fn resend(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    dead_letter(visit, body, dead::resend)
}

pub(crate) fn close(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    dead_letter(visit, body, dead::close)
}

fn dead_letter<M: std::str::FromStr + Copy>(
    visit: &Visit<'_>,
    body: &[u8],
    act: impl Fn(&huecry_desk::Desk, &huecry_terms::Call, M, &str) -> Result<huecry_terms::ActId, huecry_terms::Failure>,
) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let message: M = visit.id("message")?;
    let Recipient { to } = json::read(body)?;
    let said = |act: huecry_terms::ActId| {
        Reply::ok(&Done { message: visit.part("message").to_string(), to: to.clone(), act: act.0 }).act(act)
    };
    let run = |call: &huecry_terms::Call| Ok(said(act(visit.desk(), call, message, &to)?));
    once::writes(visit, body, run, |_, act| Ok(said(act)))
}

pub(crate) fn agreements(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let agreements = told::agreements(visit.desk(), &visit.call()?, visit.lang)?;
    Ok(Reply::ok(&Agreements { agreements: mirrored(agreements) }))
}

pub(crate) fn standing(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let NewStanding { party, says, reason } = json::read(body)?;
    let says = Says::of_word(&says).ok_or(Wrong::value("says", Shape::Says))?;
    let agreement = visit.part("agreement");
    let said = |act: huecry_terms::ActId| {
        let body =
            AgreementStands { agreement: agreement.to_string(), party: party.clone(), says: says.as_str(), act: act.0 };
        Reply::ok(&body).act(act)
    };
    let run = |call: &huecry_terms::Call| Ok(said(stand(visit.desk(), call, agreement, &party, says, &reason)?));
    once::writes(visit, body, run, |_, act| Ok(said(act)))
}

/// The same question from `next` on.
fn next_link(visit: &Visit<'_>, next: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let own = visit.asked.uri.query().unwrap_or_default();
    query.extend_pairs(form_urlencoded::parse(own.as_bytes()).filter(|(name, _)| name != "cursor"));
    query.append_pair("cursor", next);
    format!("</api/v1/messages?{}>; rel=\"next\"", query.finish())
}

const PAGE_USUAL: usize = 50;
const PAGE_MOST: usize = 500;
/// Rows of each direction in both books.
const ROWS_USUAL: usize = 100;
const ROWS_MOST: usize = 1_000;
