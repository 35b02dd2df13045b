//! Every page there is: one line each. Tests, the gallery and the accessibility check walk this table.

use crate::answer::Ran;
use crate::pages;
use crate::visit::Visit;
use huecry_catalogue::Verb;

/// How a page is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// To look. Never changes anything but the act that somebody looked.
    Get,
    /// To do.
    Post,
}

/// Who may come to a page at all. What the desk then says is its own affair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Who {
    /// Strangers too: these pages show nothing of what the node holds.
    Anybody,
    /// An officer who has signed in.
    SignedIn,
    /// An officer who has also said why: purpose and case.
    WithPurpose,
}

/// One page.
#[derive(Clone, Copy)]
pub struct Route {
    /// How it is asked for.
    pub method: Method,
    /// Its path, with `{names}` for what varies.
    pub path: &'static str,
    /// The key of its title in the words: `ui-…-title`.
    pub key: &'static str,
    /// Who may come to it.
    pub who: Who,
    /// What the role must be declared to do; the desk asks again, with register and purpose.
    pub verb: Option<Verb>,
    /// Whether it takes a file.
    pub upload: bool,
    /// What it does.
    pub run: fn(&Visit) -> Ran,
}

const fn get(path: &'static str, key: &'static str, who: Who, verb: Option<Verb>, run: fn(&Visit) -> Ran) -> Route {
    Route { method: Method::Get, path, key, who, verb, upload: false, run }
}

const fn post(path: &'static str, key: &'static str, who: Who, verb: Option<Verb>, run: fn(&Visit) -> Ran) -> Route {
    Route { method: Method::Post, path, key, who, verb, upload: false, run }
}

const fn upload(path: &'static str, key: &'static str, who: Who, verb: Option<Verb>, run: fn(&Visit) -> Ran) -> Route {
    Route { method: Method::Post, path, key, who, verb, upload: true, run }
}

impl Route {
    /// The path at which one may look, of a path of this route: the same, where a page stands there; else its sister
    /// of the same title, or the nearest page above. A form in error is thus left for the form, not for the first page.
    pub fn looks(&self, path: &str) -> String {
        let pages = || ROUTES.iter().filter(|route| route.method == Method::Get);
        let (mut pattern, mut path) = (self.path, path);
        // A secret that was used is not said again: every link that is refused is refused in the same words.
        let used = |pattern: &str| self.method == Method::Post && pattern.contains("{secret}");
        while used(pattern) || !pages().any(|page| page.path == pattern) {
            let Some(((above, _), (there, _))) = pattern.rsplit_once('/').zip(path.rsplit_once('/')) else {
                return "/".to_owned();
            };
            let sister = |page: &'static Route| page.path.strip_prefix(above)?.strip_prefix('/');
            let mut sisters = pages().filter(|page| page.key == self.key).filter_map(sister);
            if let Some(last) = sisters.find(|last| !last.contains(['/', '{'])) {
                return format!("{there}/{last}");
            }
            (pattern, path) = (above, there);
        }
        path.to_owned()
    }
}

