//! What is said of each path: its words, its parameters, its body, its answers.

mod dossiers;
mod link;
mod named;

pub use named::schemas;

use super::parts::{
    KEBAB, act_header, answer, body, built, bytes, flag, header, moment, number, one_of, other, part, query, raw,
    recorded, text,
};
use crate::route::{CSV, JSON, JSONL, MERGE, OCTETS, TEXT, XML};
use serde_json::{Value as Json, json};
use utoipa::openapi::link::{Link, LinkBuilder};
use utoipa::openapi::path::Parameter;
use utoipa::openapi::request_body::RequestBody;
use utoipa::openapi::schema::Schema;
use utoipa::openapi::{Content, ContentBuilder, Ref, RefOr, Response};

/// What is said of a path.
pub struct Said {
    pub tag: &'static str,
    pub summary: &'static str,
    pub description: &'static str,
    pub parameters: Vec<Parameter>,
    pub body: Option<RequestBody>,
    pub answers: Vec<(&'static str, RefOr<Response>)>,
    /// Statuses of problems beside those every path of its sort has.
    pub also: &'static [u16],
}

/// What is said of the path with this id.
pub fn of(id: &str) -> Said {
    let found = at_the_counter(id).or_else(|| of_records(id)).or_else(|| of_files(id)).or_else(|| of_catalogue(id));
    let found = found.or_else(|| of_subscriptions(id)).or_else(|| of_acts(id)).or_else(|| of_people(id));
    let found = found.or_else(|| dossiers::of(id)).or_else(|| link::of(id));
    // INVARIANT: a test asks for every id of the table.
    found.or_else(|| of_tokens(id)).or_else(|| of_ledger(id)).expect("every path of the table is described")
}

fn said(tag: &'static str, summary: &'static str, description: &'static str) -> Said {
    Said { tag, summary, description, parameters: Vec::new(), body: None, answers: Vec::new(), also: &[] }
}

impl Said {
    fn with(mut self, parameter: Parameter) -> Said {
        self.parameters.push(parameter);
        self
    }

    fn takes(mut self, body: utoipa::openapi::request_body::RequestBodyBuilder) -> Said {
        self.body = Some(body.build());
        self
    }

    fn gives(mut self, status: &'static str, response: utoipa::openapi::ResponseBuilder) -> Said {
        self.answers.push((status, built(response)));
        self
    }

