//! What is wrong with an input, in the caller's words.

use async_graphql::{Context, Enum, Object};

use crate::api::organizations::Organization;
use crate::changes::{self, Mistake, every_code};
use crate::i18n::{Catalogue, MessageValue};
use crate::registry::View;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)+) => {
        /// What is wrong with an input.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
        #[graphql(remote = "changes::ErrorCode")]
        pub(crate) enum ErrorCode {
            $($(#[$doc])* #[graphql(name = $word)] $name,)+
        }
    };
}

every_code!(codes);

/// Something that is wrong with an input. Nothing was changed.
pub(crate) struct UserError {
    view: View,
    mistake: Mistake,
}

/// The detail that tells whose a record is, by slug.
const OWNER: &str = "authority";

impl UserError {
    /// The name of an organization that the mistake tells of; `hidden` if the reader may not see it.
    fn owner(&self) -> Option<String> {
        let slug = self.mistake.details.get(OWNER)?;
        let organizations = &self.view.registry().organizations;
        let owner = organizations.by_slug.get(slug).first();
        let owner = owner.and_then(|own| Organization::of(&self.view, own.row.id));
        Some(owner.map_or_else(|| "hidden".to_owned(), |own| own.shown_name()))
    }

    pub(super) fn all(view: &View, mistakes: Vec<Mistake>) -> Vec<Self> {
        let mistakes = mistakes.into_iter();
        mistakes
            .map(|mistake| Self {
                view: view.clone(),
                mistake,
            })
            .collect()
    }
}

/// Something that is wrong with an input. Nothing was changed.
#[Object(serial)]
impl UserError {
    /// The code, which never changes.
    async fn code(&self) -> ErrorCode {
        self.mistake.code.into()
    }

    /// A sentence for people, in the language of the reader.
    async fn message(&self, ctx: &Context<'_>) -> String {
        let Ok(catalogue) = ctx.data::<Catalogue>() else {
            return self.mistake.code.word().to_owned();
        };
        let word = self.mistake.code.word();
        let id = format!("error-{}", word.to_ascii_lowercase().replace('_', "-"));
        let mut details = self.mistake.details.clone();
        details.extend(self.owner().map(|owner| (OWNER.to_owned(), owner)));
        let arguments: Vec<(&str, MessageValue<'_>)> = details
            .iter()
            .map(|(name, value)| (name.as_str(), MessageValue::Text(value)))
            .collect();
        catalogue
            .message(self.view.language(), &id, &arguments)
            .text
    }

    /// Where: names of fields and places in lists, from `input` inwards.
    async fn path(&self) -> Vec<String> {
        let path = self.mistake.path.iter().cloned();
        std::iter::once("input".to_owned()).chain(path).collect()
    }
}
