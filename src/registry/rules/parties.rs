//! Who can have which part in what.

use entity::{BodyId, OrganizationId, PartyRole, PersonId, RecordKind, party};

use super::{Found, Ruled, Scope, WorkRule};
use crate::registry::parties::at_most;
use crate::registry::{Involving, Mandate};

pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    let registry = scope.registry;
    macro_rules! each {
        ($($concept:ident),+ $(,)?) => {$(
            for record in scope.records(&registry.$concept.all) {
                in_own_roles(&**record, found);
            }
        )+};
    }
    every_involving!(each);
    for mandate in scope.records(&registry.mandates.all) {
        needs(&**mandate, PartyRole::Issuer, found);
        let recipients: Vec<_> = in_role(mandate.parties(), PartyRole::Recipient).collect();
        if mandate.row.body_id.is_none() && recipients.is_empty() {
            found.add(mandate.of(), WorkRule::MandateToNobody);
        }
        if is_to_itself(mandate, &recipients) {
            found.add(mandate.of(), WorkRule::MandateToItself);
        }
    }
    for agreement in scope.records(&registry.agreements.all) {
        let parties = in_role(agreement.parties(), PartyRole::ContractingParty);
        if parties.map(at_most).sum::<usize>() < 2 {
            found.add(agreement.of(), WorkRule::AgreementOfOne);
        }
    }
    for responsibility in scope.records(&registry.responsibilities.all) {
        needs(&**responsibility, PartyRole::Holder, found);
    }
    for statement in scope.records(&registry.statements.all) {
        needs(&**statement, PartyRole::Speaker, found);
    }
}

fn in_role(parties: &[party::Model], role: PartyRole) -> impl Iterator<Item = &party::Model> {
    parties.iter().filter(move |party| party.role == role)
}

/// True if all who give a mandate are one, and nobody else is given it. An organization may ask a body
/// of its own to do something: it is that body that carries the mandate out.
fn is_to_itself(mandate: &Mandate, recipients: &[&party::Model]) -> bool {
    let body = mandate.row.body_id;
    let one = match recipients {
        [] => body.map(|body| (None, Some(body), None)),
        [only] if body.is_none_or(|body| only.body_id == Some(body)) => agent(only),
        _ => None,
    };
    let issuers: Vec<_> = in_role(mandate.parties(), PartyRole::Issuer)
        .map(agent)
        .collect();
    one.is_some() && !issuers.is_empty() && issuers.iter().all(|issuer| *issuer == one)
}

type Agent = (Option<OrganizationId>, Option<BodyId>, Option<PersonId>);

/// The one whom a party means, if it means one alone.
fn agent(party: &party::Model) -> Option<Agent> {
    let agent = (party.organization_id, party.body_id, party.person_id);
    (at_most(party) == 1).then_some(agent)
}

/// The parts that somebody can have in a record of a kind.
pub(super) fn fitting(kind: RecordKind) -> &'static [PartyRole] {
    use PartyRole as Role;
    match kind {
        RecordKind::Mandate => &[
            Role::Issuer,
            Role::Recipient,
            Role::Addressee,
            Role::Concerned,
        ],
        RecordKind::Obligation => &[Role::Bearer, Role::Beneficiary, Role::Audience],
        RecordKind::Agreement => &[Role::ContractingParty, Role::Concerned],
        RecordKind::ModeChange => &[Role::Decider],
        RecordKind::Direction => &[Role::Decider, Role::Bound],
        RecordKind::SituationPicture => &[
            Role::Producer,
            Role::Contributor,
            Role::ExpectedContributor,
            Role::User,
        ],
        RecordKind::Responsibility => &[
            Role::Holder,
            Role::JointHolder,
            Role::Beneficiary,
            Role::Relieved,
        ],
        RecordKind::Statement => &[Role::Speaker, Role::Addressee],
        _ => &[],
    }
}

/// The field of a record that tells of those who have a part in it.
pub(super) fn field_of(role: PartyRole) -> &'static str {
    match role {
        PartyRole::Issuer => "issuers",
        PartyRole::Recipient => "recipients",
        PartyRole::Addressee => "addressees",
        PartyRole::Bearer => "bearers",
        PartyRole::ContractingParty => "contractingParties",
        PartyRole::Decider => "deciders",
        PartyRole::Holder => "holders",
        PartyRole::Speaker => "speakers",
        _ => "parties",
    }
}

