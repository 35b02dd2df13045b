//! A notice from its draft to its end in a real browser, without a command between: drafted, submitted, flagged,
//! questioned, proposed, refused to whoever would sign twice, countersigned, published, hit at another bureau, confirmed,
//! suspended, ended; and every act of it proven in the browser.

use crate::driver;
use crate::forms;
use crate::house::{DRAFTER, FINDER, House, Officer, RECORDER, SECOND, WEIGHER, WEIGHER_AGAIN};
use crate::page::{Browser, Kind};
use crate::reader::{CATALOGUE, Reader};
use huecry_catalogue::Lang;
use serde_json::json;
use std::collections::BTreeSet;

#[test]
fn a_notice_in_english() {
    a_notice(Lang::En, true);
}

#[test]
fn a_notice_in_arabic_without_scripts() {
    a_notice(Lang::Ar, false);
}

fn a_notice(lang: Lang, scripts: bool) {
    let Some(driver) = driver::find() else { return };
    let (house, browser) = (House::found(), Browser::open(&driver));
    let reader = Reader::new(browser, &house, lang);
    let case = Case { reader: &reader };
    reader.browser.scripts(scripts);
    let (record, review) = case.drafts();
    case.is_reviewed(&review);
    case.is_signed_by_two(&review);
    let hit = case.is_hit_and_confirmed(&record);
    let (suspension, ending) = case.is_suspended_and_ended(&record);
    reader.browser.scripts(true);
    let acts = [(WEIGHER, review), (FINDER, hit), (DRAFTER, suspension), (DRAFTER, ending)];
    let proven: usize = acts.iter().map(|(officer, dossier)| case.proves(*officer, dossier)).sum();
    assert!(proven >= 16, "{proven} acts");
}

/// A case, and whoever sits before the browser.
struct Case<'r, 'h> {
    reader: &'r Reader<'h>,
}

impl Case<'_, '_> {
    /// The source drafts a request, opens its review, completes it from there, submits it: the record and the review.
    fn drafts(&self) -> (String, String) {
        let reader = self.reader;
        reader.be(DRAFTER);
        let draft = reader.begin("red-notices");
        reader.shows(&["ui-complete-title", "condition-identity-complete"]);
        self.fill(&draft, &["notice-request"]);
        self.set(&draft, "envelope", &[("handling", "H0")]);
        // What is missing keeps it from being submitted, not from being put down.
        reader.go(&format!("{draft}/check"));
        reader.submit("ui-submit-do");
        reader.shows(&["ui-submitted-new", "ui-submitted-request"]);
        reader.browser.follow(&self.opening("notice-review", "draft"));
        reader.browser.submit(&reader.step("notice-review", "draft"));
        let review = self.dossier();
        reader.shows(&["ui-found-title", "condition-identity-complete"]);
        reader.browser.shows(&[&reader.field("red-notices", "names")]);
        assert!(!self.offers(&review, "notice-review", "submit"), "what is not whole is not submitted");
        // From the review to the form, and back.
        reader.follow("ui-found-change");
        reader.submit("ui-continue");
        let draft = reader.path();
        assert!(reader.browser.has(Kind::Link, &review), "the form says whose review waits for it");
        let rest: BTreeSet<&str> = ANSWERS.iter().map(|(section, ..)| *section).collect();
        self.fill(&draft, &rest.into_iter().collect::<Vec<_>>());
        reader.go(&format!("{draft}/check"));
        reader.fill("column-reason", "completed");
        reader.submit("ui-submit-do");
        reader.browser.follow(&review);
        reader.shows(&["ui-found-nothing-missing", "condition-identity-complete-met", "ui-found-mild"]);
        assert!(!reader.browser.text().contains(&reader.say("ui-flags-lead")), "its source is told no flag");
        let record = self.record();
        let ticked = ["quality-checked", "conditions-checked", "interest-checked", "constitution-checked"];
        let ticked = ticked.map(|field| (format!("v.{field}.0.value"), "yes".to_string()));
        self.step(DRAFTER, &review, "notice-review", "submit", &ticked);
        (record, review)
    }