    fn or(self, also: &'static [u16]) -> Said {
        Said { also, ..self }
    }
}

fn at_the_counter(id: &str) -> Option<Said> {
    Some(match id {
        "description" => said("me", "This description", "OpenAPI 3.1 of the whole interface. It needs no token.")
            .gives("200", other("The description.", JSON, utoipa::openapi::schema::empty())),
        "me" => said(
            "me",
            "Who am I, and what may I do",
            "The officer a token acts as, and what may be done: for the purpose of `Huecry-Purpose`, or for any of the token's. Asking is no act.",
        )
        .gives("200", answer("Who this token is.", "Me")),
        "search" => said(
            "search",
            "Ask one question",
            "One question over every register the caller may search for this purpose. What was pasted is recognised: a machine-readable zone, a document or chassis number, names in any script, dates, countries. \"No record\" is an answer like any other and recorded like one; it proves nothing (`no_record` of each register says what it does not mean).",
        )
        .takes(body("The question.", "Question", json!({"text": "abdallah 1971", "registers": ["nominals"], "limit": 20}), &[JSON]))
        .gives("200", recorded("What was found, or no record.", "Answer"))
        .or(&[404, 422]),
        "searchBatch" => said(
            "search",
            "Ask many questions",
            "Many questions in one request, one act each, answered in their order while the rest still comes. A JSON array is answered by an array; JSON Lines (one question a line: a text or an object) by JSON Lines, line by line. An array is read whole: a question in it that cannot be read refuses it all. A question that is refused, or a line that cannot be read, says so in its place and the rest goes on; `\"answer\": \"trouble\"` stands in a last line after which nothing follows. Send slowly and you are waited for; read slowly and nothing is read ahead.",
        )
        .takes(batch_body())
        .gives("200", batch_answer()),
        _ => return None,
    })
}

fn batch_body() -> utoipa::openapi::request_body::RequestBodyBuilder {
    let list = utoipa::openapi::schema::ArrayBuilder::new().items(Ref::from_schema_name("Item")).max_items(Some(1_000));
    let array: Schema = list.build().into();
    let lines = "{\"text\": \"abdallah 1971\"}\n\"WBAWX31070L123456\"\n";
    utoipa::openapi::request_body::RequestBodyBuilder::new()
        .description(Some("The questions."))
        .required(Some(utoipa::openapi::Required::True))
        .content(JSON, with_example(array, json!(["abdallah 1971", {"text": "L898902C36", "limit": 3}])))
        .content(JSONL, with_example(bytes(JSONL), json!(lines)))
}

fn batch_answer() -> utoipa::openapi::ResponseBuilder {
    let list: Schema = utoipa::openapi::schema::ArrayBuilder::new().items(Ref::from_schema_name("Line")).build().into();
    utoipa::openapi::ResponseBuilder::new()
        .description("One answer for each question, in their order. Each names its own act.")
        .content(JSON, ContentBuilder::new().schema(Some(list)).build())
        .content(JSONL, ContentBuilder::new().schema(Some(bytes(JSONL))).build())
}

fn of_records(id: &str) -> Option<Said> {
    let etag = || header("The version, for `If-Match`.", "\"2\"");
    Some(match id {
        "records" => said(
            "records",
            "Read a register page by page",
            "Records in force that the caller may see, in the order of their ids, all as of one act: page after page nothing is skipped or repeated while others write. An export by other means, and recorded like one.",
        )
        .with(register())
        .with(cursor())
        .with(query("limit", "Records on a page.", number(1, Some(1_000), Some(100)), json!(100)))
        .gives("200", recorded("A page.", "RecordPage").header("Link", header("The next page; absent on the last one.", "</api/v1/registers/nominals/records?cursor=…>; rel=\"next\""))).or(&[422]),
        "addRecord" => said(
            "records",
            "Enter a record",
            "Enters a record of the caller's own bureau. Values are read generously (a label for a code, `178 cm` for 1.78 m) and kept in one canonical form. What the form does not satisfy is said field by field.",
        )
        .with(register())
        .takes(body("The record.", "NewRecord", json!({"values": {"nature": "individual", "names": "Karim Abdallah", "birth-dates": "c. 1971", "nationalities": "TN"}, "handling": "H0"}), &[JSON]))
        .gives("201", recorded("It is recorded.", "Written").header("Location", header("The record.", "/api/v1/registers/nominals/records/NOM-2026-000123")).header("ETag", etag()).header("Huecry-Replayed", replayed()).link("record", to("record", &[("register", "$request.path.register"), ("record", "$response.body#/record")])))
        .or(&[409, 422]),
        "record" => said(
            "records",
            "Open a record",
            "What of a record the caller may see. A record that is withheld and one that does not exist are answered alike.",
        )
        .with(register())
        .with(record())
        .gives("200", recorded("The record.", "ShownRecord").header("ETag", etag())),
        "reviseRecord" => said(
            "records",
            "Change a record",
            "Replaces the fields given; `null` takes one away; what is not mentioned stays. Only its source may. The version you saw must be sent as `If-Match`.",
        )
        .with(register())
        .with(record())
        .takes(body("What is to change, and why.", "Change", json!({"reason": "date of birth corrected", "values": {"birth-dates": "1971-03-05"}}), &[JSON, MERGE]))
        .gives("200", recorded("It is changed.", "Written").header("ETag", etag()))
        .or(&[409, 412, 422, 428]),
        "eraseRecord" => said(
            "records",
            "Erase a record",
            "Erases a record with every version: the ledger keeps a commitment that nobody can open. Only its source may. It cannot be undone; to take a record back and keep its history, withdraw it.",
        )
        .with(register())
        .with(record())
        .takes(body("Why; or `Huecry-Reason` says it.", "ReasonGiven", json!({"reason": "the court ordered it"}), &[JSON]).required(Some(utoipa::openapi::Required::False)))
        .gives("200", recorded("It is gone.", "Erased"))
        .or(&[409, 422]),
        "withdrawRecord" => said(
            "records",
            "Take a record back",
            "Takes a record back: it is kept with its history and found no more. Only its source may.",
        )
        .with(register())
        .with(record())
        .takes(body("Why.", "ReasonGiven", json!({"reason": "recorded in error"}), &[JSON]))
        .gives("200", recorded("It is taken back.", "Written").header("ETag", etag()).header("Huecry-Replayed", replayed()))
        .or(&[409, 422]),
        "recordHistory" => said(
            "records",
            "Read a record's history",
            "Who wrote each version, when, why, and what it said, as the caller may see it today: what the source withholds now, it withholds of the past too.",
        )
        .with(register())
        .with(record())
        .gives("200", recorded("The versions.", "History")),
        _ => return None,
    })
}

fn of_files(id: &str) -> Option<Said> {
    Some(match id {
        "exportRegister" => said(
            "records",
            "Take a register out as a file",
            "Every record in force that the caller may see, handling on every row. The act is durable before the first byte leaves. CSV follows RFC 4180 and begins with a header row; JSON Lines has one object a line. Both can be imported again.",
        )
        .with(register())
        .with(query("format", "`jsonl` where nothing is said and `Accept` does not ask for CSV.", one_of(&["jsonl", "csv"]), json!("jsonl")))
        .gives("200", exported()),
        "importRegister" => said(
            "records",
            "Record many from a file",
            "The body is the file; it is received whole before anything is recorded. Rows are compared with what your bureau has recorded under the same reference: equal rows write nothing, so that sending the file again changes nothing and goes on where a stop left off. Nothing is dropped silently: `rejects` says which rows were not taken and why.",
        )
        .with(register())
        .with(required(query("format", "`csv`; `jsonl`; or `un-sc`, the United Nations Security Council's consolidated list in XML, which is complete by nature.", one_of(&["csv", "jsonl", "un-sc"]), json!("csv"))))
        .with(query("handling", "The handling of rows that say none; without it such rows are rejected.", text(Some("^(H0|H[12](\\+H[12])*|(H[12]\\+)*H3: ?\\S.*)$"), 600), json!("H0")))
        .with(query("complete", "Whether records that the file no longer holds are withdrawn.", flag(), json!(false)))
        .with(query("withdraw-all", "Whether more than half of them may be: a list that lost half of its entries overnight is more likely torn than amended.", flag(), json!(false)))
        .with(query("older", "Whether a list older than the one taken last is taken.", flag(), json!(false)))
        .takes(raw("The file.", &[CSV, JSONL, XML, OCTETS], "ref,handling,nature,names\nRO-1,H0,individual,Karim Abdallah\n"))
        .gives("200", recorded("What was done.", "ImportSummary"))
        .or(&[409, 422]),
        _ => return None,
    })
}

fn exported() -> utoipa::openapi::ResponseBuilder {
    let plain = |media: &str| ContentBuilder::new().schema(Some(bytes(media))).build();
    utoipa::openapi::ResponseBuilder::new()
        .description("The file.")
        .content(JSONL, plain(JSONL))
        .content(CSV, plain(CSV))
        .header("Huecry-Act", act_header())
        .header("Huecry-Records", header("How many records the file holds.", "1204"))
        .header(
            "Content-Disposition",
            header("A name for the file.", "attachment; filename=\"nominals-18204771.jsonl\""),
        )
}

fn of_catalogue(id: &str) -> Option<Said> {
    Some(match id {
        "registers" => said("catalogue", "List the registers", "Every register by name, those closed to the caller included: which registers there are is no secret.")
            .gives("200", answer("The registers.", "Registers").header("Content-Language", language())),
        "register" => said(
            "catalogue",
            "Read what a register is",
            "Its fields, kinds and codes, what is needed, what it rests on (with `checked: false` where nobody has compared the article with its text in force), how long records are kept, who may do what; and the JSON Schema of a record's values.",
        )
        .with(register())
        .gives("200", answer("The register.", "Register").header("Content-Language", language())),
        "codes" => said("catalogue", "Read a code list", "The codes of a list with their labels.")
            .with(part("list", "The list.", text(None, 64), json!("sexes")))
            .gives("200", answer("The list.", "Codes").header("Content-Language", language())),
        "catalogue" => said("catalogue", "Read the catalogue", "The texts in force: their hash, registers, code lists, roles with what each may do, purposes.")
            .gives("200", answer("The catalogue.", "Catalogue").header("Content-Language", language())),
        "registerSheet" => said("catalogue", "Read a register's legal sheet", "What the register is, in rows a legal officer reads, argues about and signs; Markdown.")
            .with(register())
            .with(query("lang", "The language; it outweighs `Accept-Language`.", one_of(&["en", "fr", "es", "ar"]), json!("en")))
            .gives("200", other("The sheet.", "text/markdown", bytes("text/markdown")).header("Content-Language", language())),
        _ => return None,
    })
}

fn of_subscriptions(id: &str) -> Option<Said> {
    Some(match id {
        "subscriptions" => said("subscriptions", "List the standing queries", "Those of the caller's bureau.")
            .gives("200", answer("The standing queries.", "Subscriptions")),
        "subscribe" => said("subscriptions", "Place a standing query", "With the same words and the same rights as a search: a record that is entered or changed later and matches raises a hit.")
            .takes(body("The standing query.", "NewSubscription", json!({"text": "abdallah 1971", "registers": ["nominals"]}), &[JSON]))
            .gives("201", recorded("It stands.", "Placed").header("Location", header("The standing query.", "/api/v1/subscriptions/019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")).header("Huecry-Replayed", replayed()).link("hits", to("subscriptionHits", &[("subscription", "$response.body#/subscription")])).link("end", to("unsubscribe", &[("subscription", "$response.body#/subscription")])))
            .or(&[404, 409, 422]),
        "unsubscribe" => said("subscriptions", "End a standing query", "Ends a standing query of the caller's bureau; its hits are deleted.")
            .with(subscription())
            .gives("200", recorded("It has ended.", "Ended")),
        "subscriptionHits" => said("subscriptions", "Read what a standing query raised", "Records that matched and that the caller may still see.")
            .with(subscription())
            .gives("200", recorded("The hits.", "RaisedHits")),
        _ => return None,
    })
}

fn of_acts(id: &str) -> Option<Said> {
    Some(match id {
        "acts" => said("acts", "Look at the acts", "Newest first: the acts of the caller's bureau, or of all for a secretariat. Looking is itself an act.")
            .with(query("officer", "Only this officer's.", text(Some("^[A-Z0-9-]{2,12}-[0-9]{4,}$"), 24), json!("RO-0001")))
            .with(query("bureau", "Only this bureau's.", text(Some("^[A-Z0-9-]{2,12}$"), 12), json!("RO")))
            .with(query("kind", "Only of this kind.", one_of(&kinds()), json!("searched")))
            .with(query("purpose", "Only for this purpose.", text(Some(KEBAB), 48), json!("identify-person")))
            .with(query("record", "Only about this record: its number or id. Everybody who saw or found it.", text(None, 80), json!("NOM-2026-000123")))
            .with(query("from", "Only from this moment on.", moment(), json!("2026-11-01T00:00:00Z")))
            .with(query("until", "Only before this moment.", moment(), json!("2026-12-01T00:00:00Z")))
            .with(query("cursor", "`next` of the page before.", text(Some("^[0-9]{1,19}$"), 19), json!("18204671")))
            .with(query("limit", "Acts on a page.", number(1, Some(500), Some(50)), json!(50)))
            .gives("200", recorded("The acts.", "Acts").header("Link", header("Older ones; absent at the end.", "</api/v1/acts?cursor=18204671>; rel=\"next\"")))
            .or(&[404, 422]),
        "act" => said("acts", "Look at one act", "The act with the exact bytes and the salt its commitment was made of, so that anybody can compare them with the ledger. For those who may look at acts, and for whoever did it.")
            .with(act())
            .gives("200", recorded("The act.", "ActWhole")),
        "proof" => said("acts", "Prove an act", "The C2SP tlog-proof that the act stands in the ledger, with a signed checkpoint. It holds no personal data, and is verified offline for ever: `huecry log verify`, or `POST /api/v1/proofs/verify`.")
            .with(act())
            .gives("200", other("The proof.", "text/plain", bytes("text/plain")).header("Content-Disposition", header("A name for the file.", "attachment; filename=\"act-18204771.tlog-proof\""))),
        "verifyProof" => said("acts", "Verify a proof", "Whether a proof holds under this node's own key, and whether what this node keeps is still what was committed to. A proof that does not hold is an answer, not a problem.")
            .takes(raw("The proof.", &[TEXT, OCTETS], "c2sp.org/tlog-proof@v1\n…"))
            .gives("200", answer("What it proves.", "Verdict")),
        _ => return None,
    })
}

fn of_people(id: &str) -> Option<Said> {
    Some(match id {
        "supervision" => said("people", "What bureaux are under", "Decisions in force that put a bureau under supervision or correction, or suspend it, in one capability: what to expect of it, and what it may not do.").gives("200", answer("What is in force.", "Supervisions")),
        "overview" => said("people", "See how each member uses notices and diffusions", "How often each thing was done, by bureau and by type, with the grounds of refusals and the reasons of endings, how long decisions took, and what is in force now. The organisation's own roles see every figure; a bureau sees its own whole, and of others no number from 1 to 4 and no sum that would give one away. It names nobody; reading it is no act.")
            .with(query("year", "Only what was done in this year.", number(2026, Some(9999), None), json!(2026)))
            .with(query("register", "Only this type of notice.", text(Some(KEBAB), 48), json!("red-notices")))
            .with(query("group", "Only members of this group of countries.", one_of(&["eu"]), json!("eu")))
            .gives("200", answer("The overview.", "Overview").content(CSV, ContentBuilder::new().schema(Some(bytes(CSV))).build()))
            .or(&[404]),
        "bureaux" => said("people", "List the bureaux", "Every bureau of the node.").gives("200", answer("The bureaux.", "Bureaux")),
        "addBureau" => said("people", "Add a bureau", "Adds a National Central Bureau or a contact point.")
            .takes(body("The bureau.", "NewBureau", json!({"bureau": "PT", "name": "NCB Lisbon"}), &[JSON]))
            .gives("201", recorded("It is added.", "AddedBureau").header("Huecry-Replayed", replayed()))
            .or(&[409, 422]),
        "rights" => said("people", "Read the register of access rights", "Who may do what where, since when, by whose act: of the caller's bureau, for the secretariat of all. CSV where `Accept` asks for it, one line for each officer, its cells guarded so that no spreadsheet runs them. Looking at it is an act.")
            .gives("200", recorded("The register.", "Rights")),
        "officers" => said("people", "List the officers", "Everybody who has or had a role.").gives("200", answer("The officers.", "Officers")),
        "addOfficer" => said("people", "Give a person a role", "Gives a person a role in a bureau, and the id to act under. Another role is another entry.")
            .takes(body("The person.", "NewOfficer", json!({"bureau": "RO", "role": "ncb.officer", "name": "Mihai Radu"}), &[JSON]))
            .gives("201", recorded("It is recorded.", "AddedOfficer").header("Huecry-Replayed", replayed()).link("invite", to("inviteOfficer", &[("officer", "$response.body#/officer")])).link("end", to("endOfficer", &[("officer", "$response.body#/officer")])))
            .or(&[404, 409, 422]),
        "setNationalities" => said("people", "Say an officer's nationalities", "Of which countries the officer is a national, in place of what was said before: nobody decides on a case of their own country.")
            .with(officer())
            .takes(body("The countries.", "Nationalities", json!({"nationalities": ["RO"]}), &[JSON]))
            .gives("200", recorded("It is recorded.", "AddedOfficer").header("Huecry-Replayed", replayed()))
            .or(&[404, 409, 422]),
        "endOfficer" => said("people", "End an officer's access", "From this act on nothing may be done under the id: its sessions and tokens are dead at once. The history stays.")
            .with(officer())
            .gives("200", recorded("It has ended.", "EndedOfficer").header("Huecry-Replayed", replayed()))
            .or(&[409, 422]),
        "inviteOfficer" => said("people", "Invite an officer", "A one-time link to sign in with: single use, ten minutes, in place of an earlier one. The secret is told here and kept as its hash.")
            .with(officer())
            .gives("201", recorded("It is given out.", "Invitation"))
            .or(&[409, 422]),
        _ => return None,
    })
}

fn of_tokens(id: &str) -> Option<Said> {
    Some(match id {
        "tokens" => said("tokens", "List the tokens", "Every token that was issued; no secret.").gives("200", answer("The tokens.", "Tokens")),
        "issueToken" => said("tokens", "Issue a token", "A key for a machine. The secret is told here and kept as its hash.")
            .takes(body("What it is for.", "NewToken", json!({"officer": "RO-0001", "label": "border system, Otopeni", "purposes": ["border-control"], "registers": ["travel-documents"], "days": 90}), &[JSON]))
            .gives("201", recorded("It is issued.", "IssuedToken"))
            .or(&[404, 409, 422]),
        "revokeToken" => said("tokens", "Take a token back", "It opens nothing from this act on.")
            .with(part("token", "The token's id.", uuid(), json!("019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")))
            .gives("200", recorded("It is taken back.", "RevokedToken"))
            .or(&[409]),
        _ => return None,
    })
}

fn of_ledger(id: &str) -> Option<Said> {
    let caching = || {
        header(
            "Full tiles never change; checkpoint and partial tiles are asked for again.",
            "public, max-age=31536000, immutable",
        )
    };
    Some(match id {
        "checkpoint" => said("ledger", "Read the checkpoint", "The last signed checkpoint (C2SP tlog-checkpoint): how many acts there are and the root over them. Public unless the node is configured otherwise; then it needs a token.")
            .gives("200", other("The signed note.", "text/plain", bytes("text/plain")).header("Cache-Control", caching()))
            .or(&[404]),
        "tile" => said("ledger", "Read a tile", "A tile of hashes (`0/x001/234`, `0/000.p/17`) or a bundle of entries (`entries/000`), as C2SP tlog-tiles names them. Tiles of hashes are as public as the checkpoint; entries, commitments all, need a token whose role may obtain proofs, with purpose and case.")
            .with(part("path", "The tile below `/log/tile/`; its slashes are not encoded.", text(None, 64), json!("0/000")))
            .gives("200", other("The tile.", OCTETS, bytes(OCTETS)).header("Cache-Control", caching())),
        _ => return None,
    })
}

fn register() -> Parameter {
    part("register", "The register, as `GET /api/v1/registers` lists it.", text(Some(KEBAB), 48), json!("nominals"))
}

fn record() -> Parameter {
    part(
        "record",
        "The record: its number, or its id.",
        text(Some("^[A-Za-z0-9-]{1,80}$"), 80),
        json!("NOM-2026-000123"),
    )
}

fn subscription() -> Parameter {
    part("subscription", "The standing query's id.", uuid(), json!("019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071"))
}

fn officer() -> Parameter {
    part("officer", "The officer's id.", text(Some("^[A-Z0-9-]{2,12}-[0-9]{4,}$"), 24), json!("RO-0002"))
}

fn act() -> Parameter {
    part("act", "The act's number.", number(0, None, None), json!(0))
}

fn cursor() -> Parameter {
    query("cursor", "`next` of the page before.", text(Some("^[0-9]{1,19}\\.[0-9a-f]{32}$"), 52), json!(null))
}

fn uuid() -> Schema {
    text(Some("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"), 36)
}

fn required(mut parameter: Parameter) -> Parameter {
    parameter.required = utoipa::openapi::Required::True;
    parameter
}

fn replayed() -> utoipa::openapi::Header {
    header("`true` where this is the answer to an earlier request of the same key; absent otherwise.", "true")
}

fn language() -> utoipa::openapi::Header {
    header("The language of what people read in it.", "en")
}

fn with_example(schema: Schema, example: Json) -> Content {
    ContentBuilder::new().schema(Some(schema)).example(Some(example)).build()
}

fn to(operation: &str, parameters: &[(&str, &str)]) -> Link {
    let link = LinkBuilder::new().operation_id(operation);
    parameters.iter().fold(link, |link, (name, from)| link.parameter(*name, *from)).build()
}

fn kinds() -> Vec<&'static str> {
    huecry_terms::Act::kinds().collect()
}