fn in_own_roles<R: Ruled + Involving>(record: &R, found: &mut Found) {
    let kind = R::KIND;
    for party in record.parties() {
        if !fitting(kind).contains(&party.role) {
            let role = party.role;
            found.add(record.of(), WorkRule::RoleDoesNotFit { kind, role });
        }
        if party.all_members && party.body_id.is_none() {
            found.add(record.of(), WorkRule::AllMembersOfNoBody);
        }
        if party.area_id.is_some() && party.organization_kind.is_none() {
            found.add(record.of(), WorkRule::AreaOfNoKind);
        }
        if !party.capacities.0.is_empty() && party.person_id.is_none() {
            found.add(record.of(), WorkRule::CapacitiesOfNobody);
        }
    }
}

fn needs<R: Ruled + Involving>(record: &R, role: PartyRole, found: &mut Found) {
    if record.parties().iter().all(|party| party.role != role) {
        found.add(record.of(), WorkRule::PartyMissing { role });
    }
}

#[cfg(test)]
mod tests {
    use entity::{
        AgreementId, AreaId, BodyId, Capacity, List, MandateId, ModeChangeId, OrganizationId,
        OrganizationKind, PersonId, ResponsibilityId, StatementId,
    };

    use super::super::sample::{self, id, localized};
    use crate::registry::Rows;

    /// A mandate that a government gives to somebody.
    fn mandate() -> Rows {
        let mut rows = sample::rows();
        rows.organization.push(sample::organization(8));
        rows.mandate.push(sample::mandate(2));
        rows.party.push(sample::party(3, "ISSUER"));
        rows.party.push(sample::party(4, "RECIPIENT"));
        for party in &mut rows.party {
            party.mandate_id = Some(MandateId(id(2)));
        }
        rows.party[0].organization_id = Some(OrganizationId(id(8)));
        rows
    }

    #[test]
    fn a_party_has_a_part_that_there_is_in_such_a_record() {
        let mut rows = mandate();
        assert!(sample::codes(&rows).is_empty());

        let mut party = sample::party(5, "SPEAKER");
        party.mandate_id = Some(MandateId(id(2)));
        rows.party.push(party);
        assert_eq!(
            sample::found(&rows),
            [
                "MANDATE `mandate-2`: no MANDATE has a party in the role SPEAKER: use ISSUER, \
                 RECIPIENT, ADDRESSEE, CONCERNED"
            ]
        );
    }

    #[test]
    fn every_kind_of_record_has_its_own_parts() {
        let mut rows = sample::rows();
        rows.body.push(sample::body(2));
        rows.obligation.push(sample::obligation(3, 2));
        rows.direction.push(sample::direction(4, 2));
        rows.mode_change.push(sample::mode_change(5, 2));
        rows.situation_picture.push(sample::situation_picture(6));
        macro_rules! each {
            ($($column:ident of $owner:literal: $($role:literal),+;)+) => {$({
                for role in [$($role),+] {
                    let mut rows = rows.clone();
                    rows.party.push(sample::party(7, role));
                    rows.party[0].$column = Some(id($owner).into());
                    assert!(sample::codes(&rows).is_empty(), "{role}");
                }
                let mut rows = rows.clone();
                rows.party.push(sample::party(7, "ISSUER"));
                rows.party[0].$column = Some(id($owner).into());
                assert_eq!(sample::codes(&rows), ["ROLE_DOES_NOT_FIT"], stringify!($column));
            })+};
        }
        each! {
            obligation_id of 3: "BEARER", "BENEFICIARY", "AUDIENCE";
            direction_id of 4: "DECIDER", "BOUND";
            mode_change_id of 5: "DECIDER";
            situation_picture_id of 6:
                "PRODUCER", "CONTRIBUTOR", "EXPECTED_CONTRIBUTOR", "USER";
        }
    }

    #[test]
    fn what_is_said_of_a_party_fits_it() {
        let mut rows = mandate();
        rows.body.push(sample::body(5));
        rows.area.push(sample::area(6));
        rows.person.push(sample::person(7));

        rows.party[1].all_members = true;
        assert_eq!(sample::codes(&rows), ["ALL_MEMBERS_OF_NO_BODY"]);
        rows.party[1].organization_id = None;
        rows.party[1].body_id = Some(BodyId(id(5)));
        assert!(sample::codes(&rows).is_empty());

        rows.party[1].all_members = false;
        rows.party[1].area_id = Some(AreaId(id(6)));
        assert_eq!(sample::codes(&rows), ["AREA_OF_NO_KIND"]);
        rows.party[1].body_id = None;
        rows.party[1].organization_kind = Some(OrganizationKind::CountyBoard);
        assert!(sample::codes(&rows).is_empty());

        rows.party[1].capacities = List(vec![Capacity {
            title: localized("chair"),
            organization: None,
            body: None,
        }]);
        assert_eq!(sample::codes(&rows), ["CAPACITIES_OF_NOBODY"]);
        rows.party[1].organization_kind = None;
        rows.party[1].area_id = None;
        rows.party[1].person_id = Some(PersonId(id(7)));
        assert!(sample::codes(&rows).is_empty());
    }

