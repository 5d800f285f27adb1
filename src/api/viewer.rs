//! Who asks, and what that opens to them.

use async_graphql::{Context, Description, Object};

use super::organizations::Organization;
use super::{Many, One, view};
use crate::registry::{Actor, View};

/// Whoever asks, as far as their token tells. It names nobody and gives no address.
#[derive(Description)]
pub(crate) struct Viewer {
    view: View,
}

impl Viewer {
    fn actor(&self) -> Option<&Actor> {
        self.view.caller().actor()
    }
}

#[Object(serial, use_type_description)]
impl Viewer {
    /// The key of the person or program at the issuer of the token; null without a token.
    pub(super) async fn subject(&self) -> Option<&str> {
        Some(&self.actor()?.subject)
    }

    /// Whoever gave out the token; null without a token.
    pub(super) async fn issuer(&self) -> Option<&str> {
        Some(&self.actor()?.issuer)
    }

    /// The organization that they act for; null if for none, or if they may not see it.
    pub(super) async fn organization(&self) -> Option<One<Organization>> {
        let slug = self.actor()?.organization.as_ref()?;
        let organizations = &self.view.registry().organizations;
        let own = organizations.by_slug.get(slug).first()?;
        Organization::of(&self.view, own.row.id)
    }

    /// What they may do besides reading what is public, in a fixed order. Empty without a token.
    pub(super) async fn scopes(&self) -> Many<String> {
        let scopes = self.actor().into_iter().flat_map(|actor| &actor.scopes);
        scopes.map(ToString::to_string).collect()
    }

    /// True if no token was shown: then only what is public is read.
    pub(super) async fn is_anonymous(&self) -> bool {
        self.actor().is_none()
    }
}

/// Questions about whoever asks.
#[derive(Default)]
pub(crate) struct ViewerQuery;

#[Object(serial)]
impl ViewerQuery {
    /// Whoever asks. Never null: without a token it is an anonymous viewer without scopes.
    async fn viewer(&self, ctx: &Context<'_>) -> One<Viewer> {
        Viewer {
            view: view(ctx).clone(),
        }
    }
}
