//! The texts, pages and data sets that statements were taken from.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, Object, SimpleObject};
use entity::{MediaKind, SourceId, SourceKind, media};

use super::queries;
use crate::api::bodies::AnyBody;
use crate::api::dates::PartialDate;
use crate::api::ids::{self, IdType};
use crate::api::labels::label;
use crate::api::localized::LocalizedText;
use crate::api::mandates::Mandate;
use crate::api::organizations::Organization;
use crate::api::people::Person;
use crate::api::quality::QualityNote;
use crate::api::record::Provenance;
use crate::api::scalars::Locale;
use crate::api::statements::Statement;
use crate::api::viewer_can::ViewerCan;
use crate::api::{Many, One};
use crate::registry::{self, View};

/// A text, page or data set that statements were taken from.
#[derive(Description)]
pub(crate) struct Source {
    pub(super) view: View,
    pub(super) record: Arc<registry::Source>,
}

impl Source {
    pub(in crate::api) fn new(view: &View, record: &Arc<registry::Source>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }
}

#[Object(serial, use_type_description)]
impl Source {
    /// The id of the record, for `node`.
    pub(in crate::api) async fn id(&self) -> ID {
        ids::encode(IdType::Source, self.record.row.id)
    }

    /// What sort of source it is.
    pub(in crate::api) async fn kind(&self) -> SourceKind {
        self.record.row.kind
    }

    /// The label of `kind`.
    pub(in crate::api) async fn kind_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.record.row.kind, locale)
    }

    /// Its title, in its own language.
    pub(in crate::api) async fn title(&self) -> &str {
        &self.record.row.title
    }

    /// The language it is written in; null for a data set.
    pub(in crate::api) async fn locale(&self) -> Option<Locale> {
        self.record.row.language.map(Locale)
    }

    /// Who published it; null if not known.
    pub(in crate::api) async fn publisher(&self) -> Option<One<Organization>> {
        Organization::known(&self.view, self.record.row.publisher_id?)
    }

    /// Where it was found; null if not stated.
    pub(in crate::api) async fn url(&self) -> Option<&str> {
        self.record.row.url.as_deref()
    }

    /// The licence of a data set, by name; null if not stated.
    pub(in crate::api) async fn licence(&self) -> Option<&str> {
        self.record.row.licence.as_deref()
    }

    /// When it was published, or why that is not known.
    pub(in crate::api) async fn published(&self) -> Option<One<PartialDate>> {
        let row = &self.record.row;
        PartialDate::or_missing(&self.view, row.published, row.published_missing)
    }

    /// When it was last updated, or why that is not known.
    pub(in crate::api) async fn updated(&self) -> Option<One<PartialDate>> {
        let row = &self.record.row;
        PartialDate::or_missing(&self.view, row.updated, row.updated_missing)
    }

    /// The media type of a document, such as `application/pdf`; null if not stated.
    pub(in crate::api) async fn media_type(&self) -> Option<&str> {
        self.record.row.media_type.as_deref()
    }

    /// Its size, in the words of the page that offers it; null if not stated.
    pub(in crate::api) async fn size_text(&self) -> Option<&str> {
        self.record.row.size_text.as_deref()
    }

    /// The page that it is attached to; null if to none.
    pub(in crate::api) async fn attached_to(&self) -> Option<One<Source>> {
        Self::known(&self.view, self.record.row.attached_to_id?)
    }

    /// What is attached to it, latest publication first.
    pub(in crate::api) async fn attachments(&self) -> Many<Source> {
        let attached = &self.view.registry().sources.by_page;
        queries::latest_first(&self.view, attached.get(&self.record.row.id))
    }

    /// The source that it is a translation of; null if of none.
    pub(in crate::api) async fn translation_of(&self) -> Option<One<Source>> {
        Self::known(&self.view, self.record.row.translation_of_id?)
    }

    /// Its translations. Each is a source of its own, and may say more or less than this one.
    pub(in crate::api) async fn translations(&self) -> Many<Source> {
        let translations = &self.view.registry().sources.by_original;
        queries::latest_first(&self.view, translations.get(&self.record.row.id))
    }

    /// The network or group that it is a steering document of; null if of none.
    pub(in crate::api) async fn body(&self) -> Option<One<AnyBody>> {
        AnyBody::known(&self.view, self.record.row.body_id?)
    }

    /// The period for which it is in force; null if none is stated.
    pub(in crate::api) async fn in_force(&self) -> Option<One<InForce>> {
        let row = &self.record.row;
        Some(InForce {
            from: PartialDate::of(&self.view, row.in_force_from, None),
            to: PartialDate::of(&self.view, row.in_force_to, None),
            now: self.record.is_in_force(self.view.day())?,
        })
    }

    /// The links that it gives, in order.
    pub(in crate::api) async fn links(&self) -> Many<Link> {
        let links = self.record.links.iter();
        links
            .map(|link| Link {
                label: link.label.clone(),
                url: link.url.clone(),
                is_external: link.external,
            })
            .collect()
    }

    /// The pictures and recordings in it, in order.
    pub(in crate::api) async fn media(&self) -> Many<Media> {
        let media = self.record.media.iter();
        media
            .map(|row| Media {
                view: self.view.clone(),
                row: row.clone(),
            })
            .collect()
    }

    /// The mandates on the day that it sets out, as their directive.
    pub(in crate::api) async fn mandates(&self) -> Many<Mandate> {
        let mandates = &self.view.registry().mandates.by_directive;
        let set_out = self.view.seen(mandates.get(&self.record.row.id));
        set_out.map(|own| Mandate::new(&self.view, own)).collect()
    }

    /// What is said in it, in order.
    pub(in crate::api) async fn statements(&self) -> Many<Statement> {
        let statements = &self.view.registry().statements.by_source;
        Statement::in_order(&self.view, statements.get(&self.record.row.id))
    }

    /// What whoever relies on the record should know about its data.
    pub(in crate::api) async fn data_quality(&self) -> Many<QualityNote> {
        QualityNote::of(&self.view, &*self.record)
    }

    /// What the caller may do to it.
    async fn viewer_can(&self) -> One<ViewerCan> {
        ViewerCan::of(&self.view, &self.record.row)
    }

    /// Where the record comes from and who owns it.
    pub(in crate::api) async fn provenance(&self) -> One<Provenance> {
        Provenance::of(&self.view, &self.record.row)
    }
}