/// Every page, by place.
pub static ROUTES: &[Route] = &[
    // Signing in and out, and why one is here.
    get("/sign-in", "ui-sign-in-title", Who::Anybody, None, pages::sign_in::ask),
    get("/sign-in/{secret}", "ui-sign-in-title", Who::Anybody, None, pages::sign_in::offer),
    post("/sign-in/{secret}", "ui-sign-in-title", Who::Anybody, None, pages::sign_in::enter),
    post("/passkey/challenge", "ui-sign-in-title", Who::Anybody, None, pages::passkey::challenge),
    post("/passkey/sign-in", "ui-sign-in-title", Who::Anybody, None, pages::passkey::enter),
    get("/provider", "ui-provider-title", Who::Anybody, None, pages::provider::ask),
    get("/provider/back", "ui-provider-title", Who::Anybody, None, pages::provider::back),
    get("/passkeys", "ui-passkeys-title", Who::SignedIn, None, pages::passkey::own),
    post("/passkeys", "ui-passkeys-title", Who::SignedIn, None, pages::passkey::keep),
    post("/passkeys/challenge", "ui-passkeys-title", Who::SignedIn, None, pages::passkey::enrol),
    post("/passkeys/{passkey}/remove", "ui-passkeys-title", Who::SignedIn, None, pages::passkey::let_go),
    post("/session/keep", "ui-session-keep", Who::SignedIn, None, pages::sign_in::keep),
    post("/sign-out", "ui-sign-out-title", Who::SignedIn, None, pages::sign_in::leave),
    get("/purpose", "ui-purpose-title", Who::SignedIn, None, pages::purpose::ask),
    post("/purpose", "ui-purpose-title", Who::SignedIn, None, pages::purpose::state),
    // Search.
    get("/", "ui-search-title", Who::WithPurpose, SEARCH, pages::search::home),
    post("/search", "ui-search-title", Who::WithPurpose, SEARCH, pages::search::run),
    post("/search/again", "ui-search-title", Who::WithPurpose, SEARCH, pages::search::again),
    // One record.
    get("/records/{register}/{which}", "ui-record-title", Who::WithPurpose, READ, pages::record::show),
    get(
        "/records/{register}/{which}/history",
        "ui-record-history",
        Who::WithPurpose,
        HISTORY,
        pages::record::history::show,
    ),
    // Records: what is being written, what comes and goes as files, what is taken back.
    get("/records", "ui-place-records", Who::WithPurpose, None, pages::records::all),
    post("/records/find", "ui-place-records", Who::WithPurpose, Some(Verb::Read), pages::records::find),
    post("/records/{register}/new", "ui-place-records", Who::WithPurpose, RECORD, pages::records::new),
    get("/records/{register}/{which}/change", "ui-change-title", Who::WithPurpose, RECORD, pages::records::ask_change),
    post("/records/{register}/{which}/change", "ui-change-title", Who::WithPurpose, RECORD, pages::records::change),
    get(
        "/records/{register}/{which}/restrict",
        "ui-restrict-title",
        Who::WithPurpose,
        Some(Verb::Restrict),
        pages::records::ask_restrict,
    ),
    post(
        "/records/{register}/{which}/restrict",
        "ui-restrict-title",
        Who::WithPurpose,
        RECORD,
        pages::records::restrict,
    ),
    get(
        "/records/{register}/{which}/withdraw",
        "ui-withdraw-title",
        Who::WithPurpose,
        Some(Verb::Withdraw),
        pages::take_back::ask_withdraw,
    ),
    post(
        "/records/{register}/{which}/withdraw",
        "ui-withdraw-title",
        Who::WithPurpose,
        Some(Verb::Withdraw),
        pages::take_back::withdraw,
    ),
    get(
        "/records/{register}/{which}/erase",
        "ui-erase-title",
        Who::WithPurpose,
        Some(Verb::Erase),
        pages::take_back::ask_erase,
    ),
    post(
        "/records/{register}/{which}/erase",
        "ui-erase-title",
        Who::WithPurpose,
        Some(Verb::Erase),
        pages::take_back::erase,
    ),
    get("/drafts/{draft}", "ui-draft-title", Who::WithPurpose, RECORD, pages::draft::tasks),
    get("/drafts/{draft}/envelope", "ui-envelope-title", Who::WithPurpose, RECORD, pages::draft::envelope::ask),
    post("/drafts/{draft}/envelope", "ui-envelope-title", Who::WithPurpose, RECORD, pages::draft::envelope::save),
    post("/drafts/{draft}/envelope/live", "ui-complete-title", Who::WithPurpose, RECORD, pages::draft::envelope::live),
    get("/drafts/{draft}/check", "ui-draft-check", Who::WithPurpose, RECORD, pages::draft::hand_in::check),
    post("/drafts/{draft}/submit", "ui-draft-check", Who::WithPurpose, RECORD, pages::draft::hand_in::submit),
    post("/drafts/{draft}/onto", "ui-conflict-title", Who::WithPurpose, RECORD, pages::draft::hand_in::onto_latest),
    get("/drafts/{draft}/drop", "ui-draft-drop", Who::WithPurpose, RECORD, pages::draft::hand_in::ask_drop),
    post("/drafts/{draft}/drop", "ui-draft-drop", Who::WithPurpose, RECORD, pages::draft::hand_in::drop),
    get("/drafts/{draft}/{section}", "ui-draft-title", Who::WithPurpose, RECORD, pages::draft::section::ask),
    post("/drafts/{draft}/{section}", "ui-draft-title", Who::WithPurpose, RECORD, pages::draft::section::save),
    post("/drafts/{draft}/{section}/live", "ui-complete-title", Who::WithPurpose, RECORD, pages::draft::section::live),
    get("/import/{register}", "ui-import-title", Who::WithPurpose, IMPORT, pages::import::ask),
    upload("/import/{register}", "ui-import-title", Who::WithPurpose, IMPORT, pages::import::upload),
    get("/imports/{import}", "ui-import-title", Who::WithPurpose, IMPORT, pages::import::show),
    get("/imports/{import}/state", "ui-import-title", Who::WithPurpose, IMPORT, pages::import::state),
    get("/imports/{import}/rejects", "ui-import-title", Who::WithPurpose, IMPORT, pages::import::rejects),
    post("/imports/{import}/start", "ui-import-title", Who::WithPurpose, IMPORT, pages::import::start),
    post("/imports/{import}/stop", "ui-import-title", Who::WithPurpose, IMPORT, pages::import::stop),
    post("/imports/{import}/forget", "ui-import-title", Who::WithPurpose, IMPORT, pages::import::forget),
    get("/export/{register}", "ui-export-title", Who::WithPurpose, EXPORT, pages::export::ask),
    post("/export/{register}", "ui-export-title", Who::WithPurpose, EXPORT, pages::export::deliver),
    // What is done about something: what waits, and dossiers.
    get("/work", "ui-work-title", Who::WithPurpose, None, pages::dossiers::work),
    get("/dossiers", "ui-dossiers-title", Who::WithPurpose, None, pages::dossiers::all),
    post("/dossiers", "ui-dossiers-title", Who::WithPurpose, None, pages::dossiers::filter),
    get("/precedents", "ui-precedents-title", Who::WithPurpose, None, pages::precedents::all),
    post("/precedents", "ui-precedents-title", Who::WithPurpose, None, pages::precedents::all),
    get("/dossiers/{dossier}", "ui-dossier-title", Who::WithPurpose, None, pages::dossier::show),
    get("/dossiers/{dossier}/steps/{step}", "ui-step-title", Who::WithPurpose, None, pages::dossier::step::ask),
    post("/dossiers/{dossier}/steps/{step}", "ui-step-title", Who::WithPurpose, None, pages::dossier::step::take),
    get("/procedures/{procedure}/open", "ui-open-title", Who::WithPurpose, None, pages::dossier::step::ask_open),
    post("/procedures/{procedure}/open", "ui-open-title", Who::WithPurpose, None, pages::dossier::step::open),
    // The signed texts.
    get("/catalogue", "ui-catalogue-title", Who::SignedIn, None, pages::catalogue::all),
    get("/catalogue/registers/{register}", "ui-catalogue-title", Who::SignedIn, None, pages::catalogue::register),
    get("/catalogue/procedures/{procedure}", "ui-catalogue-title", Who::SignedIn, None, pages::catalogue::procedure),
    get("/catalogue/codes/{list}", "ui-catalogue-title", Who::SignedIn, None, pages::catalogue::codes),
    get(
        "/catalogue/propose",
        "ui-propose-title",
        Who::WithPurpose,
        Some(Verb::ProposeCatalogue),
        pages::catalogue::ask_text,
    ),
    post(
        "/catalogue/propose",
        "ui-propose-title",
        Who::WithPurpose,
        Some(Verb::ProposeCatalogue),
        pages::catalogue::propose,
    ),
    get("/catalogue/texts/{hash}", "ui-catalogue-text", Who::WithPurpose, None, pages::catalogue::text),
    post(
        "/catalogue/texts/{hash}/sign",
        "ui-sign-heading",
        Who::WithPurpose,
        Some(Verb::SignCatalogue),
        pages::catalogue::sign,
    ),
    // Who did what, and the proof of it.
    get("/audit", "ui-audit-title", Who::WithPurpose, Some(Verb::ReadActs), pages::audit::acts),
    post("/audit", "ui-audit-title", Who::WithPurpose, Some(Verb::ReadActs), pages::audit::filter),
    get("/audit/verify", "ui-verify-title", Who::WithPurpose, PROVE, pages::audit::ask_proof),
    upload("/audit/verify", "ui-verify-title", Who::WithPurpose, PROVE, pages::audit::verify),
    get("/acts/{act}/proof", "ui-proof-heading", Who::WithPurpose, PROVE, pages::audit::proof),
    get("/acts/{act}/proof.tlog-proof", "ui-proof-heading", Who::WithPurpose, PROVE, pages::audit::download),
    get("/my-acts", "ui-my-acts-title", Who::SignedIn, None, pages::audit::own),
    get("/node", "ui-node-title", Who::WithPurpose, Some(Verb::Checkpoint), pages::node::health),
    post("/node/checkpoint", "ui-node-sign", Who::WithPurpose, Some(Verb::Checkpoint), pages::node::sign),
    // Help and what one has set.
    get("/help", "ui-help-title", Who::Anybody, None, pages::help::help),
    get("/keys", "ui-keys-title", Who::Anybody, None, pages::help::keys),
    get("/accessibility", "ui-accessibility-title", Who::Anybody, None, pages::help::accessibility),
    get("/settings", "ui-settings-title", Who::SignedIn, None, pages::settings::ask),
    post("/settings", "ui-settings-title", Who::SignedIn, None, pages::settings::set),
    // The access-rights register.
    get("/people", "ui-people-title", Who::WithPurpose, PEOPLE, pages::people::all),
    get("/people/new", "ui-people-new-title", Who::WithPurpose, PEOPLE, pages::people::ask_officer),
    post("/people/new", "ui-people-new-title", Who::WithPurpose, PEOPLE, pages::people::admit),
    post("/people/{officer}/invite", "ui-people-link-title", Who::WithPurpose, PEOPLE, pages::people::invite),
    get(
        "/people/{officer}/nationality",
        "ui-people-nationality-title",
        Who::WithPurpose,
        PEOPLE,
        pages::people::ask_nationality,
    ),
    post(
        "/people/{officer}/nationality",
        "ui-people-nationality-title",
        Who::WithPurpose,
        PEOPLE,
        pages::people::nationality,
    ),
    get("/people/{officer}/provider", "ui-provider-title", Who::WithPurpose, PEOPLE, pages::provider::ask_binding),
    post("/people/{officer}/provider", "ui-provider-title", Who::WithPurpose, PEOPLE, pages::provider::bind),
    post("/people/{officer}/again", "ui-place-people", Who::WithPurpose, PEOPLE, pages::people::again),
    get("/people/{officer}/end", "ui-people-end-title", Who::WithPurpose, PEOPLE, pages::people::ask_end),
    post("/people/{officer}/end", "ui-people-end-title", Who::WithPurpose, PEOPLE, pages::people::end),
    get("/people/{officer}/passkeys", "ui-people-passkeys-title", Who::WithPurpose, PEOPLE, pages::passkey::of_officer),
    post(
        "/people/{officer}/passkeys/{passkey}/remove",
        "ui-people-passkeys-title",
        Who::WithPurpose,
        PEOPLE,
        pages::passkey::remove,
    ),
    get("/people/bureaux/new", "ui-bureau-new-title", Who::WithPurpose, BUREAUX, pages::people::ask_bureau),
    post("/people/bureaux/new", "ui-bureau-new-title", Who::WithPurpose, BUREAUX, pages::people::enter_bureau),
    get("/people/keys/new", "ui-key-new-title", Who::WithPurpose, PEOPLE, pages::people::ask_key),
    post("/people/keys/new", "ui-key-new-title", Who::WithPurpose, PEOPLE, pages::people::issue),
    get("/people/keys/{key}/revoke", "ui-key-revoke-title", Who::WithPurpose, PEOPLE, pages::people::ask_revoke),
    post("/people/keys/{key}/revoke", "ui-key-revoke-title", Who::WithPurpose, PEOPLE, pages::people::revoke),
    // How each member uses notices and diffusions.
    get("/overview", "ui-use-title", Who::SignedIn, None, pages::overview::show),
    post("/overview", "ui-use-title", Who::SignedIn, None, pages::overview::filter),
    get("/overview.csv", "ui-use-title", Who::SignedIn, None, pages::overview::csv),
    // The register of access rights.
    get("/rights", "ui-rights-title", Who::WithPurpose, RIGHTS, pages::rights::all),
    get("/rights/table.csv", "ui-rights-title", Who::WithPurpose, RIGHTS, pages::rights::table),
    // National entities.
    get("/entities", "ui-entities-title", Who::WithPurpose, ENTITIES, pages::entities::all),
    get("/entities/new", "ui-entity-new-title", Who::WithPurpose, ENTITIES, pages::entities::ask),
    post("/entities/new", "ui-entity-new-title", Who::WithPurpose, ENTITIES, pages::entities::admit),
    get("/entities/{entity}", "ui-entity-title", Who::WithPurpose, ENTITIES, pages::entities::show),
    post("/entities/{entity}/end", "ui-entity-title", Who::WithPurpose, ENTITIES, pages::entities::end),
    // What bureaux are under.
    get("/supervision", "ui-supervision-title", Who::SignedIn, None, pages::supervision::all),
    get(
        "/supervision/new",
        "ui-supervision-new-title",
        Who::WithPurpose,
        Some(Verb::ProposeSupervision),
        pages::supervision::ask,
    ),
    post(
        "/supervision/new",
        "ui-supervision-new-title",
        Who::WithPurpose,
        Some(Verb::ProposeSupervision),
        pages::supervision::propose,
    ),
    post(
        "/supervision/{decision}/sign",
        "ui-supervision-title",
        Who::WithPurpose,
        Some(Verb::SignSupervision),
        pages::supervision::sign,
    ),
    // The line to other nodes.
    get("/link", "ui-link-title", Who::WithPurpose, MESSAGE, pages::link::desk),
    get("/link/agreements/{agreement}", "ui-link-agreement", Who::WithPurpose, MESSAGE, pages::link::agreement::show),
    post(
        "/link/agreements/{agreement}",
        "ui-link-agreement",
        Who::WithPurpose,
        KEEP_LINE,
        pages::link::agreement::stands,
    ),
    get("/link/compose", "ui-link-compose", Who::WithPurpose, MESSAGE, pages::link::compose::ask),
    post("/link/compose", "ui-link-compose", Who::WithPurpose, MESSAGE, pages::link::compose::go_on),
    get("/link/messages", "ui-link-messages", Who::WithPurpose, MESSAGE, pages::link::message::all),
    get("/link/messages/{message}", "ui-link-message", Who::WithPurpose, MESSAGE, pages::link::message::show),
    post(
        "/link/messages/{message}/take-over",
        "ui-link-message",
        Who::WithPurpose,
        MESSAGE,
        pages::link::message::take_over,
    ),
    post(
        "/link/messages/{message}/resend",
        "ui-link-message",
        Who::WithPurpose,
        KEEP_LINE,
        pages::link::message::resend,
    ),
    post("/link/messages/{message}/close", "ui-link-message", Who::WithPurpose, KEEP_LINE, pages::link::message::close),
    get(
        "/link/conversations/{conversation}",
        "ui-link-conversation",
        Who::WithPurpose,
        MESSAGE,
        pages::link::message::conversation,
    ),
    // Standing queries.
    get("/subscriptions", "ui-subscriptions-title", Who::WithPurpose, SUBSCRIBE, pages::subscriptions::all),
    post("/subscriptions", "ui-subscriptions-title", Who::WithPurpose, SUBSCRIBE, pages::subscriptions::place),
    get(
        "/subscriptions/{subscription}",
        "ui-subscription-title",
        Who::WithPurpose,
        SUBSCRIBE,
        pages::subscriptions::hits,
    ),
    post(
        "/subscriptions/{subscription}/end",
        "ui-subscription-end",
        Who::WithPurpose,
        SUBSCRIBE,
        pages::subscriptions::end,
    ),
];

