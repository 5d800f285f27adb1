//! Authorities, associations, companies, universities: whoever can be a member, host or partner.
//!
//! One organization has several names over time; a change of name is not a new organization. A
//! municipality is an organization and an area: it is called by the name of its area.

use std::sync::Arc;

use chrono::NaiveDate;
use entity::{
    AreaId, IdentifierScheme, Language, NameKind, OrganizationId, OrganizationKind, contact_point,
    identifier, organization,
};

use super::Registry;
use super::areas::{Area, begins_with, folded};
use super::table::{Index, Table, kept, record};
use super::text::{Name, Names, Shown, content_chain};
use super::view::View;

/// An organization with its names, numbers and contact points.
#[derive(Debug, PartialEq)]
pub struct Organization {
    /// The row.
    pub row: organization::Model,
    /// Its names.
    pub names: Names,
    /// Its numbers.
    pub identifiers: Vec<identifier::Model>,
    /// Its contact points.
    pub contact_points: Vec<contact_point::Model>,
    pub(super) folded: String,
}

record!(Organization, Organization, dated);

impl Organization {
    pub(super) fn new(
        row: organization::Model,
        names: Vec<entity::name::Model>,
        identifiers: Vec<identifier::Model>,
        contact_points: Vec<contact_point::Model>,
    ) -> Self {
        let names = Names::new(names, row.created_at);
        let folded = folded(&names, &identifiers);
        Self {
            row,
            names,
            identifiers,
            contact_points,
            folded,
        }
    }

    /// The name to show on a day.
    pub fn name<'a>(
        &'a self,
        registry: &'a Registry,
        language: Language,
        day: NaiveDate,
    ) -> Option<&'a Name> {
        let place = self
            .place(registry)
            .and_then(|area| area.name(language, day));
        place.or_else(|| self.own_name(language, day))
    }

    /// True if a name, of any day and language, or a number begins with a folded text. A
    /// municipality bears the names of its area too.
    pub fn has_name_like(&self, registry: &Registry, prefix: &str) -> bool {
        begins_with(&self.folded, prefix)
            || self
                .place(registry)
                .is_some_and(|area| area.has_name_like(prefix))
    }

    /// The area by whose name a municipality is called.
    pub fn place<'a>(&self, registry: &'a Registry) -> Option<&'a Arc<Area>> {
        (self.row.kind == OrganizationKind::Municipality)
            .then(|| registry.areas.all.get(self.row.area_id?))
            .flatten()
    }

    /// The abbreviation on a day, in the reader's language if there is one in it.
    pub fn abbreviation(&self, language: Language, day: NaiveDate) -> Option<&str> {
        let [first, second, third] = content_chain(language);
        let chain = [language.base(), first, second, third];
        let name = self.names.kind_along(NameKind::Abbreviation, &chain, day)?;
        Some(&name.row.text)
    }

    fn own_name(&self, language: Language, day: NaiveDate) -> Option<&Name> {
        let [first, second, third] = content_chain(language);
        self.names
            .along(&[language, language.base(), first, second, third], day)
    }

    /// The same as text for a reader.
    pub fn shown_name<'a>(
        &'a self,
        registry: &'a Registry,
        language: Language,
        day: NaiveDate,
    ) -> Option<Shown<'a>> {
        let name = self.name(registry, language, day)?;
        let is_place_name = name.row.area_id.is_some();
        Some(Shown {
            text: &name.row.text,
            language: name.row.language,
            is_fallback: !is_place_name && name.row.language.base() != language.base(),
            status: name.row.translation,
        })
    }
}

/// All organizations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Organizations {
    /// By key.
    pub all: Table<Organization>,
    /// By slug.
    pub by_slug: Index<String, Organization>,
    /// By number and scheme.
    pub by_identifier: Index<(IdentifierScheme, String), Organization>,
    /// By the area that they govern or serve.
    pub by_area: Index<AreaId, Organization>,
    /// By the organization that they are part of.
    pub by_parent: Index<OrganizationId, Organization>,
    /// By kind.
    pub by_kind: Index<OrganizationKind, Organization>,
}

kept!(Organizations.all: Organization);

impl Organizations {
    fn reindex(&mut self, organization: &Arc<Organization>, present: bool) {
        let row = &organization.row;
        self.by_slug.set(row.slug.clone(), organization, present);
        self.by_kind.set(row.kind, organization, present);
        for number in &organization.identifiers {
            let key = (number.scheme, number.value.clone());
            self.by_identifier.set(key, organization, present);
        }
        if let Some(area) = row.area_id {
            self.by_area.set(area, organization, present);
        }
        if let Some(parent) = row.parent_id {
            self.by_parent.set(parent, organization, present);
        }
    }

    /// The organization that is the municipality of an area, if the caller may see it.
    pub fn municipality_of(&self, view: &View, area: AreaId) -> Option<&Arc<Organization>> {
        self.by_area.get(&area).iter().find(|organization| {
            organization.row.kind == OrganizationKind::Municipality
                && view.may_read(&***organization)
        })
    }
}
