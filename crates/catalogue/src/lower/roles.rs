//! Roles: each once.

use super::id;
use crate::file::{RolesFile, Source};
use crate::roles::Role;

/// The roles of the file.
pub(crate) fn roles(source: &Source<'_>, file: RolesFile) -> Vec<Role> {
    let mut roles: Vec<(usize, Role)> = Vec::new();
    for role in file.roles {
        let lowered = role.id.as_ref().and_then(|at| id(source, "", at));
        let (Some(id), Some(title)) = (lowered, role.title) else { continue };
        let role_there = |(line, there): &(usize, Role)| (there.id == id).then_some(*line);
        match roles.iter().find_map(role_there) {
            Some(there) => {
                source.fault(role.line, format!("role `{id}` is already on line {there}"), "give it another id")
            }
            None => roles.push((role.line, Role { id, title, may: role.may })),
        }
    }
    if roles.is_empty() && !source.is_faulty() {
        source.fault(0, "there is no role", "add `[[role]]`");
    }
    roles.into_iter().map(|(_, role)| role).collect()
}
