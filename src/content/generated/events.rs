//! Events and who had a part in them.

use chrono::NaiveTime;
use entity::{EventStatus, Language, ParticipationRole};

use super::bodies::{called, network_key};
use super::lists::EVENTS;
use super::organizations::country_of_area;
use super::people::title;
use super::random::Random;
use super::words::{Place, localized};
use super::{AREAS, ATTESTED, DAYS, Size, day, key};
use crate::transfer::bundle::{self, Bundle, Capacity, Event, Participation};

pub(super) fn add_events(bundle: &mut Bundle, size: &Size, seed: u64) {
    let mut random = Random::new(seed, "event");
    let every = (DAYS / size.events_per_network.max(1)).max(1);
    for network in 0..size.networks {
        for turn in 0..size.events_per_network {
            let number = bundle.event.len();
            let days = (turn * every + random.below(every)).min(DAYS - 1);
            let event = event(&mut random, number, network, days);
            bundle.event.push(event);
        }
    }
}

fn event(random: &mut Random, number: usize, network: usize, days: usize) -> Event {
    let country = country_of_area(network);
    let (kind, words) = random.one_of(&EVENTS);
    let [sv, fi, en] = called(network);
    let area = random.below(AREAS);
    let hour = *random.one_of(&[8, 9, 10, 13]);
    let time = |hour| NaiveTime::from_hms_opt(hour, 30, 0);
    let key_of_event = key("event", number);
    Event {
        slug: key_of_event.clone(),
        key: key_of_event,
        authority: None,
        sources: None,
        classification: None,
        kind: *kind,
        title: localized(
            country,
            format!("{}, {sv}", words.sv),
            format!("{}, {fi}", words.fi),
            format!("{}, {en}", words.en),
        ),
        purpose: None,
        body: Some(network_key(network)),
        status: status(random, days),
        start_time: time(hour),
        end_time: time(hour + *random.one_of(&[1, 2, 3, 7])),
        time_zone: Some(
            match country {
                entity::Country::Se => "Europe/Stockholm",
                entity::Country::Fi => "Europe/Helsinki",
            }
            .to_owned(),
        ),
        place_area: Some(key("area", area)),
        place_name: Some(format!("Kommunhuset i {}", Place::numbered(area).sv)),
        place_missing: None,
        online_url: None,
        languages: vec![match country {
            entity::Country::Se => Language::SV,
            entity::Country::Fi => Language::FI,
        }],
        situation: None,
        series: None,
        occurrence: None,
        agenda_state: None,
        agenda_item: Vec::new(),
        begins: Some(day(days)),
        ends: None,
        attested_on: None,
        dates_note: None,
        place: bundle::Place::default(),
    }
}

fn status(random: &mut Random, days: usize) -> EventStatus {
    let is_past = days < ATTESTED;
    match (random.happens(5), is_past) {
        (true, true) => EventStatus::Cancelled,
        (false, true) => EventStatus::Held,
        (true, false) => EventStatus::Tentative,
        (false, false) => EventStatus::Confirmed,
    }
}

const ROLES: [ParticipationRole; 5] = [
    ParticipationRole::Host,
    ParticipationRole::Chair,
    ParticipationRole::Presenter,
    ParticipationRole::Participant,
    ParticipationRole::Guest,
];

/// Organizations as hosts and participants, persons as all others.
pub(super) fn add_participations(bundle: &mut Bundle, size: &Size, seed: u64) {
    let mut random = Random::new(seed, "participation");
    for event in 0..size.networks * size.events_per_network {
        for rank in 0..size.participations_per_event {
            let role = *super::random::nth(&ROLES, rank);
            let organization = key("organization", random.below(size.organizations));
            let person = random.below(size.persons);
            let is_person = !matches!(
                role,
                ParticipationRole::Host | ParticipationRole::Participant
            );
            let spoke = role == ParticipationRole::Presenter;
            bundle.participation.push(Participation {
                key: key("participation", bundle.participation.len()),
                authority: None,
                sources: None,
                classification: None,
                event: key("event", event),
                rank: i32::try_from(rank + 1).unwrap_or(i32::MAX),
                person: is_person.then(|| key("person", person)),
                organization: (!is_person).then(|| organization.clone()),
                body: None,
                group_label: None,
                role,
                capacities: spoke
                    .then(|| Capacity {
                        title: title(person),
                        organization: Some(organization),
                        body: None,
                    })
                    .into_iter()
                    .collect(),
                place: bundle::Place::default(),
            });
        }
    }
}
