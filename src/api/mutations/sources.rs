//! Sources: created and changed, with their links and what they show.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object};
use entity::{MediaKind, Missing, SourceId, SourceKind, link, media, source};

use super::form::{self, LocalizedTextInput, NewProvenanceInput, ProvenanceInput};
use super::write::{payloads, write};
use super::{languages, links, lists, owners};
use crate::api::ids::IdType;
use crate::api::problem::Fallible;
use crate::api::scalars::Locale;
use crate::api::sources::Source;
use crate::changes::{Draft, Refused, Taken, new_row};
use crate::registry::Rows;

/// A link that a source gives.
#[derive(Clone, Debug, InputObject)]
struct LinkInput {
    /// Its words, as they are written.
    label: String,
    /// Where it leads; absent if only its words are known.
    url: Option<String>,
    /// True if it leads to another site.
    #[graphql(default)]
    is_external: bool,
}

/// A picture or recording in a source.
#[derive(Clone, Debug, InputObject)]
struct MediaInput {
    /// What it is.
    kind: MediaKind,
    /// The words under it, or in it.
    caption: Option<Vec<LocalizedTextInput>>,
    /// The person it shows.
    person_id: Option<ID>,
}

/// What can be written of a source.
#[derive(Clone, Debug, InputObject)]
struct SourceFields {
    /// The language it is written in.
    locale: MaybeUndefined<Locale>,
    /// Who published it.
    publisher_id: MaybeUndefined<ID>,
    /// Where it was found.
    url: MaybeUndefined<String>,
    /// The licence of a data set, by name.
    licence: MaybeUndefined<String>,
    /// When it was published, as EDTF.
    published: MaybeUndefined<String>,
    /// Why there is no date of publication.
    published_missing_reason: MaybeUndefined<Missing>,
    /// When it was last updated, as EDTF.
    updated: MaybeUndefined<String>,
    /// Why there is no date of update.
    updated_missing_reason: MaybeUndefined<Missing>,
    /// The media type of a document, such as `application/pdf`.
    media_type: MaybeUndefined<String>,
    /// Its size, in the words of the page that offers it.
    size_text: MaybeUndefined<String>,
    /// The page that it is attached to.
    attached_to_id: MaybeUndefined<ID>,
    /// The source that it is a translation of.
    translation_of_id: MaybeUndefined<ID>,
    /// The network or group that it is a steering document of: one that the caller may change.
    body_id: MaybeUndefined<ID>,
    /// The first day for which it is in force, as EDTF.
    in_force_from: MaybeUndefined<String>,
    /// The last day for which it is in force, inclusive, as EDTF.
    in_force_to: MaybeUndefined<String>,
    /// The links that it gives, all of them, in order.
    links: MaybeUndefined<Vec<LinkInput>>,
    /// The pictures and recordings in it, all of them, in order.
    media: MaybeUndefined<Vec<MediaInput>>,
}

/// A new source: a text, a page, a document or a data set.
#[derive(Clone, Debug, InputObject)]
struct CreateSourceInput {
    /// Who is to own it, who may read it, and where it comes from.
    provenance: Option<NewProvenanceInput>,
    /// What sort of source it is.
    kind: SourceKind,
    /// Its title, in its own language.
    title: String,
    #[graphql(flatten)]
    fields: SourceFields,
}

/// What is to change of a source. Absent fields stay as they are; null takes a value away.
#[derive(Clone, Debug, InputObject)]
struct UpdateSourceInput {
    /// The source.
    source_id: ID,
    /// The version that the change is based on.
    expected_version: i32,
    /// Who may read it, and where it comes from.
    provenance: Option<ProvenanceInput>,
    /// What sort of source it is.
    kind: MaybeUndefined<SourceKind>,
    /// Its title, in its own language.
    title: MaybeUndefined<String>,
    #[graphql(flatten)]
    fields: SourceFields,
}

payloads! {
    /// What came of creating a source.
    CreateSourcePayload {
        /// The new source; null if it was not created.
        source: Source = SourceId
    }
    /// What came of changing a source.
    UpdateSourcePayload {
        /// The source as it is now; null if it was not changed.
        source: Source = SourceId
    }
}

/// Changes to sources.
#[derive(Default)]
pub(crate) struct SourceMutation;

#[Object(serial)]
impl SourceMutation {
    /// Creates a source. For the association that is to own it.
    async fn create_source(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new source.")] input: CreateSourceInput,
    ) -> Fallible<CreateSourcePayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Changes a source. For the association that owns it.
    async fn update_source(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: UpdateSourceInput,
    ) -> Fallible<UpdateSourcePayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}

