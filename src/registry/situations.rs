//! What happens to society, and the pictures that are made of it.

use std::sync::Arc;

use entity::{
    AreaId, EventId, EventSeriesId, OrganizationId, PartyRole, SituationId, SituationPictureId,
    party, point, situation, situation_picture,
};

use super::Registry;
use super::fold::fold;
use super::organizations::Organization;
use super::parties::{ByParty, Involving as _};
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
record!(SituationPicture, SituationPicture);

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
        let own = picture.in_role(PartyRole::Contributor);
        let mut found: Vec<_> = own.flat_map(|party| self.meant(view, party)).collect();
        for part in view.seen(self.pictures.by_whole.get(&picture.row.id)) {
            let makers = part.in_role(PartyRole::Producer);
            found.extend(makers.flat_map(|party| self.meant(view, party)));
        }
        found.sort_unstable_by_key(|organization| organization.row.id);
        found.dedup_by_key(|organization| organization.row.id);
        found
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
        let expected = picture.in_role(PartyRole::ExpectedContributor);
        expected
            .flat_map(|party| self.meant(view, party))
            .filter(|organization| !contributed.contains(&organization.row.id))
            .collect()
    }
}
