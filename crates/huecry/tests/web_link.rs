//! The link desk, whole pages over a real line: what stands, what they will see, what crossed, and both books.

#![allow(clippy::disallowed_methods, reason = "a test has a clock and a folder of its own")]

mod html;
mod line;
mod web;

use huecry_terms::OfficerId;
use line::{Line, REGION};
use web::{Node, Seen, Visitor, attribute};

/// Two nodes with a line between them.
struct Two {
    ours: Node,
    theirs: Node,
    line: Line,
    liaison: OfficerId,
    opposite: OfficerId,
}

impl Two {
    fn new() -> Two {
        let (ours, theirs) = (Node::new(), Node::new());
        let line = Line::new(ours.now());
        let liaison = line.open(&ours.desk, false, ours.now());
        let opposite = line.open(&theirs.desk, true, theirs.now());
        Two { ours, theirs, line, liaison, opposite }
    }

    fn settle(&self) {
        let from = self.ours.now();
        let ended = self.line.settle(&self.ours.desk, &self.theirs.desk, from);
        self.ours.pass(ended.as_second() - from.as_second());
        self.theirs.pass(ended.as_second() - from.as_second());
    }

    fn sits<'n>(&'n self, node: &'n Node, officer: &OfficerId) -> Visitor<'n> {
        let mut visitor = node.visitor();
        visitor.sign_in(&node.invite(officer));
        visitor.get("/purpose");
        let why = [("purpose", "investigate"), ("case", "T-2026-1"), ("then", "/link")];
        visitor.post("/purpose", &why).is(303);
        visitor
    }
}

/// What the form of a message brings.
fn written<'f>(step: &'f str, subject: &'f str) -> Vec<(&'f str, &'f str)> {
    vec![
        ("do", step),
        ("to", REGION),
        ("kind", "request"),
        ("subject", subject),
        ("text", "Is the <person> below known to you?\nWe ask today."),
        ("language", "en"),
        ("H2", "1"),
        ("H3", ""),
        ("classification", "icpo-official-use-only"),
        ("priority", "urgent"),
        ("purposes", "investigate"),
        ("areas", "drug-trafficking"),
        ("categories", "suspects"),
        ("keep_until", "2027-06-01"),
        ("evaluation", "b2"),
        ("on_behalf_of", ""),
        ("test", "1"),
    ]
}

/// A page is as our templates write it, each label belongs to one field, and no key of a word stands in its place.
fn is_said(seen: &Seen) {
    let page = html::read(&seen.body).unwrap_or_else(|why| panic!("{why}:\n{}", seen.body));
    let mut ids: Vec<&str> = page.elements.iter().filter_map(|element| element.get("id")).collect();
    ids.sort_unstable();
    assert!(ids.windows(2).all(|two| two[0] != two[1]), "an id stands twice: {ids:?}");
    for wanted in page.elements.iter().filter_map(|element| element.get("for")) {
        assert!(ids.contains(&wanted), "the label of `{wanted}` belongs to nothing");
    }
    seen.lacks(&[">ui-", ">link-", ">agreement-", ">lane-", ">crossing-", ">sheet-", " ui-link"]);
}

/// The address of a message, where a page was led to.
fn message_of(seen: &Seen) -> String {
    seen.is(303);
    let path = seen.location().to_owned();
    assert!(path.starts_with("/link/messages/"), "{path}");
    path
}

#[test]
fn a_node_without_a_line_says_so_calmly_in_every_language() {
    let node = Node::new();
    let mut visitor = node.signed_in("GS", "liaison.officer", Some("investigate"));
    for (lang, words) in [
        ("en", "This node speaks no line"),
        ("fr", "Ce nœud ne parle aucune ligne"),
        ("es", "Este nodo no habla por ninguna línea"),
        ("ar", "هذه العقدة لا تتحدث عبر أي خط"),
    ] {
        visitor.lang = lang;
        for path in ["/link", "/link/messages", "/link/compose"] {
            let seen = visitor.get(path);
            seen.is(200).has(&[words]);
            is_said(&seen);
        }
    }
    visitor.lang = "en";
    visitor.post("/link/compose", &written("send", "Nobody hears")).is(409).has(&["speaks no line"]);
    visitor.get("/help").has(&["href=\"/link\""]);
    let mut recorder = node.signed_in("FR", "ncb.recorder", Some("investigate"));
    recorder.get("/help").lacks(&["href=\"/link\""]);
    recorder.get("/link").is(403);
}

