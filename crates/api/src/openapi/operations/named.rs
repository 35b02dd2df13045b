//! The shapes the description names.

use crate::nouns::{
    self, acts, batch, catalogue, import, me, overview, people, precedents, records, registers, rights, search,
    subscriptions, supervision, tokens,
};
use crate::problem::{FaultSaid, Problem};
use crate::shapes;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::Schema;
use utoipa::{PartialSchema, ToSchema};

/// Adds shapes, with those they refer to.
macro_rules! shapes {
    ($all:expr, $($shape:ty),* $(,)?) => {$(
        $all.push((<$shape as ToSchema>::name().into_owned(), <$shape as PartialSchema>::schema()));
        <$shape as ToSchema>::schemas(&mut $all);
    )*};
}

/// Every shape by its name.
pub fn schemas() -> Vec<(String, RefOr<Schema>)> {
    let mut all = Vec::new();
    shapes!(
        all,
        Problem,
        FaultSaid,
        me::Me,
        search::Question<'_>,
        batch::Item<'_>,
        batch::Line,
        shapes::AnswerSaid,
        shapes::RecordSaid,
        shapes::WrittenSaid,
        records::NewRecord,
        records::Change,
        records::Reason,
        records::ShownSaid,
        records::RecordPage,
        records::History,
        records::Erased,
        import::ImportSummary,
        registers::Registers,
        registers::RegisterSaid,
        registers::Codes,
        catalogue::CatalogueSaid,
        subscriptions::NewSubscription,
        subscriptions::Subscriptions,
        subscriptions::Placed,
        subscriptions::Ended,
        subscriptions::RaisedHits,
        nouns::procedures::Procedures,
        nouns::procedures::ProcedureSaid,
        nouns::dossiers::NewDossier,
        nouns::dossiers::NewStep,
        nouns::dossiers::TakenSaid,
        nouns::dossiers::DossierPage,
        nouns::dossiers::DossierSaid,
        acts::Acts,
        acts::ActWhole,
        acts::Verdict,
        people::Bureaux,
        people::NewBureau,
        people::AddedBureau,
        people::Officers,
        people::NewOfficer,
        people::Nationalities,
        people::AddedOfficer,
        people::EndedOfficer,
        people::InvitationSaid,
        overview::OverviewSaid,
        precedents::Precedents,
        rights::Rights,
        supervision::Supervisions,
        tokens::Tokens,
        tokens::NewToken,
        tokens::IssuedToken,
        tokens::RevokedToken,
    );
    all.extend(of_the_line());
    all
}

/// Those of links, messages and agreements.
fn of_the_line() -> Vec<(String, RefOr<Schema>)> {
    let mut all = Vec::new();
    shapes!(
        all,
        nouns::link::Links,
        nouns::link::LinkWhole,
        nouns::link::MessagePage,
        nouns::link::MessageWhole,
        nouns::link::NewMessage,
        nouns::link::SentSaid,
        nouns::link::TakenOver,
        nouns::link::Recipient,
        nouns::link::Done,
        nouns::link::Agreements,
        nouns::link::NewStanding,
        nouns::link::AgreementStands,
    );
    all
}