const SEARCH: Option<Verb> = Some(Verb::Search);
const READ: Option<Verb> = Some(Verb::Read);
const HISTORY: Option<Verb> = Some(Verb::History);
const RECORD: Option<Verb> = Some(Verb::Record);
const IMPORT: Option<Verb> = Some(Verb::Import);
const EXPORT: Option<Verb> = Some(Verb::Export);
const PROVE: Option<Verb> = Some(Verb::Prove);
const SUBSCRIBE: Option<Verb> = Some(Verb::Subscribe);
const MESSAGE: Option<Verb> = Some(Verb::Message);
const KEEP_LINE: Option<Verb> = Some(Verb::KeepLine);
const RIGHTS: Option<Verb> = Some(Verb::ReadRights);
const ENTITIES: Option<Verb> = Some(Verb::ManageEntities);
const PEOPLE: Option<Verb> = Some(Verb::ManagePeople);
const BUREAUX: Option<Verb> = Some(Verb::ManageBureaux);

#[cfg(test)]
mod tests {
    use super::*;
    use huecry_catalogue::RESERVED_SECTIONS;
    use std::collections::BTreeSet;

    /// A section of that name could never be opened: the page of the draft stands at its path.
    #[test]
    fn the_pages_of_a_draft_are_the_names_no_section_may_have() {
        let fixed: BTreeSet<&str> = ROUTES
            .iter()
            .filter_map(|route| route.path.strip_prefix("/drafts/{draft}/")?.split('/').next())
            .filter(|part| !part.starts_with('{'))
            .collect();
        assert_eq!(fixed, RESERVED_SECTIONS.into_iter().collect());
    }

    #[test]
    fn where_something_was_done_one_may_look() {
        for (pattern, path, looks) in [
            ("/purpose", "/purpose", "/purpose"),
            ("/people/new", "/people/new", "/people/new"),
            ("/sign-in/{secret}", "/sign-in/abc", "/sign-in"),
            ("/drafts/{draft}/{section}", "/drafts/7/identity", "/drafts/7/identity"),
            ("/drafts/{draft}/submit", "/drafts/7/submit", "/drafts/7/check"),
            ("/drafts/{draft}/onto", "/drafts/7/onto", "/drafts/7"),
            ("/catalogue/texts/{hash}/sign", "/catalogue/texts/ab/sign", "/catalogue/texts/ab"),
            ("/subscriptions/{subscription}/end", "/subscriptions/4/end", "/subscriptions/4"),
            ("/people/{officer}/invite", "/people/FR-0001/invite", "/people"),
            ("/records/{register}/new", "/records/nominals/new", "/records"),
            ("/search/again", "/search/again", "/"),
            ("/search", "/search", "/"),
        ] {
            let route = ROUTES.iter().find(|r| r.path == pattern && r.method == Method::Post).unwrap();
            assert_eq!(route.looks(path), looks, "{pattern}");
        }
    }
}
