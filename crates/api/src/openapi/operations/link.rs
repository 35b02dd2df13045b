//! What is said of the line: links, messages, agreements.

use super::super::parts::{KEBAB, answer, body, flag, header, number, part, query, recorded, text};
use super::{Said, language, replayed, said, uuid};
use crate::route::JSON;
use serde_json::json;
use utoipa::openapi::path::Parameter;

/// What is said of the path with this id.
pub(super) fn of(id: &str) -> Option<Said> {
    of_messages(id).or_else(|| of_links(id))
}

fn of_links(id: &str) -> Option<Said> {
    Some(match id {
        "links" => said(
            "link",
            "See how the links stand",
            "Every other node this one speaks with: whether it is heard, what waits, under which agreement, and the books. A node that speaks no line refuses this, as everything here: `no-line`.",
        )
        .gives("200", answer("The links.", "Links"))
        .or(&[404]),
        "link" => said(
            "link",
            "See one link with both books",
            "What waits, what does not go, and both books side by side: what we have on disk, and what the other side's signed receipts say of the same.",
        )
        .with(part("peer", "The other end; the slash of a bureau's address is percent-encoded.", text(Some("^[a-z0-9][a-z0-9-]*(/[A-Z0-9-]{2,12})?$"), 80), json!("regional-police-agency")))
        .with(query("limit", "Rows of each direction.", number(1, Some(1_000), Some(100)), json!(100)))
        .gives("200", answer("The link.", "LinkWhole")),
        "agreements" => said("link", "List the agreements", "What may cross to whom, on what basis, until when, who has signed, who has suspended.")
            .gives("200", answer("The agreements.", "Agreements").header("Content-Language", language()))
            .or(&[404]),
        "standAgreement" => said(
            "link",
            "Say how an agreement stands",
            "Records that a party's officers have signed the text in force here, that it lets nothing cross until further notice, or that things cross again. Either side suspends by itself and at once.",
        )
        .with(part("agreement", "The agreement.", text(Some(KEBAB), 48), json!("icpo-europol")))
        .takes(body("What the party says, and why.", "NewStanding", json!({"party": "world", "says": "suspended", "reason": "a breach is looked into"}), &[JSON]))
        .gives("200", recorded("It is recorded.", "AgreementStands").header("Huecry-Replayed", replayed()))
        .or(&[404, 409, 422]),
        _ => return None,
    })
}

fn of_messages(id: &str) -> Option<Said> {
    Some(match id {
        "messages" => said(
            "link",
            "List the messages",
            "Messages sent and received, the newest first: what they are and how they stand, nothing of what they say.",
        )
        .with(query("sent", "Only those sent here, or only those that came.", flag(), json!(false)))
        .with(query("conversation", "Only of this conversation.", uuid(), json!("019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")))
        .with(query("kind", "Only of this kind, a code of `message-kinds`.", text(Some(KEBAB), 48), json!("request")))
        .with(query("waiting", "Only what waits for an answer.", flag(), json!(true)))
        .with(query("cursor", "`next` of the page before.", text(Some("^[0-9]{1,19}\\.[0-9a-f]{32}$"), 52), json!(null)))
        .with(query("limit", "Messages on a page.", number(1, Some(500), Some(50)), json!(50)))
        .gives("200", answer("A page.", "MessagePage").header("Link", header("Older ones; absent at the end.", "</api/v1/messages?cursor=…>; rel=\"next\""))),
        "sendMessage" => said(
            "link",
            "Send a message",
            "Signed once, sealed to each recipient, and handed to the line with its act. What the agreement does not let cross is refused with every clause and what would be a yes.",
        )
        .takes(body("The message.", "NewMessage", json!({"to": ["regional-police-agency"], "kind": "request", "areas": ["drug-trafficking"], "categories": ["suspects"], "handling": "H0", "classification": "icpo-official-use-only", "priority": "urgent", "keep_until": "2027-06-01", "subject": "Who is this?", "language": "en", "text": "Is the person below known to you?", "test": true}), &[JSON]))
        .gives("201", recorded("It is handed to the line.", "Sent").header("Location", header("The message.", "/api/v1/messages/019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")).header("Huecry-Replayed", replayed()))
        .or(&[404, 409, 422]),
        "message" => said(
            "link",
            "Read a message",
            "What it says, what became of it, and every receipt with its act. Reading one that came is told to its sender where the agreement wants that.",
        )
        .with(message())
        .gives("200", recorded("The message.", "MessageWhole")),
        "takeOverMessage" => said("link", "Take a message over", "Its sender is told that somebody here has it in hand. Told once.")
            .with(message())
            .gives("200", recorded("It is in hand.", "TakenOver")),
        "resendMessage" => said("link", "Send a dead letter again", "The same bytes under the same id: a recipient that has it answers what it answered.")
            .with(message())
            .takes(recipient())
            .gives("200", recorded("It goes again.", "LetterDone").header("Huecry-Replayed", replayed()))
            .or(&[409, 422]),
        "closeMessage" => said("link", "Give a message up", "One that waits or is a dead letter; what stands behind it in its conversation goes with it.")
            .with(message())
            .takes(recipient())
            .gives("200", recorded("It is given up.", "LetterDone").header("Huecry-Replayed", replayed()))
            .or(&[409, 422]),
        _ => return None,
    })
}

fn message() -> Parameter {
    part("message", "The message's id.", uuid(), json!("019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071"))
}

fn recipient() -> utoipa::openapi::request_body::RequestBodyBuilder {
    body("For whom.", "Recipient", json!({"to": "regional-police-agency"}), &[JSON])
}