    /// A reviewer asks, is answered, and answers each flag where it stands.
    fn is_reviewed(&self, review: &str) {
        let (reader, by) = (self.reader, "notice-review");
        self.step(WEIGHER, review, by, "ask", &text("question", "Which roof?"));
        self.step(DRAFTER, review, by, "answer", &text("answer", "The north roof."));
        reader.be(WEIGHER);
        reader.go(&format!("/dossiers/{review}"));
        reader.shows(&["flag-F-EXPRESSION", "flag-F-EXPRESSION-question", "finding-met"]);
        let marked = reader.browser.css("#F-EXPRESSION mark").text();
        assert!(ANSWERS.iter().any(|(.., said)| said.contains(&marked)) && !marked.is_empty(), "{marked}");
        assert!(!self.offers(review, by, "propose-publication"), "no flag is passed over");
        let raised = reader.browser.count(".flag");
        for answered in 0..raised {
            assert_eq!(reader.browser.count(".flag .tag.warn"), raised - answered);
            let reasons = reader.browser.css(".flag details[open] form [name='v.flag-reasons.0.text']");
            reasons.write(WEIGHED);
            reader.browser.css(".flag details[open] form [value='weighed-no-obstacle']").click();
            let button = reader.browser.css(".flag details[open] form [name=do][value=take]");
            reader.browser.leave(|| button.click());
            assert!(reader.path().ends_with("?taken=1#flags"), "{}", reader.path());
        }
        reader.browser.shows(&[WEIGHED, WEIGHER.2, &reader.code("flag-answers", "weighed-no-obstacle")]);
        let because = [
            ("v.outcome.0.value".to_string(), "publish".to_string()),
            ("v.reasons.0.text".to_string(), REASONS.to_string()),
            ("v.sources-consulted.0.text".to_string(), "The warrant.".to_string()),
            ("v.contrary-evidence.0.text".to_string(), "She wrote against the mayor.".to_string()),
        ];
        self.step(WEIGHER, review, by, "propose-publication", &because);
    }

    /// The second person writes a view before reading the first one's; whoever proposed signs in no role.
    fn is_signed_by_two(&self, review: &str) {
        let (reader, by) = (self.reader, "notice-review");
        reader.be(SECOND);
        reader.go(&format!("/dossiers/{review}"));
        reader.shows(&["ui-flag-answered", "ui-dossier-hidden"]);
        let page = reader.browser.text();
        assert!(!page.contains(WEIGHED) && !page.contains(REASONS), "{page}");
        self.step(SECOND, review, by, "view-publication", &text("own-view", "A burglary."));
        reader.browser.shows(&[WEIGHED, REASONS]);
        reader.be(WEIGHER_AGAIN);
        assert!(!self.offers(review, by, "countersign"));
        reader.go(&format!("/dossiers/{review}/steps/countersign"));
        assert_eq!(reader.status(), 403);
        self.step(SECOND, review, by, "countersign", &[]);
        reader.browser.shows(&[&self.state(by, "published")]);
    }

    /// Another bureau finds it and asks whether it stands; its source says so; what became of it is told.
    fn is_hit_and_confirmed(&self, record: &str) -> String {
        let (reader, by) = (self.reader, "hit-confirmation");
        reader.be(FINDER);
        reader.search("Anna Maria SPECIMEN 1974");
        reader.browser.shows(&[record]);
        // The search opened a dossier: its card leads there, and begins no second one.
        assert_eq!(reader.browser.count(".hit a[href^='/procedures/']"), 0);
        let asks = ".hit a[href^='/dossiers/'][href$='/steps/ask-about-met']";
        reader.browser.leave(|| reader.browser.css(asks).click());
        let found = [text("found", "At the border."), text("how-identified", "Passport and fingerprints.")].concat();
        self.put(&found);
        reader.browser.submit(&reader.step(by, "ask-about-met"));
        let hit = self.dossier();
        self.step(RECORDER, &hit, by, "confirm", &text("what-is-asked", "Hold her; extradition is sought."));
        let outcome = CATALOGUE.codes("hit-outcomes").unwrap().iter().next().unwrap().id.to_string();
        let told = [("v.outcome.0.value".to_string(), outcome)];
        self.step(FINDER, &hit, by, "report", &[&told[..], &text("report", "Handed over to the court.")].concat());
        hit
    }

    /// Suspended nobody else finds it, lifted they do, ended they do not.
    fn is_suspended_and_ended(&self, record: &str) -> (String, String) {
        let reader = self.reader;
        reader.be(DRAFTER);
        let suspension = self.begins("suspension", "suspend", record, &text("reasons", "An alibi is examined."));
        assert!(!self.is_found(record));
        let cleared = text("what-was-cleared-up", "There is none.");
        self.step(DRAFTER, &suspension, "suspension", "ask-lifting", &cleared);
        self.step(WEIGHER, &suspension, "suspension", "lift", &text("reasons", "Seen."));
        assert!(self.is_found(record));
        reader.be(DRAFTER);
        let why = [("v.end-reason.0.value".to_string(), "purpose-achieved".to_string())];
        let why = [&why[..], &text("reasons", "Surrendered.")].concat();
        let ending = self.begins("ending", "end", record, &why);
        assert!(!self.is_found(record));
        self.step(SECOND, &ending, "ending", "close", &text("reasons", "Confirmed."));
        (suspension, ending)
    }