impl CreateSourceInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<SourceId, Refused> {
        let new = form::owned(draft, self.provenance.as_ref())?;
        let id = SourceId(new.id);
        let row = new_row!(source, SourceId, new, {
            kind: self.kind,
            title: self.title.clone(),
            language: None,
            publisher_id: None,
            url: None,
            licence: None,
            published: None,
            published_missing: None,
            updated: None,
            updated_missing: None,
            media_type: None,
            size_text: None,
            attached_to_id: None,
            translation_of_id: None,
            body_id: None,
            in_force_from: None,
            in_force_to: None,
        });
        let parts = Rows::default();
        let mut source = Taken { row, parts };
        self.fields.set(draft, &mut source)?;
        draft.put(source);
        Ok(id)
    }
}

impl UpdateSourceInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<SourceId, Refused> {
        let id: SourceId = form::key("sourceId", IdType::Source, &self.source_id)?;
        let mut source = draft.take::<source::Model>("sourceId", id, self.expected_version)?;
        form::set_provenance(draft, self.provenance.as_ref(), &mut source.row)?;
        form::set(draft, "kind", &self.kind, &mut source.row.kind);
        form::set(draft, "title", &self.title, &mut source.row.title);
        self.fields.set(draft, &mut source)?;
        draft.put(source);
        Ok(id)
    }
}

impl SourceFields {
    fn set(&self, draft: &mut Draft<'_>, source: &mut Taken<source::Model>) -> Result<(), Refused> {
        self.set_origin(draft, &mut source.row)?;
        self.set_place(draft, &mut source.row)?;
        let (id, parts) = (source.row.id, &mut source.parts);
        lists::set(
            draft,
            "links",
            &self.links,
            &mut parts.link,
            |draft, _field, given, _before| Ok(given.read(draft, id)),
        )?;
        lists::set(
            draft,
            "media",
            &self.media,
            &mut parts.media,
            |draft, field, given, before| given.read(draft, field, id, before),
        )
    }

    /// Who made it, when and in what form.
    fn set_origin(&self, draft: &mut Draft<'_>, row: &mut source::Model) -> Result<(), Refused> {
        languages::set(draft, "locale", self.locale, &mut row.language);
        links::set(
            draft,
            "publisherId",
            &self.publisher_id,
            &mut row.publisher_id,
        )?;
        form::set_optional(&self.url, &mut row.url);
        form::set_optional(&self.licence, &mut row.licence);
        form::set_date(draft, "published", &self.published, &mut row.published);
        form::set_optional(&self.published_missing_reason, &mut row.published_missing);
        form::set_date(draft, "updated", &self.updated, &mut row.updated);
        form::set_optional(&self.updated_missing_reason, &mut row.updated_missing);
        form::set_optional(&self.media_type, &mut row.media_type);
        form::set_optional(&self.size_text, &mut row.size_text);
        Ok(())
    }

    /// What it belongs to, and for how long.
    fn set_place(&self, draft: &mut Draft<'_>, row: &mut source::Model) -> Result<(), Refused> {
        links::set(
            draft,
            "attachedToId",
            &self.attached_to_id,
            &mut row.attached_to_id,
        )?;
        links::set(
            draft,
            "translationOfId",
            &self.translation_of_id,
            &mut row.translation_of_id,
        )?;
        owners::set_body(draft, "bodyId", &self.body_id, &mut row.body_id)?;
        form::set_date(
            draft,
            "inForceFrom",
            &self.in_force_from,
            &mut row.in_force_from,
        );
        form::set_date(draft, "inForceTo", &self.in_force_to, &mut row.in_force_to);
        Ok(())
    }
}

impl LinkInput {
    fn read(&self, draft: &Draft<'_>, own: SourceId) -> link::Model {
        link::Model {
            id: draft.id(),
            source_id: own,
            rank: 0,
            label: self.label.clone(),
            url: self.url.clone(),
            external: self.is_external,
        }
    }
}

impl MediaInput {
    fn read(
        &self,
        draft: &mut Draft<'_>,
        field: &str,
        own: SourceId,
        before: &[media::Model],
    ) -> Result<media::Model, Refused> {
        let captions = before.iter().filter_map(|old| old.caption.as_ref());
        let field = |name: &str| format!("{field}.{name}");
        let caption = self.caption.as_ref();
        Ok(media::Model {
            id: draft.id(),
            source_id: own,
            rank: 0,
            kind: self.kind,
            caption: caption
                .map(|given| form::texts_like(draft, &field("caption"), given, captions)),
            person_id: links::optional(draft, &field("personId"), self.person_id.as_ref())?,
        })
    }
}
