//! National entities: a bureau lets them in, limits them, sees what their people do, and cuts them off at once.
//!
//! An entity's officers act for the bureau, within what is delegated: `access` refuses the rest, and the refusal
//! stands among the entity's acts, where the bureau sees it (`spec/notices.md` 1.2, RPD art. 21).

use crate::audit::{Listed, lines};
use crate::node::{Desk, commit, refuse};
use huecry_access::{Viewer, may_act};
use huecry_catalogue::Verb;
use huecry_store::{ActFilter, StoredAct, StoredPaper, Write};
use huecry_terms::{
    Act, ActId, BureauId, Call, Day, Entity, EntityId, Failure, OfficerId, Refusal, RefusalKind, RegisterId, Right,
    Trouble,
};

/// An entity to let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntity {
    /// `FR-BORDER`: it begins with the bureau's id.
    pub id: EntityId,
    /// Its legal name.
    pub name: String,
    /// What it is for.
    pub tasks: String,
    /// The national law it acts under.
    pub legal_basis: String,
    /// What is delegated, register by register.
    pub rights: Vec<(RegisterId, Vec<Right>)>,
    /// So many officers at most.
    pub users: u16,
    /// From which day.
    pub start: Day,
    /// By which day the bureau looks at it again.
    pub review: Day,
    /// The signed undertaking, as the bureau numbers it.
    pub undertaking: String,
}

/// Lets an entity in, in the name of the caller's bureau; one that is there already is limited anew.
///
/// # Errors
/// Refused when the role may not, when the id does not begin with the bureau's or was cut off, or when a text, a
/// register, the number of users or the days are not as they must be. Trouble.
pub fn admit(desk: &Desk, call: &Call, new: NewEntity) -> Result<(Entity, ActId), Failure> {
    may_act(&desk.catalogue, call, Verb::ManageEntities).map_err(|no| refuse(desk, call, ASKED, no))?;
    sound(desk, call, &new).map_err(|no| refuse(desk, call, ASKED, no))?;
    let before = find(desk, &call.bureau, new.id.as_str())?;
    if before.as_ref().is_some_and(|(entity, _)| entity.ended.is_some()) {
        // What was cut off is history: another id.
        return Err(refuse(desk, call, ASKED, Refusal::new(RefusalKind::AlreadyThere, new.id.to_string())));
    }
    let NewEntity { id, name, tasks, legal_basis, rights, users, start, review, undertaking } = new;
    let [name, tasks, legal_basis, undertaking] =
        [name, tasks, legal_basis, undertaking].map(|text| text.trim().to_string());
    let (bureau, approved_by) = (call.bureau.clone(), call.officer.clone());
    let entity = Entity {
        id,
        bureau,
        name,
        tasks,
        legal_basis,
        rights,
        users,
        start,
        review,
        undertaking,
        approved_by,
        ended: None,
    };
    let write = write(&entity, before.map(|(_, paper)| paper.act))?;
    let committed = commit(desk, call, Act::EntityAdmitted { entity: entity.clone() }, vec![write])?;
    Ok((entity, committed.act))
}

/// Cuts an entity off: from this act on its officers may nothing, and their sessions and keys open nothing.
///
/// # Errors
/// Refused when the role may not, or the bureau has no such entity or no longer. Trouble.
pub fn end(desk: &Desk, call: &Call, id: &str) -> Result<ActId, Failure> {
    let (entity, paper) = of_bureau(desk, call, id)?;
    if entity.ended.is_some() {
        return Err(refuse(desk, call, ASKED, no_such(id)));
    }
    let entity = Entity { ended: Some((call.now, call.officer.clone())), ..entity };
    let write = write(&entity, Some(paper.act))?;
    let committed = commit(desk, call, Act::EntityEnded { entity: entity.id.clone() }, vec![write])?;
    Ok(committed.act)
}

/// The entities of the caller's bureau, in the order of their ids.
///
/// # Errors
/// Refused when the role may not. Trouble.
pub fn list(desk: &Desk, call: &Call) -> Result<Vec<Entity>, Failure> {
    may_act(&desk.catalogue, call, Verb::ManageEntities).map_err(|no| refuse(desk, call, ASKED, no))?;
    let papers = desk.store.papers_of(call.bureau.as_str())?;
    let entities = papers.iter().filter(|paper| paper.kind == KIND).map(read);
    Ok(entities.collect::<Result<_, _>>()?)
}