    /// Every act of a dossier is proven: the browser itself checks each proof.
    fn proves(&self, officer: Officer, dossier: &str) -> usize {
        let reader = self.reader;
        reader.be(officer);
        reader.go(&format!("/dossiers/{dossier}"));
        let asked = "return [...document.querySelectorAll('.timeline a[href$=\"/proof\"]')].map(a => a.pathname)";
        let proofs: Vec<String> = serde_json::from_value(reader.browser.script(asked, json!([]))).unwrap();
        for proof in &proofs {
            reader.go(proof);
            forms::verify_here(reader);
        }
        proofs.len()
    }

    fn begins(&self, procedure: &str, step: &str, record: &str, answers: &[(String, String)]) -> String {
        let reader = self.reader;
        reader.go(&format!("/procedures/{procedure}/open?step={step}&register=red-notices&record={record}"));
        self.put(answers);
        reader.browser.submit(&reader.step(procedure, step));
        self.dossier()
    }

    fn is_found(&self, record: &str) -> bool {
        self.reader.be(FINDER);
        self.reader.search("Anna Maria SPECIMEN 1974");
        self.reader.browser.text().contains(record)
    }

    /// Takes a step as an officer, from the page of the dossier.
    fn step(&self, officer: Officer, dossier: &str, procedure: &str, step: &str, answers: &[(String, String)]) {
        let (reader, title) = (self.reader, self.reader.step(procedure, step));
        reader.be(officer);
        reader.go(&format!("/dossiers/{dossier}"));
        reader.browser.follow(&title);
        self.put(answers);
        reader.browser.submit(&title);
        reader.shows(&["ui-step-taken"]);
    }

    /// Whether a step is offered where a dossier stands to whoever sits there now.
    fn offers(&self, dossier: &str, procedure: &str, step: &str) -> bool {
        self.reader.go(&format!("/dossiers/{dossier}"));
        assert!(CATALOGUE.procedure_named(procedure).unwrap().step_named(step).is_some());
        self.reader.browser.count(&format!("main a[href$='/steps/{step}']")) > 0
    }

    /// Fills sections of a draft in, each saved on its own page.
    fn fill(&self, draft: &str, sections: &[&str]) {
        for section in sections {
            let answers: Vec<(&str, &str)> =
                ANSWERS.iter().filter(|(there, ..)| there == section).map(|(_, name, value)| (*name, *value)).collect();
            self.set(draft, section, &answers);
        }
    }

    fn set(&self, draft: &str, section: &str, answers: &[(&str, &str)]) {
        self.reader.go(&format!("{draft}/{section}"));
        let answers: Vec<(String, String)> =
            answers.iter().map(|(name, value)| ((*name).to_string(), (*value).to_string())).collect();
        self.put(&answers);
        self.reader.submit("ui-draft-return");
        assert_eq!(self.reader.path(), draft, "{section} is saved");
    }

    /// Puts answers into the form of the page: typed, chosen, ticked.
    fn put(&self, answers: &[(String, String)]) {
        // The test's own hand: it moves without the page's scripts, too.
        let faults = self.reader.browser.script(PUT, json!([answers]));
        assert_eq!(faults, json!([]), "on {}", self.reader.path());
    }

    /// The dossier whose page is open.
    fn dossier(&self) -> String {
        let path = self.reader.path();
        let number = path.strip_prefix("/dossiers/").and_then(|rest| rest.split('?').next());
        number.unwrap_or_else(|| panic!("{path} is no dossier")).to_string()
    }

    /// The record the open dossier is about.
    fn record(&self) -> String {
        let href = self.reader.browser.css("main a[href^='/records/red-notices/']").attribute("href").unwrap();
        href.split('/').nth(3).unwrap().to_string()
    }

    /// What may be begun, as the page after handing in calls it.
    fn opening(&self, procedure: &str, step: &str) -> String {
        let title = CATALOGUE.procedure_named(procedure).unwrap().title.get(self.reader.lang);
        format!("{title} · {}", self.reader.step(procedure, step))
    }

