//! What a body is for, and what it looks at.

use async_graphql::{Context, Description, Object};
use entity::{Level, focus_area_topic, purpose};

use crate::api::labels::label;
use crate::api::localized::LocalizedText;
use crate::api::scalars::Locale;
use crate::api::topics::Topic;
use crate::api::{Many, One};
use crate::registry::{self, View};

/// What a body is for.
#[derive(Description)]
pub(crate) struct Purpose {
    view: View,
    row: purpose::Model,
}

impl Purpose {
    pub(in crate::api) fn new(view: &View, row: &purpose::Model) -> One<Self> {
        Self {
            view: view.clone(),
            row: row.clone(),
        }
    }
}

#[Object(serial, use_type_description)]
impl Purpose {
    /// Its place among the purposes of the body, from 1.
    pub(in crate::api) async fn rank(&self) -> i32 {
        self.row.rank
    }

    /// True for the main purpose.
    pub(in crate::api) async fn is_main(&self) -> bool {
        self.row.is_main
    }

    /// The purpose, in the language of the reader.
    pub(in crate::api) async fn text(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.row.text, locale)
    }

    /// The levels of society that it speaks of.
    pub(in crate::api) async fn levels(&self) -> Many<Level> {
        self.row.levels.0.clone()
    }

    /// The labels of `levels`, in their order.
    pub(in crate::api) async fn level_labels(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Many<String> {
        self.row
            .levels
            .iter()
            .map(|word| label(ctx, &self.view, *word, locale))
            .collect()
    }
}

/// What a body looks at in particular.
#[derive(Description)]
pub(crate) struct FocusArea {
    view: View,
    own: registry::FocusArea,
}

impl FocusArea {
    pub(in crate::api) fn new(view: &View, own: &registry::FocusArea) -> One<Self> {
        Self {
            view: view.clone(),
            own: own.clone(),
        }
    }
}

#[Object(serial, use_type_description)]
impl FocusArea {
    /// Its place among the focus areas of the body, from 1.
    pub(in crate::api) async fn rank(&self) -> i32 {
        self.own.row.rank
    }

    /// What it is called, in the language of the reader.
    pub(in crate::api) async fn label(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.own.row.label, locale)
    }

    /// True if it runs through all the others.
    pub(in crate::api) async fn is_cross_cutting(&self) -> bool {
        self.own.row.cross_cutting
    }

    /// Its topics, in the order of the source.
    pub(in crate::api) async fn topics(&self) -> Many<FocusTopic> {
        self.own
            .topics
            .iter()
            .filter(|own| Topic::known(&self.view, own.topic_id).is_some())
            .map(|own| FocusTopic::new(&self.view, own))
            .collect()
    }

    /// True if the source gives its topics in full; false if they are examples.
    pub(in crate::api) async fn is_exhaustive(&self) -> bool {
        self.own.row.topics_complete
    }
}

/// That a topic stands under a focus area.
#[derive(Description)]
pub(crate) struct FocusTopic {
    view: View,
    row: focus_area_topic::Model,
}

impl FocusTopic {
    pub(in crate::api) fn new(view: &View, row: &focus_area_topic::Model) -> One<Self> {
        Self {
            view: view.clone(),
            row: row.clone(),
        }
    }
}

#[Object(serial, use_type_description)]
impl FocusTopic {
    /// The topic.
    pub(in crate::api) async fn topic(&self) -> Option<One<Topic>> {
        Topic::known(&self.view, self.row.topic_id)
    }

    /// The spelling of the source, where it differs; null if it does not.
    pub(in crate::api) async fn source_text(&self) -> Option<&str> {
        self.row.source_text.as_deref()
    }
}