#[test]
fn a_message_is_shown_before_it_is_sent_and_comes_with_its_handling_on_top() {
    let two = Two::new();
    let mut ours = two.sits(&two.ours, &two.liaison);
    let form = ours.get("/link/compose");
    form.is(200).has(&["Regional Police Agency", "name=\"to\" value=\"regional-police-agency\" checked"]);
    is_said(&form);

    let preview = ours.post("/link/compose", &written("preview", "Who is this?"));
    preview.is(200).has(&[
        "What they will see",
        "Not onward",
        "Test: nothing of it is true",
        "name=\"do\" value=\"send\"",
    ]);
    preview.has(&["Unclassified, basic protection level", "&#60;person&#62;", "B2"]);
    is_said(&preview);
    let before = huecry_desk::node::acts(&two.ours.desk);
    ours.post("/link/compose", &written("change", "Who is this?")).is(200).has(&["value=\"Who is this?\""]);
    assert_eq!(huecry_desk::node::acts(&two.ours.desk), before, "looking ahead sends nothing");

    let sent = message_of(&ours.post("/link/compose", &written("send", "Who is this?")));
    ours.get(&sent).is(200).has(&["waits", "Signed, sealed and handed to the line"]);
    ours.get("/link").has(&["One message waits; nothing is lost", "not settled yet"]);
    two.settle();

    let mut theirs = two.sits(&two.theirs, &two.opposite);
    theirs.get("/link/messages").is(200).has(&[&sent, "H2", "urgent"]).lacks(&["known to you"]);
    let came = theirs.get(&sent);
    came.is(200).has(&["class=\"handling\" data-level=\"2\"", "data-key=\"KeyR\"", "We ask today."]);
    is_said(&came);
    // The handling stands before anything the message says.
    assert!(came.body.find("class=\"handling\"") < came.body.find("<h1"));
    let conversation = attribute(&came.body, "href=\"/link/conversations/").expect("its conversation");
    theirs.get(&format!("/link/conversations/{conversation}")).is(200).has(&[&sent]);

    let message = sent.rsplit('/').next().unwrap();
    let reply = [
        ("do", "change"),
        ("to", line::WORLD),
        ("kind", "answer"),
        ("conversation", conversation.as_str()),
        ("reply_sender", line::WORLD),
        ("reply_message", message),
        ("handling", "H2"),
        ("classification", "eu-basic-protection"),
        ("priority", "urgent"),
        ("keep_until", "2027-06-01"),
        ("subject", "Who is this?"),
        ("language", "en"),
        ("areas", "drug-trafficking"),
        ("categories", "suspects"),
        ("test", "1"),
    ];
    for (name, value) in reply.iter().filter(|(name, _)| *name != "do" && *name != "conversation") {
        came.has(&[&format!("name=\"{name}\" value=\"{value}\"")]);
    }
    theirs.post("/link/compose", &reply).is(200).has(&["Answers", message]);
    let mut answer = reply.to_vec();
    answer[0] = ("do", "send");
    answer.push(("text", "It is Ana Specimen."));
    let answered = message_of(&theirs.post("/link/compose", &answer));
    two.settle();
    ours.get(&sent).is(200).has(&["answered", &answered, "Their receipt: answered"]);

    let desk = ours.get("/link");
    desk.is(200).has(&[
        "The books agree.",
        "in force",
        "not compared with the current text",
        "sent 1",
        "received 1",
        "✓",
    ]);
    is_said(&desk);
    ours.get(&format!("/link?peer={REGION}")).is(200).has(&["The books agree."]);
    ours.get("/link?peer=nobody-here").is(404);
    ours.get("/link/messages/019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071").is(404);
    ours.get("/link/conversations/019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071").is(404);
}

