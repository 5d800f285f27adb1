//! Parts that several kinds of records have: names, numbers, ways to reach somebody.

use std::mem::take;

use async_graphql::{ID, InputObject, MaybeUndefined};
use entity::{
    BodyId, ContactChannel, ContactRole, IdentifierScheme, Language, NameForms, NameKind,
    NameStatus, OrganizationId, TranslationStatus, contact_point, identifier, name,
};

use super::form::{self, ValidityInput};
use super::links;
use crate::api::scalars::Locale;
use crate::changes::{Draft, ErrorCode, Mistake, Refused, kept, spelled};
use crate::registry::{Row as _, Rows};

/// A name in one language, without its dates.
#[derive(Clone, Debug, InputObject)]
pub(super) struct NewNameInput {
    /// The name.
    text: String,
    /// The language of the name.
    locale: Locale,
    /// What sort of name it is; `LEGAL` if absent.
    kind: Option<NameKind>,
    /// How it stands in its language; `OFFICIAL` if absent.
    status: Option<NameStatus>,
    /// Whether it is original or a translation, and how good that is; `SOURCE` if absent.
    translation: Option<TranslationStatus>,
    /// The form of the name that says «of it».
    genitive: Option<String>,
    /// The form of the name that says «in it».
    locative: Option<String>,
}

/// A name in one language, for a period.
#[derive(Clone, Debug, InputObject)]
pub(super) struct NameInput {
    #[graphql(flatten)]
    name: NewNameInput,
    /// The period in which it is borne.
    validity: Option<ValidityInput>,
}

/// An official number with its scheme.
#[derive(Clone, Debug, InputObject)]
pub(super) struct IdentifierInput {
    /// The scheme.
    scheme: IdentifierScheme,
    /// The number with its check digit; hyphens and spaces may be left out.
    value: String,
    /// The period in which it holds.
    validity: Option<ValidityInput>,
}

/// A way to reach an organization or a body. Contact details of work alone.
#[derive(Clone, Debug, InputObject)]
pub(super) struct ContactPointInput {
    /// What it is for; `GENERAL` if absent.
    role: Option<ContactRole>,
    /// How it is reached.
    channel: ContactChannel,
    /// The number or address.
    value: Option<String>,
    /// True if somebody is on call there; false if absent.
    is_on_call: Option<bool>,
    /// The person to ask for.
    person_id: Option<ID>,
    /// The period for which it holds.
    validity: Option<ValidityInput>,
}

/// What such a part belongs to.
#[derive(Clone, Copy)]
pub(super) enum Owner {
    Body(BodyId),
    Organization(OrganizationId),
}

impl Owner {
    fn body(self) -> Option<BodyId> {
        match self {
            Self::Body(id) => Some(id),
            Self::Organization(_) => None,
        }
    }

    fn organization(self) -> Option<OrganizationId> {
        match self {
            Self::Organization(id) => Some(id),
            Self::Body(_) => None,
        }
    }
}

impl NewNameInput {
    /// The row of the name, without dates; `field` is where it stands.
    pub(super) fn row(&self, draft: &mut Draft<'_>, field: &str, owner: Owner) -> name::Model {
        let language = self.locale.0;
        if language.base() == Language::UNDETERMINED {
            let at = format!("{field}.locale");
            draft.mistake(Mistake::at(&at, ErrorCode::InvalidLocale));
        }
        let forms = NameForms {
            genitive: self.genitive.clone(),
            locative: self.locative.clone(),
        };
        let has_forms = forms.genitive.is_some() || forms.locative.is_some();
        name::Model {
            id: draft.id(),
            area_id: None,
            organization_id: owner.organization(),
            body_id: owner.body(),
            language,
            kind: self.kind.unwrap_or(NameKind::Legal),
            text: self.text.clone(),
            status: self.status.unwrap_or(NameStatus::Official),
            translation: self.translation.unwrap_or(TranslationStatus::Source),
            forms: has_forms.then_some(forms),
            begins: None,
            ends: None,
            attested_on: None,
        }
    }
}

/// Puts in the names of a record.
pub(super) fn set_names(
    draft: &mut Draft<'_>,
    given: &MaybeUndefined<Vec<NameInput>>,
    owner: Owner,
    parts: &mut Rows,
) -> Result<(), Refused> {
    let Some(given) = form::list(draft, "names", given) else {
        return Ok(());
    };
    let rows = form::rows(draft, "names", given, |draft, field, own| {
        let dates = form::dates(draft, field, own.validity.as_ref());
        Ok(name::Model {
            begins: dates.begins,
            ends: dates.ends,
            attested_on: dates.attested_on,
            ..own.name.row(draft, field, owner)
        })
    })?;
    let names = &mut parts.name;
    *names = kept(take(names), rows, |own, old| name::Model {
        id: old.id,
        ..own.clone()
    });
    names.sort_by_key(name::Model::uuid);
    Ok(())
}

/// Puts in the numbers of an organization.
pub(super) fn set_identifiers(
    draft: &mut Draft<'_>,
    given: &MaybeUndefined<Vec<IdentifierInput>>,
    owner: OrganizationId,
    parts: &mut Rows,
) -> Result<(), Refused> {
    let Some(given) = form::list(draft, "identifiers", given) else {
        return Ok(());
    };
    let rows = form::rows(draft, "identifiers", given, |draft, field, own| {
        let dates = form::dates(draft, field, own.validity.as_ref());
        Ok(identifier::Model {
            id: draft.id(),
            area_id: None,
            organization_id: Some(owner),
            scheme: own.scheme,
            value: spelled(own.scheme, &own.value),
            begins: dates.begins,
            ends: dates.ends,
            attested_on: dates.attested_on,
        })
    })?;
    let identifiers = &mut parts.identifier;
    *identifiers = kept(take(identifiers), rows, |own, old| identifier::Model {
        id: old.id,
        ..own.clone()
    });
    identifiers.sort_by_key(identifier::Model::uuid);
    Ok(())
}

/// Puts in how a record is reached.
pub(super) fn set_contact_points(
    draft: &mut Draft<'_>,
    given: &MaybeUndefined<Vec<ContactPointInput>>,
    owner: Owner,
    parts: &mut Rows,
) -> Result<(), Refused> {
    let list = "contactPoints";
    let Some(given) = form::list(draft, list, given) else {
        return Ok(());
    };
    let mut rank = 0;
    let rows = form::rows(draft, list, given, |draft, field, own| {
        rank += 1;
        let dates = form::dates(draft, field, own.validity.as_ref());
        let person = own.person_id.as_ref();
        let at = format!("{field}.personId");
        Ok(contact_point::Model {
            id: draft.id(),
            organization_id: owner.organization(),
            body_id: owner.body(),
            rank,
            role: own.role.unwrap_or(ContactRole::General),
            channel: own.channel,
            value: own.value.clone(),
            on_call: own.is_on_call.unwrap_or_default(),
            person_id: links::optional(draft, &at, person)?,
            begins: dates.begins,
            ends: dates.ends,
            attested_on: dates.attested_on,
        })
    })?;
    let points = &mut parts.contact_point;
    *points = kept(take(points), rows, |own, old| contact_point::Model {
        id: old.id,
        ..own.clone()
    });
    points.sort_by_key(contact_point::Model::uuid);
    Ok(())
}