impl Source {
    pub(in crate::api) fn known(view: &View, id: SourceId) -> Option<One<Self>> {
        let source = view.registry().sources.all.get(id)?;
        view.sees(&**source).map(|_| Self::new(view, source))
    }
}

/// The period for which a steering document is in force.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(crate) struct InForce {
    /// The first day; null if not stated.
    from: Option<PartialDate>,
    /// The last day, inclusive; null if not stated.
    to: Option<PartialDate>,
    /// True if it is in force on the day.
    #[graphql(name = "isInForce")]
    now: bool,
}

/// A link that a source gives.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(crate) struct Link {
    /// Its words, as they are written.
    label: String,
    /// Where it leads; null if only its words are known.
    url: Option<String>,
    /// True if it leads to another site.
    is_external: bool,
}

/// A picture or recording in a source, as what is said under or in it.
#[derive(Description)]
pub(crate) struct Media {
    view: View,
    row: media::Model,
}

#[Object(serial, use_type_description)]
impl Media {
    /// What it is.
    pub(in crate::api) async fn kind(&self) -> MediaKind {
        self.row.kind
    }

    /// The label of `kind`.
    pub(in crate::api) async fn kind_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.row.kind, locale)
    }

    /// The words under it, or in it; null if there are none.
    pub(in crate::api) async fn caption(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.row.caption.as_ref(), locale)
    }

    /// The person it shows; null if none is named, or they may not be shown.
    pub(in crate::api) async fn person(&self) -> Option<One<Person>> {
        Person::known(&self.view, self.row.person_id?)
    }
}
