//! How is it asked?
//!
//! GraphQL types and queries, one file per concept. An object is a view and a record: a field is a
//! value of the record, or a step to another object with the same view. No rules live here, no
//! statement is sent, and nothing waits.

mod agenda;
mod areas;
mod bodies;
mod contacts;
mod counts;
mod dates;
mod directions;
mod events;
mod guard;
mod holdings;
mod identifiers;
mod ids;
mod journal;
mod labels;
mod localized;
mod mandates;
mod members;
mod modes;
mod municipalities;
mod mutations;
mod node;
mod obligations;
mod organizations;
mod page;
mod participations;
mod parties;
mod people;
mod pictures;
mod points;
mod problem;
mod quality;
mod record;
mod relations;
mod responsibilities;
mod scalars;
mod search;
mod seats;
mod series;
mod situations;
mod sources;
mod statements;
mod terms;
mod timeline;
mod topics;
mod viewer;
mod viewer_can;

use async_graphql::{
    Context, EmptySubscription, MergedObject, Object, Request, Response, SDLExportOptions,
};

use crate::i18n::Catalogue;
use crate::registry::View;

use guard::Limits;

pub use mutations::Mutation;
pub(crate) use mutations::{WritesDone, Writing};

/// The schema of the API.
pub type Schema = async_graphql::Schema<Query, Mutation, EmptySubscription>;

/// An object field. An alias, so that another container can take the place of the plain one.
pub(crate) type One<T> = T;

/// A list field. An alias for the same reason.
pub(crate) type Many<T> = Vec<T>;

/// Deeper questions are refused: the deepest that a client was seen to need is half of this.
const MAX_DEPTH: usize = 20;

/// The registry of municipal safety and preparedness networks in Sweden and Finland.
#[derive(MergedObject, Default)]
pub struct Query(ActorQuery, WorkQuery, AccountQuery, WordsQuery);

/// Questions about who and what there is. In groups, because each question of one object is a
/// future within the one before it.
#[derive(MergedObject, Default)]
struct ActorQuery(
    bodies::BodyQuery,
    node::NodeQuery,
    seats::SeatQuery,
    members::MembershipQuery,
    organizations::OrganizationQuery,
    municipalities::MunicipalityQuery,
    areas::AreaQuery,
    people::PersonQuery,
    relations::RelationQuery,
    search::SearchQuery,
    viewer::ViewerQuery,
);

/// Questions about what goes on.
#[derive(MergedObject, Default)]
struct WorkQuery(
    events::EventQuery,
    series::EventSeriesQuery,
    mandates::MandateQuery,
    obligations::ObligationQuery,
    situations::SituationQuery,
    pictures::SituationPictureQuery,
    modes::ModeQuery,
    responsibilities::ResponsibilityQuery,
    timeline::TimelineQuery,
);

/// Questions about what was said and written, and in which words.
#[derive(MergedObject, Default)]
struct AccountQuery(
    topics::TopicQuery,
    terms::TermQuery,
    sources::SourceQuery,
    statements::StatementQuery,
    counts::StatedCountQuery,
    quality::DataQualityQuery,
    journal::JournalQuery,
);

/// Questions about words.
#[derive(Default)]
struct WordsQuery;

#[Object(serial)]
impl WordsQuery {
    /// The languages that messages and labels are written in.
    async fn locales(&self) -> Many<labels::MessageLanguage> {
        labels::message_languages()
    }

    /// The words of a closed list with their labels, for pickers.
    async fn labels(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The list.")] of: labels::LabelledEnum,
        #[graphql(desc = "The language of the labels; that of the request if absent.")]
        locale: Option<scalars::Locale>,
    ) -> Many<labels::Label> {
        labels::labels_of(ctx, of, locale)
    }
}

/// Builds the schema. Pure: it needs no database.
pub fn schema(catalogue: Catalogue) -> Schema {
    Schema::build(Query::default(), Mutation::default(), EmptySubscription)
        .data(catalogue)
        .limit_depth(MAX_DEPTH)
        .disable_suggestions()
        .finish()
}

/// The schema as text, for front-end teams and their tools.
pub fn sdl(schema: &Schema) -> String {
    let options = SDLExportOptions::new()
        .prefer_single_line_descriptions()
        .include_specified_by();
    schema.sdl_with_options(options)
}

/// Answers a request from one view of the registry.
pub async fn execute(schema: &Schema, view: View, mut request: Request) -> Response {
    let document = request.parsed_query().ok();
    let refused = document.and_then(|document| guard::check(document, &Limits::default()).err());
    let mut response = match refused {
        Some(problem) => problem.into_response(),
        None => schema.execute(request.data(view.clone())).await,
    };
    // What the parser and the validator both find is told once.
    response
        .errors
        .dedup_by(|a, b| a.message == b.message && a.locations == b.locations);
    if let Some(catalogue) = schema.data::<Catalogue>() {
        problem::put_into_words(&mut response, catalogue, &view);
    }
    response
}

fn view<'a>(ctx: &Context<'a>) -> &'a View {
    ctx.data_unchecked::<View>()
}
