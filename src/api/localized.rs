//! Texts and names with the language they are in.

use std::sync::Arc;

use async_graphql::{Context, Description, Object, SimpleObject};
use entity::{Language, Localized, NameKind, NameStatus, TranslationStatus};

use super::labels::label;
use super::scalars::Locale;
use super::{Many, One};
use crate::registry::{Area, Body, Names, Organization, Shown, View, shown};

/// A text in the language of the reader, or in the best other that there is.
///
/// The language is that of the `locale` argument of the field, else that of the request. A text
/// that is not there in it comes in another and says so; it is never empty.
#[derive(Description)]
pub(crate) struct LocalizedText {
    text: String,
    language: Language,
    requested: Language,
    is_fallback: bool,
    status: TranslationStatus,
    origin: Origin,
}

/// Where the other languages of a text are found.
enum Origin {
    Content(Localized),
    Area(Arc<Area>, chrono::NaiveDate),
    Organization(Arc<Organization>, chrono::NaiveDate),
    Body(Arc<Body>, chrono::NaiveDate),
    Nothing,
}

/// A text in one language.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(crate) struct LocalizedVariant {
    /// The language of the text.
    locale: Locale,
    /// The text.
    text: String,
    /// How good it is.
    status: TranslationStatus,
}

impl LocalizedText {
    fn new(shown: Shown<'_>, requested: Language, origin: Origin) -> Self {
        Self {
            text: shown.text.to_owned(),
            language: shown.language,
            requested,
            is_fallback: shown.is_fallback,
            status: shown.status,
            origin,
        }
    }

    /// What is shown where nothing has a name: the slug, marked as missing.
    fn missing(slug: &str, requested: Language) -> Self {
        Self {
            text: slug.to_owned(),
            language: requested,
            requested,
            is_fallback: true,
            status: TranslationStatus::Missing,
            origin: Origin::Nothing,
        }
    }

    pub(super) fn area(view: &View, area: &Arc<Area>, locale: Option<Locale>) -> One<Self> {
        let wished = wished(view, locale);
        match area.shown_name(wished, view.day()) {
            Some(name) => Self::new(name, wished, Origin::Area(Arc::clone(area), view.day())),
            None => Self::missing(&area.row.slug, wished),
        }
    }

    pub(super) fn organization(
        view: &View,
        organization: &Arc<Organization>,
        locale: Option<Locale>,
    ) -> One<Self> {
        let wished = wished(view, locale);
        let registry = view.registry();
        match organization.shown_name(registry, wished, view.day()) {
            Some(name) => {
                let origin = match organization.place(registry) {
                    Some(area) => Origin::Area(Arc::clone(area), view.day()),
                    None => Origin::Organization(Arc::clone(organization), view.day()),
                };
                Self::new(name, wished, origin)
            }
            None => Self::missing(&organization.row.slug, wished),
        }
    }

    pub(super) fn body(view: &View, body: &Arc<Body>, locale: Option<Locale>) -> One<Self> {
        let wished = wished(view, locale);
        match body.shown_name(wished, view.day()) {
            Some(name) => Self::new(name, wished, Origin::Body(Arc::clone(body), view.day())),
            None => Self::missing(&body.row.slug, wished),
        }
    }

    pub(super) fn content(view: &View, value: &Localized, locale: Option<Locale>) -> One<Self> {
        let wished = wished(view, locale);
        match shown(value, wished) {
            Some(text) => Self::new(text, wished, Origin::Content(value.clone())),
            None => Self::missing("", wished),
        }
    }

    pub(super) fn optional(
        view: &View,
        value: Option<&Localized>,
        locale: Option<Locale>,
    ) -> Option<One<Self>> {
        value.map(|value| Self::content(view, value, locale))
    }
}

fn wished(view: &View, locale: Option<Locale>) -> Language {
    locale.map_or_else(|| view.language(), |locale| locale.0)
}

#[Object(serial, use_type_description)]
impl LocalizedText {
    /// The text.
    pub(super) async fn text(&self) -> &str {
        &self.text
    }

    /// The language that the text is in.
    pub(super) async fn locale(&self) -> Locale {
        Locale(self.language)
    }

    /// The language that was asked for.
    pub(super) async fn requested_locale(&self) -> Locale {
        Locale(self.requested)
    }

    /// True if the text is not in the language that was asked for. Names of places follow the rule
    /// of the language authorities and are never a fallback.
    pub(super) async fn is_fallback(&self) -> bool {
        self.is_fallback
    }

    /// How good the text is.
    pub(super) async fn status(&self) -> TranslationStatus {
        self.status
    }

    /// The text in every language that there is, the original first; for names, those of the day.
    pub(super) async fn all(&self) -> Many<LocalizedVariant> {
        match &self.origin {
            Origin::Content(value) => value
                .0
                .iter()
                .map(|text| LocalizedVariant {
                    locale: Locale(text.language),
                    text: text.text.to_string(),
                    status: text.status,
                })
                .collect(),
            Origin::Area(area, day) => names_of(&area.names, *day),
            Origin::Organization(organization, day) => names_of(&organization.names, *day),
            Origin::Body(body, day) => names_of(&body.names, *day),
            Origin::Nothing => Vec::new(),
        }
    }
}

fn names_of(names: &Names, day: chrono::NaiveDate) -> Vec<LocalizedVariant> {
    names
        .each_language(day)
        .into_iter()
        .map(|name| LocalizedVariant {
            locale: Locale(name.row.language),
            text: name.row.text.clone(),
            status: name.row.translation,
        })
        .collect()
}

/// A name of a place, an organization or a body, in one language, with the period it was borne in.
#[derive(Description)]
pub(crate) struct Name {
    pub(super) view: View,
    pub(super) row: entity::name::Model,
    pub(super) period: crate::registry::Period,
}

#[Object(serial, use_type_description)]
impl Name {
    /// The name.
    pub(super) async fn text(&self) -> &str {
        &self.row.text
    }

    /// The language of the name.
    pub(super) async fn locale(&self) -> Locale {
        Locale(self.row.language)
    }

    /// What sort of name it is.
    pub(super) async fn kind(&self) -> NameKind {
        self.row.kind
    }

    /// The label of the kind.
    pub(super) async fn kind_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.row.kind, locale)
    }

    /// How the name stands in its language.
    pub(super) async fn status(&self) -> NameStatus {
        self.row.status
    }

    /// The label of the status.
    pub(super) async fn status_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.row.status, locale)
    }

    /// Whether the name is original or a translation, and how good that is.
    pub(super) async fn translation(&self) -> TranslationStatus {
        self.row.translation
    }

    /// The form of the name that says «of it»; null if it is not known.
    pub(super) async fn genitive(&self) -> Option<&str> {
        self.row.forms.as_ref()?.genitive.as_deref()
    }

    /// The form of the name that says «in it»; null if it is not known.
    pub(super) async fn locative(&self) -> Option<&str> {
        self.row.forms.as_ref()?.locative.as_deref()
    }

    /// The period in which the name was borne, as seen from the day that was asked about.
    pub(super) async fn validity(&self) -> super::dates::Validity {
        super::dates::Validity::of(&self.view, self.period, None)
    }
}

/// Every name of a record, of all days.
pub(super) fn all_names(view: &View, names: &Names) -> Many<Name> {
    names
        .all()
        .iter()
        .map(|name| Name {
            view: view.clone(),
            row: name.row.clone(),
            period: names.period(name),
        })
        .collect()
}
