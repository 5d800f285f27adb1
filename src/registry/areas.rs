//! Countries, counties, regions, municipalities and the areas in which they work together.
//!
//! An area lies within several others at once, each for its own period: a Finnish municipality in a
//! region, in a wellbeing services county and perhaps in a cooperation area. There is no one parent.

use std::sync::Arc;

use chrono::NaiveDate;
use entity::{
    AreaId, AreaKind, Certainty, IdentifierScheme, Language, LanguagePeriod, area, area_part,
    identifier,
};

use super::fold::fold;
use super::table::{Index, Table, kept, record};
use super::text::{Name, Names, Shown, place_chain};
use super::time::Dated as _;
use super::view::View;

/// An area with its names, codes, and the areas it lies within.
#[derive(Debug, PartialEq)]
pub struct Area {
    /// The row.
    pub row: area::Model,
    /// Its names.
    pub names: Names,
    /// Its codes.
    pub identifiers: Vec<identifier::Model>,
    /// The areas that it lies within.
    pub within: Vec<area_part::Model>,
    pub(super) folded: String,
}

record!(Area, Area, dated);

impl Area {
    pub(super) fn new(
        row: area::Model,
        names: Vec<entity::name::Model>,
        identifiers: Vec<identifier::Model>,
        within: Vec<area_part::Model>,
    ) -> Self {
        let names = Names::new(names, row.created_at);
        let folded = folded(&names, &identifiers);
        Self {
            row,
            names,
            identifiers,
            within,
            folded,
        }
    }

    /// The name to show on a day, by the rule for names of places.
    pub fn name(&self, language: Language, day: NaiveDate) -> Option<&Name> {
        let chain = place_chain(
            language,
            self.row.country,
            &self.row.language_statuses.0,
            day,
        );
        self.names.along(&chain, day)
    }

    /// The same as text for a reader.
    pub fn shown_name(&self, language: Language, day: NaiveDate) -> Option<Shown<'_>> {
        self.name(language, day).map(|name| Shown {
            text: &name.row.text,
            language: name.row.language,
            is_fallback: false,
            status: name.row.translation,
        })
    }

    /// The code in a scheme on a day.
    pub fn code(&self, scheme: IdentifierScheme, day: NaiveDate) -> Option<&str> {
        let recorded = self.row.created_at;
        self.identifiers
            .iter()
            .find(|code| code.scheme == scheme && code.period(recorded).covers(day).is_some())
            .map(|code| code.value.as_str())
    }

    /// The code of a municipality in its own country's scheme.
    pub fn municipality_code(&self, day: NaiveDate) -> Option<&str> {
        self.code(IdentifierScheme::ScbMunicipality, day)
            .or_else(|| self.code(IdentifierScheme::FinnishMunicipality, day))
    }

    /// True if a name, of any day and language, or a code begins with a folded text.
    pub fn has_name_like(&self, prefix: &str) -> bool {
        begins_with(&self.folded, prefix)
    }

    /// The language status on a day.
    pub fn language_status(&self, day: NaiveDate) -> Option<&LanguagePeriod> {
        self.row.language_statuses.iter().find(|status| {
            let first = status.begins.and_then(entity::PartialDate::earliest);
            let last = status.ends.and_then(entity::PartialDate::latest);
            first.is_none_or(|first| first <= day) && last.is_none_or(|last| day <= last)
        })
    }
}

/// All names and codes of a record, made alike for searching.
pub(super) fn folded(names: &Names, identifiers: &[identifier::Model]) -> String {
    let names = names.all().iter().map(|name| name.row.text.as_str());
    let values = identifiers
        .iter()
        .map(|identifier| identifier.value.as_str());
    names.chain(values).map(fold).collect::<Vec<_>>().join("\n")
}

/// True if one of the folded names, a line each, begins with a folded text.
pub(super) fn begins_with(folded: &str, prefix: &str) -> bool {
    folded.lines().any(|name| name.starts_with(prefix))
}

/// All areas.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Areas {
    /// By key.
    pub all: Table<Area>,
    /// By slug.
    pub by_slug: Index<String, Area>,
    /// By code and scheme.
    pub by_identifier: Index<(IdentifierScheme, String), Area>,
    /// By kind.
    pub by_kind: Index<AreaKind, Area>,
    /// By an area that they lie within.
    pub by_whole: Index<AreaId, Area>,
}

kept!(Areas.all: Area);

impl Areas {
    fn reindex(&mut self, area: &Arc<Area>, present: bool) {
        self.by_slug.set(area.row.slug.clone(), area, present);
        self.by_kind.set(area.row.kind, area, present);
        for code in &area.identifiers {
            self.by_identifier
                .set((code.scheme, code.value.clone()), area, present);
        }
        for part in &area.within {
            self.by_whole.set(part.whole_id, area, present);
        }
    }

    /// The areas that an area lies within on the view's day, nearest first, itself not among them.
    pub fn around<'a>(&'a self, view: &View, area: &Area) -> Vec<(&'a Arc<Area>, Certainty)> {
        let mut found: Vec<(&Arc<Area>, Certainty)> = Vec::new();
        let mut waiting = self.directly_around(view, area);
        while let Some((whole, certainty)) = waiting.pop() {
            if found.iter().all(|(known, _)| known.row.id != whole.row.id) {
                found.push((whole, certainty));
                waiting.extend(self.directly_around(view, whole));
            }
        }
        found
    }

    fn directly_around<'a>(&'a self, view: &View, area: &Area) -> Vec<(&'a Arc<Area>, Certainty)> {
        let recorded = area.row.created_at;
        area.within
            .iter()
            .filter_map(|part| {
                let certainty = view.covers(part.period(recorded))?;
                let whole = self.all.get(part.whole_id)?;
                view.may_read(&**whole).then_some((whole, certainty))
            })
            .collect()
    }

    /// The areas that lie within an area on the view's day, in the order of their keys.
    pub fn inside<'a>(&'a self, view: &View, whole: AreaId) -> Vec<&'a Arc<Area>> {
        let lies_within = |area: &Area| {
            area.within.iter().any(|part| {
                part.whole_id == whole && view.covers(part.period(area.row.created_at)).is_some()
            })
        };
        view.seen(self.by_whole.get(&whole))
            .filter(|area| lies_within(area))
            .collect()
    }

    /// True if an area is another, or lies within it at any depth on the view's day.
    pub fn lies_within(&self, view: &View, area: &Area, whole: AreaId) -> bool {
        view.may_read(area)
            && (area.row.id == whole
                || self
                    .around(view, area)
                    .iter()
                    .any(|(around, _)| around.row.id == whole))
    }
}