/// An entity of the caller's bureau with what its people did last, newest first: what they were refused, too. To
/// look is an act.
///
/// # Errors
/// Refused when the role may not, or the bureau has no such entity. Trouble.
pub fn show(desk: &Desk, call: &Call, id: &str) -> Result<(Entity, Listed), Failure> {
    let (entity, _) = of_bureau(desk, call, id)?;
    let first = desk.store.size_now()?.saturating_sub(LOOK_MOST);
    let mut acts: Vec<StoredAct> = Vec::new();
    for officer in officers(desk, &entity.id)? {
        let filter =
            ActFilter { officer: Some(officer), first: Some(ActId(first)), newest_first: true, ..ActFilter::default() };
        acts.extend(desk.store.acts(&filter, None, SHOWN)?);
    }
    acts.sort_by_key(|act| std::cmp::Reverse(act.id));
    acts.truncate(SHOWN);
    let lines = lines(desk, &Viewer::of(call), &acts)?;
    let look = Act::ActsRead { acts: lines.len() as u64, filter: format!("entity {id}") };
    let committed = commit(desk, call, look, Vec::new())?;
    Ok((entity, Listed { lines, next: None, act: committed.act }))
}

/// Whether an entity of a bureau takes one officer more: the outer error is trouble, the inner one why not.
pub(crate) fn takes_one_more(desk: &Desk, bureau: &BureauId, id: &EntityId) -> Result<Result<(), Refusal>, Trouble> {
    let entity = find(desk, bureau, id.as_str())?.map(|(entity, _)| entity).filter(|entity| entity.ended.is_none());
    let Some(entity) = entity else { return Ok(Err(no_such(id.as_str()))) };
    let there = desk.store.officers()?.into_iter().filter(|one| !one.ended && one.entity.as_ref() == Some(id)).count();
    if there >= usize::from(entity.users) {
        return Ok(Err(Refusal::new(
            RefusalKind::FormNotSatisfied,
            format!("{id}: {} officers at most", entity.users),
        )));
    }
    Ok(Ok(()))
}

/// An entity as it is kept, from the papers of its bureau.
pub(crate) fn read(paper: &StoredPaper) -> Result<Entity, Trouble> {
    serde_json::from_slice(&paper.body)
        .map_err(|e| Trouble::new(format!("could not read entity `{}`: {e}", paper.name), "look at the store's backup"))
}

fn officers(desk: &Desk, entity: &EntityId) -> Result<Vec<OfficerId>, Trouble> {
    let all = desk.store.officers()?.into_iter();
    Ok(all.filter(|one| one.entity.as_ref() == Some(entity)).map(|one| one.id).collect())
}

fn of_bureau(desk: &Desk, call: &Call, id: &str) -> Result<(Entity, StoredPaper), Failure> {
    may_act(&desk.catalogue, call, Verb::ManageEntities).map_err(|no| refuse(desk, call, ASKED, no))?;
    find(desk, &call.bureau, id)?.ok_or_else(|| refuse(desk, call, ASKED, no_such(id)))
}

fn find(desk: &Desk, bureau: &BureauId, id: &str) -> Result<Option<(Entity, StoredPaper)>, Trouble> {
    let papers = desk.store.papers_of(bureau.as_str())?;
    let found = papers.into_iter().find(|paper| paper.kind == KIND && paper.name == id);
    found.map(|paper| Ok((read(&paper)?, paper))).transpose()
}

fn sound(desk: &Desk, call: &Call, new: &NewEntity) -> Result<(), Refusal> {
    let wrong = |about: String| Err(Refusal::new(RefusalKind::FormNotSatisfied, about));
    if !new.id.as_str().strip_prefix(call.bureau.as_str()).is_some_and(|rest| rest.starts_with('-')) {
        return wrong(format!("id: begins with {}-", call.bureau));
    }
    for (what, text) in [
        ("name", &new.name),
        ("tasks", &new.tasks),
        ("legal-basis", &new.legal_basis),
        ("undertaking", &new.undertaking),
    ] {
        crate::record::plain(what, text, TEXT_MOST)?;
    }
    if new.rights.iter().all(|(_, rights)| rights.is_empty()) {
        return wrong("rights: one at least".into());
    }
    if let Some((unknown, _)) = new.rights.iter().find(|(register, _)| desk.catalogue.register(register).is_none()) {
        return Err(huecry_access::scope::no_such_register(&desk.catalogue, unknown));
    }
    if new.users == 0 || new.review <= new.start {
        return wrong("users: 1 or more; review: after the start".into());
    }
    Ok(())
}

fn write(entity: &Entity, from: Option<ActId>) -> Result<Write, Trouble> {
    let body = serde_json::to_vec(entity).map_err(|e| Trouble::new(format!("could not write the entity: {e}"), ""))?;
    let (owner, name) = (entity.bureau.to_string(), entity.id.to_string());
    Ok(Write::Paper { owner, kind: KIND, name, body: Some(body), from })
}

fn no_such(id: &str) -> Refusal {
    let about: String = id.chars().take(40).collect();
    Refusal::new(RefusalKind::NoSuchRecord, about)
}

/// What papers of entities are.
pub(crate) const KIND: &str = "entity";
const ASKED: &str = "entity";
/// The longest text, in characters.
const TEXT_MOST: usize = 500;
/// So many acts of an entity's people are shown.
const SHOWN: usize = 50;
/// Among so many last acts of the node.
const LOOK_MOST: u64 = 500_000;