    #[test]
    fn a_mandate_is_given_by_somebody_to_somebody() {
        let mut rows = mandate();
        rows.party.pop();
        assert_eq!(sample::codes(&rows), ["MANDATE_TO_NOBODY"]);
        rows.body.push(sample::body(5));
        rows.mandate[0].body_id = Some(BodyId(id(5)));
        assert!(sample::codes(&rows).is_empty());

        rows.party.clear();
        assert_eq!(
            sample::found(&rows),
            ["MANDATE `mandate-2`: it has no party in the role ISSUER: add one"]
        );
    }

    #[test]
    fn nobody_gives_a_mandate_to_itself_alone() {
        let mut rows = mandate();
        rows.body.push(sample::body(5));
        assert!(sample::codes(&rows).is_empty());
        rows.party[0].organization_id = rows.party[1].organization_id;
        assert_eq!(
            sample::found(&rows),
            [
                "MANDATE `mandate-2`: the mandate is given to the one that gives it: correct its \
                 issuer or its recipient"
            ]
        );

        rows.mandate[0].body_id = Some(BodyId(id(5)));
        assert!(sample::codes(&rows).is_empty());
        for party in &mut rows.party {
            party.organization_id = None;
            party.body_id = Some(BodyId(id(5)));
        }
        assert_eq!(sample::codes(&rows), ["MANDATE_TO_ITSELF"]);
        rows.party.pop();
        assert_eq!(sample::codes(&rows), ["MANDATE_TO_ITSELF"]);
        rows.party[0].all_members = true;
        assert!(sample::codes(&rows).is_empty());

        let mut rows = mandate();
        rows.party[0].organization_id = rows.party[1].organization_id;
        let mut another = sample::party(9, "ISSUER");
        another.mandate_id = Some(MandateId(id(2)));
        another.organization_id = Some(OrganizationId(id(8)));
        rows.party.push(another);
        assert!(sample::codes(&rows).is_empty());
        rows.party[2].role = rows.party[1].role;
        assert!(sample::codes(&rows).is_empty());
    }

    #[test]
    fn an_agreement_is_one_of_two_at_least() {
        let mut rows = sample::rows();
        rows.agreement.push(sample::agreement(2));
        assert_eq!(sample::codes(&rows), ["AGREEMENT_OF_ONE"]);

        rows.party.push(sample::party(3, "CONTRACTING_PARTY"));
        rows.party.push(sample::party(4, "CONCERNED"));
        for party in &mut rows.party {
            party.agreement_id = Some(AgreementId(id(2)));
        }
        assert_eq!(sample::codes(&rows), ["AGREEMENT_OF_ONE"]);

        rows.party[1].role = rows.party[0].role;
        assert!(sample::codes(&rows).is_empty());
        rows.party.pop();
        rows.party[0].organization_id = None;
        rows.party[0].category = Some(localized("the municipalities"));
        assert!(sample::codes(&rows).is_empty());
    }

    #[test]
    fn a_responsibility_has_a_holder_and_a_statement_a_speaker() {
        let mut rows = sample::rows();
        rows.responsibility.push(sample::responsibility(2));
        rows.statement.push(sample::statement(3));
        assert_eq!(sample::codes(&rows), ["PARTY_MISSING", "PARTY_MISSING"]);

        rows.party.push(sample::party(4, "HOLDER"));
        rows.party[0].responsibility_id = Some(ResponsibilityId(id(2)));
        rows.party.push(sample::party(5, "SPEAKER"));
        rows.party[1].statement_id = Some(StatementId(id(3)));
        assert!(sample::codes(&rows).is_empty());

        rows.party[0].role = rows.party[1].role;
        assert_eq!(sample::codes(&rows), ["ROLE_DOES_NOT_FIT", "PARTY_MISSING"]);
        rows.party[0].responsibility_id = None;
        rows.party[0].mode_change_id = Some(ModeChangeId(id(6)));
        assert_eq!(sample::codes(&rows), ["PARTY_MISSING"]);
    }
}
