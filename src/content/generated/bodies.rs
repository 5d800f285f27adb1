//! Networks with their groups, seats and members.

use entity::{
    BodyKind, BodyStatus, CalendarUnit, Country, EndReason, EventKind, Level, MembershipPolicy,
    MembershipState, Missing, OperatingMode, OrganizationKind, SeatDistribution, SeatRole,
    SelectionMethod,
};

use super::lists::{PURPOSES, SUBJECTS, TOPICS};
use super::organizations::country_of_area;
use super::people::{employee, employer, named};
use super::random::{Random, nth};
use super::words::{self, Place};
use super::{AREAS, Size, day, key};
use crate::transfer::bundle::{
    self, Body, Bundle, Cadence, FocusArea, FocusTopic, Holding, Membership, MembershipRule, Name,
    Purpose, Seat, SeatRule,
};

/// The groups of a network. The first steers it.
const GROUPS: [(BodyKind, [&str; 3]); 3] = [
    (
        BodyKind::SteeringGroup,
        ["Styrgruppen", "Ohjausryhmä", "Steering Group"],
    ),
    (
        BodyKind::ProgrammeGroup,
        ["Programgruppen", "Ohjelmaryhmä", "Programme Group"],
    ),
    (
        BodyKind::ProgrammeCommittee,
        [
            "Programkommittén",
            "Ohjelmatoimikunta",
            "Programme Committee",
        ],
    ),
];

/// Bodies begin within so many days of the first day, what belongs to them after that.
const FOUNDING: usize = 1_500;

pub(super) fn network_key(number: usize) -> String {
    key("network", number)
}

/// What a network is called, in the three languages.
pub(super) fn called(number: usize) -> [String; 3] {
    let area = number % AREAS;
    let place = Place::numbered(area);
    let subject = nth(&SUBJECTS, number / AREAS);
    let round = number / (AREAS * SUBJECTS.len());
    let count = if round == 0 {
        String::new()
    } else {
        format!(" {}", round + 1)
    };
    let en = place.en(country_of_area(area));
    [
        format!("Nätverket för {} i {}{count}", subject.sv, place.sv),
        format!("{} {}verkosto{count}", place.fi_of, subject.fi),
        format!("{} Network of {en}{count}", subject.en),
    ]
}

pub(super) fn add_networks(bundle: &mut Bundle, size: &Size, seed: u64) {
    let mut random = Random::new(seed, "network");
    for number in 0..size.networks {
        let country = country_of_area(number);
        let [sv, fi, en] = called(number);
        let mut network = body(network_key(number), BodyKind::Network, country, &mut random);
        network.area = Some(key("area", number % AREAS));
        network.name = words::names(country, sv, fi, en);
        network.purpose = (0..3)
            .map(|rank| purpose(&mut random, country, rank))
            .collect();
        network.focus_area = (0..2).map(|_| focus_area(&mut random, country)).collect();
        network.membership_rule = vec![membership_rule(country)];
        network.cadence = vec![cadence(&mut random)];
        bundle.body.push(network);
        for (place, (kind, words)) in GROUPS.iter().enumerate() {
            let group = group(&mut random, number, place, *kind, words);
            bundle.body.push(group);
        }
    }
}

fn group(
    random: &mut Random,
    network: usize,
    place: usize,
    kind: BodyKind,
    [sv, fi, en]: &[&str; 3],
) -> Body {
    let country = country_of_area(network);
    let [of_sv, of_fi, of_en] = called(network);
    let mut group = body(group_key(network, place), kind, country, random);
    group.parent = Some(network_key(network));
    group.name = words::names(
        country,
        format!("{sv}, {of_sv}"),
        format!("{fi}, {of_fi}"),
        format!("{en}, {of_en}"),
    );
    group.purpose = vec![purpose(random, country, 0)];
    group.seat_rule = vec![SeatRule {
        seats: Some(10),
        distribution: SeatDistribution::Free,
        per: None,
        per_body: None,
        appointing_body: Some(network_key(network)),
        phase: None,
    }];
    group
}

fn group_key(network: usize, place: usize) -> String {
    key("group", network * GROUPS.len() + place)
}

fn body(key: String, kind: BodyKind, country: Country, random: &mut Random) -> Body {
    Body {
        slug: key.clone(),
        key,
        authority: None,
        sources: None,
        classification: None,
        kind,
        country: Some(country),
        parent: None,
        organization: None,
        area: None,
        status: BodyStatus::Active,
        continuous: true,
        temporary: false,
        background: None,
        delimitation: None,
        complete_lists: Vec::new(),
        contact_missing: Some(Missing::NotStated),
        begins: Some(day(random.below(FOUNDING))),
        ends: None,
        attested_on: None,
        dates_note: None,
        name: Vec::<Name>::new(),
        purpose: Vec::new(),
        focus_area: Vec::new(),
        membership_rule: Vec::new(),
        cadence: Vec::new(),
        seat_rule: Vec::new(),
        contact_point: Vec::new(),
        place: bundle::Place::default(),
    }
}