#[test]
fn what_does_not_cross_is_explained_and_never_greyed() {
    let two = Two::new();
    let mut ours = two.sits(&two.ours, &two.liaison);
    let mut wrong = written("preview", "Not this");
    wrong.retain(|(name, _)| !["classification", "purposes"].contains(name));
    wrong.extend([("classification", "icpo-secret"), ("purposes", "data-protection")]);
    let before = huecry_desk::node::acts(&two.ours.desk);
    let seen = ours.post("/link/compose", &wrong);
    seen.is(422).has(&[
        "This would not cross, and nothing was sent",
        "The purpose Data protection is none",
        "The level",
        "name=\"do\" value=\"change\"",
    ]);
    seen.lacks(&["name=\"do\" value=\"send\"", "disabled"]);
    assert_eq!(huecry_desk::node::acts(&two.ours.desk), before, "asking what would cross is no act");
    is_said(&seen);
    // Whoever sends it all the same is refused on record, and told the same.
    wrong[0] = ("do", "send");
    ours.post("/link/compose", &wrong).is(422).has(&["This would not cross"]);
    assert!(huecry_desk::node::acts(&two.ours.desk) > before);

    let mut missing = written("preview", "");
    missing.retain(|(name, _)| !["keep_until", "to"].contains(name));
    let seen = ours.post("/link/compose", &missing);
    seen.is(422).has(&["href=\"#to\"", "href=\"#subject\"", "href=\"#keep_until\"", "Error: "]);
    is_said(&seen);
}

#[test]
fn a_line_that_is_down_says_what_waits_and_whom_to_call() {
    let two = Two::new();
    let mut ours = two.sits(&two.ours, &two.liaison);
    for subject in ["One", "Two", "Three"] {
        message_of(&ours.post("/link/compose", &written("send", subject)));
    }
    two.line.lose(&two.ours.desk, "nothing came through", two.ours.now());
    two.ours.pass(12 * 60);
    let desk = ours.get("/link");
    desk.is(200).has(&[
        "Line down for",
        "12",
        "messages wait; nothing is lost; next try",
        "Call the liaison officer of",
    ]);
    is_said(&desk);
    ours.lang = "ar";
    let desk = ours.get("/link");
    desk.is(200).has(&["dir=\"rtl\"", "3", "لم يضع شيء", "اتصل بضابط الاتصال"]);
    is_said(&desk);
    ours.lang = "en";
    let sent = ours.get("/link/messages?sent=1");
    let message = attribute(&sent.body, "href=\"/link/messages/").expect("a message");
    let page = format!("/link/messages/{message}");
    ours.get(&page).is(200).has(&["Not delivered to", "Give up"]);
    ours.post(&format!("{page}/close"), &[("to", REGION)]).is(303);
    ours.get(&page).is(200).has(&["given up", "Send again"]).lacks(&["Give up<"]);
    ours.post(&format!("{page}/close"), &[("to", REGION)]).is(409);
    ours.get("/link").has(&["2"]).has(&["messages wait; nothing is lost"]);
}

#[test]
fn an_agreement_is_read_and_suspended_with_a_reason() {
    let two = Two::new();
    let mut ours = two.sits(&two.ours, &two.liaison);
    let page = "/link/agreements/icpo-europol";
    for lang in ["en", "fr", "es", "ar"] {
        ours.lang = lang;
        let card = ours.get(page);
        card.is(200).has(&["icpo-europol@2", "ICPO-Europol memorandum 2011"]);
        is_said(&card);
    }
    ours.lang = "en";
    ours.post(page, &[("party", "world"), ("says", "suspended"), ("reason", " ")]).is(422).has(&["href=\"#reason\""]);
    ours.post(page, &[("party", "world"), ("says", "suspended"), ("reason", "a breach is looked into")]).is(303);
    ours.get(page).is(200).has(&["suspended"]);
    ours.post("/link/compose", &written("preview", "Now")).is(422).has(&["Suspended by"]);
    ours.get("/link/agreements/nothing-of-the-kind").is(404);
}
