//! What records list one by one: tasks, subjects, priorities, effects.

use async_graphql::{Context, Description, Object};
use entity::{OrganizationKind, PointKind, Sector, point};

use super::labels::label;
use super::localized::LocalizedText;
use super::scalars::Locale;
use super::{Many, One};
use crate::registry::View;

fn of_kind(points: &[point::Model], kind: PointKind) -> impl Iterator<Item = &point::Model> {
    points.iter().filter(move |point| point.kind == kind)
}

/// The texts of what a record lists of one kind, in order.
pub(super) fn texts(
    view: &View,
    points: &[point::Model],
    kind: PointKind,
    locale: Option<Locale>,
) -> Many<LocalizedText> {
    of_kind(points, kind)
        .map(|point| LocalizedText::content(view, &point.text, locale))
        .collect()
}

/// What comes first when resources are short.
#[derive(Description)]
pub(crate) struct Priority {
    view: View,
    row: point::Model,
}

impl Priority {
    /// The priorities that a record lists, in order.
    pub(super) fn all(view: &View, points: &[point::Model]) -> Many<Self> {
        of_kind(points, PointKind::Priority)
            .map(|row| Self {
                view: view.clone(),
                row: row.clone(),
            })
            .collect()
    }
}

#[Object(serial, use_type_description)]
impl Priority {
    /// What comes first.
    pub(super) async fn text(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.row.text, locale)
    }

    /// The kind of organization that it applies to; null if to all.
    pub(super) async fn applies_to(&self) -> Option<OrganizationKind> {
        self.row.applies_to
    }

    /// The label of `appliesTo`.
    pub(super) async fn applies_to_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.row.applies_to?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// When it applies; null if always.
    pub(super) async fn condition(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.row.condition.as_ref(), locale)
    }

    /// True if the source gives it as an example.
    pub(super) async fn is_example(&self) -> bool {
        self.row.example
    }
}

/// What a situation does to a sector of society.
#[derive(Description)]
pub(crate) struct SituationImpact {
    view: View,
    row: point::Model,
}

impl SituationImpact {
    /// The effects that a record lists, in order.
    pub(super) fn all(view: &View, points: &[point::Model]) -> Many<Self> {
        of_kind(points, PointKind::Impact)
            .map(|row| Self {
                view: view.clone(),
                row: row.clone(),
            })
            .collect()
    }
}

#[Object(serial, use_type_description)]
impl SituationImpact {
    /// The sector that is affected; null if not stated.
    pub(super) async fn sector(&self) -> Option<Sector> {
        self.row.sector
    }

    /// The label of `sector`.
    pub(super) async fn sector_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.row.sector?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// The effect.
    pub(super) async fn text(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.row.text, locale)
    }

    /// True if the source gives it as an example.
    pub(super) async fn is_example(&self) -> bool {
        self.row.example
    }
}