fn purpose(random: &mut Random, country: Country, rank: usize) -> Purpose {
    Purpose {
        is_main: rank == 0,
        text: random.one_of(&PURPOSES).text(country),
        levels: vec![*random.one_of(&[Level::Local, Level::Regional, Level::National])],
    }
}

fn focus_area(random: &mut Random, country: Country) -> FocusArea {
    let topics = random.different(3, TOPICS.len());
    FocusArea {
        label: random.one_of(&SUBJECTS).text(country),
        cross_cutting: false,
        topics_complete: false,
        topics: topics
            .into_iter()
            .map(|topic| FocusTopic {
                topic: key("topic", topic),
                source_text: None,
            })
            .collect(),
    }
}

fn membership_rule(country: Country) -> MembershipRule {
    MembershipRule {
        policy: MembershipPolicy::Open,
        member_kinds: vec![OrganizationKind::Municipality, OrganizationKind::Region],
        country: Some(country),
        eligible_roles: Vec::new(),
        fallback_roles: Vec::new(),
        min_per_organization: Some(1),
        max_per_organization: Some(2),
        criterion: None,
        guests_allowed: true,
    }
}

fn cadence(random: &mut Random) -> Cadence {
    Cadence {
        mode: OperatingMode::Normal,
        times: Some(*random.one_of(&[2, 4, 6])),
        per: Some(CalendarUnit::Year),
        event_kind: EventKind::NetworkMeeting,
        agenda_required: true,
        denser_than_normal: false,
        co_host: None,
        co_hosted_times: None,
    }
}

/// Seats, each with one holding: a person for the organization that they work for.
pub(super) fn add_seats(bundle: &mut Bundle, size: &Size, seed: u64) {
    let mut random = Random::new(seed, "seat");
    for group in 0..size.networks * GROUPS.len() {
        for rank in 0..size.seats_per_group {
            let number = group * size.seats_per_group + rank;
            let person = named(size, &mut random);
            let organization = key("organization", employer(size, person));
            let begins = day(FOUNDING + random.below(1_500));
            bundle.seat.push(Seat {
                key: key("seat", number),
                authority: None,
                sources: None,
                classification: None,
                body: key("group", group),
                rank: i32::try_from(rank + 1).unwrap_or(i32::MAX),
                label: None,
                roles: vec![match rank {
                    0 => SeatRole::Chair,
                    1 => SeatRole::ViceChair,
                    _ => SeatRole::Ordinary,
                }],
                on_behalf_of_organization: Some(organization.clone()),
                on_behalf_of_area: None,
                on_behalf_of_missing: None,
                voting: Some(true),
                phase: None,
                begins: Some(begins),
                ends: None,
                attested_on: None,
                dates_note: None,
                holding: vec![Holding {
                    person: Some(key("person", person)),
                    organization: Some(organization),
                    selection_method: Some(SelectionMethod::Appointed),
                    appointed_by: None,
                    end_reason: None,
                    begins: Some(begins),
                    ends: None,
                    attested_on: None,
                }],
                place: bundle::Place::default(),
            });
        }
    }
}

/// Different organizations as members of each network, nine of ten of them still members.
pub(super) fn add_memberships(bundle: &mut Bundle, size: &Size, seed: u64) {
    let mut random = Random::new(seed, "membership");
    for network in 0..size.networks {
        let members = random.different(size.memberships_per_network, size.organizations);
        for member in members {
            let number = bundle.membership.len();
            let representative = employee(size, &mut random, member);
            let begins = FOUNDING + random.below(2_000);
            let ended = random.happens(10);
            let (state, ends, end_reason) = if ended {
                let last = day(begins + random.below(600));
                (
                    MembershipState::Ended,
                    Some(last),
                    Some(EndReason::Resigned),
                )
            } else {
                (MembershipState::Active, None, None)
            };
            bundle.membership.push(Membership {
                key: key("membership", number),
                authority: None,
                sources: None,
                classification: None,
                body: network_key(network),
                organization: Some(key("organization", member)),
                person: None,
                category: None,
                representative: representative.map(|person| key("employment", person)),
                state,
                invitation_deadline: None,
                invitation_message: None,
                end_reason,
                begins: Some(day(begins)),
                ends,
                attested_on: None,
                dates_note: None,
                place: bundle::Place::default(),
            });
        }
    }
}
