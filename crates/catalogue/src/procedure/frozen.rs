//! Frozen versions of procedures: a dossier runs to its end on the version it was opened under.

use super::{About, Procedure, State, Step};
use crate::register::{Basis, Field, Form, Section};
use crate::said::Said;
use huecry_terms::{ProcedureId, PurposeId};
use serde::{Deserialize, Serialize};

/// One version of a procedure: `frozen/procedures/ID@N.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Frozen {
    pub id: ProcedureId,
    pub version: u32,
    pub number: String,
    pub about: About,
    pub title: Said,
    pub aim: Said,
    pub legal_basis: Vec<Basis>,
    pub purposes: Vec<PurposeId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<String>,
    pub states: Vec<State>,
    pub steps: Vec<Step>,
    pub fields: Vec<Field>,
}

impl Procedure {
    /// The procedure as text, one key a line: what is written once when a version is frozen.
    pub fn frozen(&self) -> String {
        let frozen = Frozen {
            id: self.id.clone(),
            version: self.version,
            number: self.number.clone(),
            about: self.about,
            title: self.title.clone(),
            aim: self.aim.clone(),
            legal_basis: self.legal_basis.clone(),
            purposes: self.purposes.clone(),
            decision: self.decision.clone(),
            states: self.states.clone(),
            steps: self.steps.clone(),
            fields: self.form.fields.clone(),
        };
        // INVARIANT: no map with keys that are not texts and no number that is not finite.
        let mut text = serde_json::to_string_pretty(&frozen).expect("a procedure always has a JSON form");
        text.push('\n');
        text
    }

    /// A procedure from its frozen text.
    ///
    /// # Errors
    /// When the text is not one this program can read.
    pub fn thawed(text: &str) -> Result<Procedure, serde_json::Error> {
        let Frozen { id, version, number, about, title, aim, legal_basis, purposes, decision, states, steps, fields } =
            serde_json::from_str(text)?;
        let form = form(id.as_str(), &title, fields);
        Ok(Procedure { id, version, number, about, title, aim, legal_basis, purposes, decision, states, steps, form })
    }
}

/// The form of a procedure is one block: which fields are asked when, its steps say.
pub(crate) fn form(id: &str, title: &Said, fields: Vec<Field>) -> Form {
    let section = Section { id: "answers".to_string(), title: title.clone(), shared: false, fields: 0..fields.len() };
    Form::new(id.to_string(), vec![section], fields)
}
