//! What happens to society, and the pictures that are made of it.

use std::sync::Arc;

use chrono::NaiveDate;
use entity::{
    AreaId, BodyId, EventId, EventSeriesId, OrganizationId, PartyRole, SituationId,
    SituationPictureId, party, point, situation, situation_picture,
};

use super::Registry;
use super::fold::fold;
use super::organizations::Organization;
use super::parties::{ByParty, Involving as _, once};
use super::table::{Index, Table, kept, record};
use super::view::View;

/// A situation.
#[derive(Debug, PartialEq)]
pub struct Situation {
    /// The row.
    pub row: situation::Model,
    /// Its effects, in order.
    pub points: Vec<point::Model>,
    pub(super) folded: String,
}

record!(Situation, Situation, dated);

impl Situation {
    pub(super) fn new(row: situation::Model, points: Vec<point::Model>) -> Self {
        let names: Vec<String> = row.name.0.iter().map(|name| fold(&name.text)).collect();
        Self {
            folded: names.join("\n"),
            row,
            points,
        }
    }
}

/// All situations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Situations {
    /// By key.
    pub all: Table<Situation>,
    /// By slug.
    pub by_slug: Index<String, Situation>,
}

kept!(Situations.all: Situation);

impl Situations {
    fn reindex(&mut self, situation: &Arc<Situation>, present: bool) {
        let slug = situation.row.slug.clone();
        self.by_slug.set(slug, situation, present);
    }
}

/// What is known of a situation picture. Never its content.
#[derive(Debug, PartialEq)]
pub struct SituationPicture {
    /// The row.
    pub row: situation_picture::Model,
    /// Who made it, who contributed, who uses it.
    pub parties: Vec<party::Model>,
}

// A picture is found on every day: the day that it shows is its subject, not the period in which
// it is true.
record!(SituationPicture, SituationPicture;
belongs to |own, all| {
    let makers = own.parties.iter().filter(|party| party.role == PartyRole::Producer);
    let series = own.row.series_id.and_then(|id| all.series.all.get(id));
    let events = own.row.events.iter().filter_map(|event| all.events.body_of(*event));
    let makers = makers.filter_map(|maker| maker.body_id);
    makers.chain(series.and_then(|series| series.row.body_id)).chain(events)
});

impl SituationPicture {
    /// The first day that it can show; for «then or earlier», the day it names.
    pub fn first_day(&self) -> Option<NaiveDate> {
        self.row.begins?.first_day()
    }
}

/// All situation pictures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pictures {
    /// By key.
    pub all: Table<SituationPicture>,
    /// By the area that they show.
    pub by_area: Index<AreaId, SituationPicture>,
    /// By the situation that they show.
    pub by_situation: Index<SituationId, SituationPicture>,
    /// By the picture that they are part of.
    pub by_whole: Index<SituationPictureId, SituationPicture>,
    /// By an event that they are made from.
    pub by_event: Index<EventId, SituationPicture>,
    /// By the series of events that they are made from.
    pub by_series: Index<EventSeriesId, SituationPicture>,
    /// By those who have a part in them.
    pub by_party: ByParty<SituationPicture>,
}

kept!(Pictures.all: SituationPicture);

impl Pictures {
    fn reindex(&mut self, picture: &Arc<SituationPicture>, present: bool) {
        let row = &picture.row;
        if let Some(area) = row.area_id {
            self.by_area.set(area, picture, present);
        }
        if let Some(situation) = row.situation_id {
            self.by_situation.set(situation, picture, present);
        }
        if let Some(whole) = row.part_of_id {
            self.by_whole.set(whole, picture, present);
        }
        if let Some(series) = row.series_id {
            self.by_series.set(series, picture, present);
        }
        for event in &row.events {
            self.by_event.set(*event, picture, present);
        }
        self.by_party.set(picture, present);
    }
}

impl Registry {
    /// The organizations that have contributed to a picture: by themselves, or by making one that
    /// is part of it.
    pub fn contributors<'a>(
        &'a self,
        view: &View,
        picture: &SituationPicture,
    ) -> Vec<&'a Arc<Organization>> {
        let parts = view.seen(self.pictures.by_whole.get(&picture.row.id));
        let makers = parts.flat_map(|part| part.in_role(view, PartyRole::Producer));
        let own = picture.in_role(view, PartyRole::Contributor);
        once(own.chain(makers).flat_map(|party| self.meant(view, party)))
    }

    /// The organizations that are to contribute to a picture.
    pub fn expected<'a>(
        &'a self,
        view: &View,
        picture: &SituationPicture,
    ) -> Vec<&'a Arc<Organization>> {
        let expected = picture.in_role(view, PartyRole::ExpectedContributor);
        once(expected.flat_map(|party| self.meant(view, party)))
    }

    /// The organizations that are to contribute to a picture and have not.
    pub fn lacking<'a>(
        &'a self,
        view: &View,
        picture: &SituationPicture,
    ) -> Vec<&'a Arc<Organization>> {
        let contributed: Vec<OrganizationId> = self
            .contributors(view, picture)
            .iter()
            .map(|organization| organization.row.id)
            .collect();
        let mut lacking = self.expected(view, picture);
        lacking.retain(|organization| !contributed.contains(&organization.row.id));
        lacking
    }

    /// The pictures that a body makes, or that are made from its events.
    pub fn pictures_of<'a>(&'a self, view: &View, body: BodyId) -> Vec<&'a Arc<SituationPicture>> {
        let all = &self.pictures;
        let series = self.series.by_body.get(&body).iter();
        let series = series.filter(|series| view.may_read(&***series));
        let from_series = series.flat_map(|series| all.by_series.get(&series.row.id));
        let events = view.seen(self.events.by_body.get(&body));
        let from_events = events.flat_map(|event| all.by_event.get(&event.row.id));
        let own = all.by_party.of_body(view, body, &[PartyRole::Producer]);
        once(view.seen(from_series.chain(from_events)).chain(own))
    }
}