    fn state(&self, procedure: &str, state: &str) -> String {
        let procedure = CATALOGUE.procedure_named(procedure).unwrap();
        let found = procedure.states.iter().find(|one| one.id.as_str() == state).unwrap();
        found.title.get(self.reader.lang).to_string()
    }
}

/// One text of a step's form.
fn text(field: &str, words: &str) -> Vec<(String, String)> {
    vec![(format!("v.{field}.0.text"), words.to_string())]
}

/// Sets every control of these names and answers the names there is no control for.
const PUT: &str = r#"
    const faults = [];
    for (const [name, value] of arguments[0]) {
        const all = [...document.getElementsByName(name)];
        const boxes = all.filter(one => one.type === "radio" || one.type === "checkbox");
        const one = boxes.length ? boxes.find(box => box.value === value) : all[0];
        if (!one) { faults.push(name); continue; }
        if (boxes.length) { one.checked = true; } else { one.value = value; }
        if (one.value !== value) { faults.push(`${name}: ${one.value}`); }
    }
    return faults;"#;
const FACTS: &str = "On 3 March 2025 at Utopia City the accused broke into the warehouse of Tolley & Sons through the \
    roof and took tools worth 40 000 marks. On the next day she published an article which insulted the mayor.";
const WEIGHED: &str = "Weighed against the burglary.";
const REASONS: &str = "The burglary is told concretely.";
/// Section, control, what is typed or chosen.
const ANSWERS: &[(&str, &str, &str)] = &[
    ("notice-request", "v.channel.0.value", "notice"),
    ("notice-request", "v.requesting-authority.0.text", "Court of Utopia City"),
    ("notice-request", "v.facts.0.text", FACTS),
    ("notice-request", "v.interest.0.text", "She is believed to be in a neighbouring country."),
    ("identity-particulars", "v.names.0.family", "SPECIMEN"),
    ("identity-particulars", "v.names.0.given", "Anna Maria"),
    ("identity-particulars", "v.sex.0.value", "F"),
    ("identity-particulars", "v.birth-dates.0.day", "12"),
    ("identity-particulars", "v.birth-dates.0.month", "8"),
    ("identity-particulars", "v.birth-dates.0.year", "1974"),
    ("identity-particulars", "v.nationalities.0.value", "DE"),
    ("notice-subject", "v.subject-status.0.value", "wanted"),
    ("notice-subject", "v.biometrics.all", "photo"),
    ("notice-subject", "v.biometrics.all", "fingerprints"),
    ("physical-description", "v.height.0.value", "1.65"),
    ("offence-1", "v.offence-1-charge.0.text", "Burglary"),
    ("offence-1", "v.offence-1-law.0.text", "Criminal Code s. 244"),
    ("offence-1", "v.offence-1-penalty.0.value", "term"),
    ("offence-1", "v.offence-1-maximum-months.0.value", "120"),
    ("offence-1", "v.offence-1-date.0.day", "3"),
    ("offence-1", "v.offence-1-date.0.month", "3"),
    ("offence-1", "v.offence-1-date.0.year", "2025"),
    ("offence-1", "v.offence-1-place.0.place", "Utopia City"),
    ("offence-2", "v.offence-2-charge.0.text", "Defamation"),
    ("offence-2", "v.offence-2-law.0.text", "Criminal Code s. 112"),
    ("offence-2", "v.offence-2-penalty.0.value", "term"),
    ("offence-2", "v.offence-2-maximum-months.0.value", "12"),
    ("warrant", "v.warrant-reference.0.text", "W/2025/12"),
    ("warrant", "v.warrant-kind.0.value", "judge"),
    ("warrant", "v.warrant-authority.0.text", "Court of Utopia City"),
    ("warrant", "v.warrant-date.0.day", "1"),
    ("warrant", "v.warrant-date.0.month", "4"),
    ("warrant", "v.warrant-date.0.year", "2025"),
    ("warrant", "v.warrant-valid-until.0.day", "1"),
    ("warrant", "v.warrant-valid-until.0.month", "4"),
    ("warrant", "v.warrant-valid-until.0.year", "2035"),
    ("warrant", "v.warrant-name.0.given", "Anna Maria"),
    ("warrant", "v.warrant-name.0.family", "SPECIMEN"),
    ("extradition", "v.extradition-sought.0.value", "yes"),
    ("extradition", "v.extradition-countries.0.value", "CH"),
    ("extradition", "v.own-nationals.0.value", "yes"),
    ("extradition", "v.treaty.0.value", "yes"),
    ("extradition", "v.agreed-with-authority.0.value", "yes"),
];
