//! What the line looks like in JSON: the keys of `huecry link … --json`.

mod agreements;
mod messages;
mod state;

pub(crate) use agreements::{AgreementLine, AgreementStands, Agreements, NewStanding};
pub(crate) use messages::{Done, MessagePage, MessageWhole, NewMessage, Recipient, SentSaid, TakenOver};
pub(crate) use state::{LinkWhole, Links};

use huecry_terms::Instant;

/// What the desk tells, as a shape of ours.
pub(crate) trait Mirror<T> {
    fn mirror(self) -> T;
}

/// Each of a list.
pub(crate) fn mirrored<A: Mirror<B>, B>(list: Vec<A>) -> Vec<B> {
    list.into_iter().map(Mirror::mirror).collect()
}

impl<A: Mirror<B>, B> Mirror<Vec<B>> for Vec<A> {
    fn mirror(self) -> Vec<B> {
        mirrored(self)
    }
}

impl<A: Mirror<B>, B> Mirror<Option<B>> for Option<A> {
    fn mirror(self) -> Option<B> {
        self.map(Mirror::mirror)
    }
}

macro_rules! as_it_is {
    ($($plain:ty),*) => {$(
        impl Mirror<$plain> for $plain {
            fn mirror(self) -> $plain {
                self
            }
        }
    )*};
}
as_it_is!(String, &'static str, bool, u32, u64, usize, Instant);

/// A shape that says what the desk tells, field by field: a field that the desk no longer has does not compile.
macro_rules! shape {
    ($(#[$about:meta])* $name:ident of $told:ty { $($(#[$says:meta])* $field:ident: $kind:ty,)* }) => {
        #[derive(Debug, Serialize, ToSchema)]
        $(#[$about])*
        pub struct $name {
            $($(#[$says])* $field: $kind,)*
        }
        impl From<$told> for $name {
            fn from(told: $told) -> $name {
                $name { $($field: told.$field.mirror(),)* }
            }
        }
        impl Mirror<$name> for $told {
            fn mirror(self) -> $name {
                self.into()
            }
        }
    };
}
pub(crate) use shape;
