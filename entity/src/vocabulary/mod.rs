//! The closed lists of words that rows, rules and the API share.
//!
//! Each list is declared once and is at the same time the stored value, the GraphQL enum and the
//! key of its label in `locales/`: three lists that had to be kept equal by hand would differ one
//! day. Words are stored as they are shown, in capitals.

/// What every list of words can tell about itself.
pub trait Vocabulary: Copy + Send + Sync + 'static {
    /// The name of the list, as in the GraphQL schema.
    const NAME: &'static str;
    /// Every word of the list, in its order.
    const WORDS: &'static [&'static str];
    /// The place of this word in [`Self::WORDS`].
    fn position(self) -> usize;
    /// This word as it is stored and shown.
    fn word(self) -> &'static str;
    /// Finds a word by its spelling.
    fn from_word(word: &str) -> Option<Self>;
}

macro_rules! vocabularies {
    ($lists:ident => $($(#[$doc:meta])* $name:ident {
        $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)?
    })+) => {
        $(
            $(#[$doc])*
            #[derive(
                Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord,
                serde::Serialize, serde::Deserialize,
                sea_orm::EnumIter, sea_orm::DeriveActiveEnum, async_graphql::Enum,
            )]
            #[sea_orm(rs_type = "String", db_type = "String(sea_orm::sea_query::StringLen::None)")]
            pub enum $name {
                $(
                    $(#[$vdoc])*
                    #[serde(rename = $word)]
                    #[graphql(name = $word)]
                    #[sea_orm(string_value = $word)]
                    $variant,
                )+
            }

            impl $crate::Vocabulary for $name {
                const NAME: &'static str = stringify!($name);
                const WORDS: &'static [&'static str] = &[$($word),+];

                fn position(self) -> usize {
                    self as usize
                }

                fn word(self) -> &'static str {
                    match self { $(Self::$variant => $word),+ }
                }

                fn from_word(word: &str) -> Option<Self> {
                    match word { $($word => Some(Self::$variant),)+ _ => None }
                }
            }
        )+

        /// The name and the words of every list in this file.
        pub(super) const $lists: &[(&str, &[&str])] = &[$((
            <$name as $crate::Vocabulary>::NAME,
            <$name as $crate::Vocabulary>::WORDS,
        )),+];
    };
}

// The macro above serves these modules: they have to stand below it.
mod bodies;
mod events;
mod organizations;
mod records;
mod sources;
mod work;

pub use bodies::*;
pub use events::*;
pub use organizations::*;
pub use records::*;
pub use sources::*;
pub use work::*;

/// The name and the words of every list.
pub fn vocabularies() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    [BODIES, EVENTS, ORGANIZATIONS, RECORDS, SOURCES, WORK]
        .into_iter()
        .flatten()
        .copied()
}
