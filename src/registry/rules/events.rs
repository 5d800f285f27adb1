//! INV-15: a confirmed event says when and where. INV-02 for the time of day.
//!
//! A held event needs neither: a source can tell of a meeting and give no date and no place.

use entity::{DatePrecision, EventStatus, PartialDate, event};

use super::{Found, Rule, Ruled as _, Scope};

pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    let registry = scope.registry;
    for event in scope.records(&registry.events.all) {
        let row = &event.row;
        if let Some(rule) = times_in_order(row) {
            found.add(event.of(), rule);
        }
        if row.status != EventStatus::Confirmed {
            continue;
        }
        let is_day = |date: PartialDate| date.precision() == DatePrecision::Day;
        if !row.begins.is_some_and(is_day) || !row.ends.is_none_or(is_day) {
            found.add(event.of(), Rule::ConfirmedWithoutDay);
        }
        let has_place = row.place_area_id.is_some() || row.place_name.is_some();
        if !has_place && row.online_url.is_none() {
            found.add(event.of(), Rule::ConfirmedWithoutPlace);
        }
    }
}

fn times_in_order(row: &event::Model) -> Option<Rule> {
    let first = row.begins?.earliest()?;
    let last = row.ends.or(row.begins)?.latest()?;
    let (start, end) = (row.start_time?, row.end_time?);
    (first == last && end < start).then_some(Rule::EndTimeBeforeStart { start, end })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveTime;
    use entity::{AreaId, EventStatus};

    use super::super::sample::{self, date};

    #[test]
    fn a_confirmed_event_has_its_days_and_a_place_or_a_link() {
        let mut rows = sample::rows();
        rows.area.push(sample::area(2));
        rows.event.push(sample::event(3));
        rows.event[0].status = EventStatus::Confirmed;
        rows.event[0].begins = date("2019-10-10");
        assert_eq!(sample::codes(&rows), ["CONFIRMED_WITHOUT_PLACE"]);

        rows.event[0].place_area_id = Some(AreaId(sample::id(2)));
        assert!(sample::codes(&rows).is_empty());
        rows.event[0].place_area_id = None;
        rows.event[0].place_name = Some("Clarion Hotel".to_owned());
        assert!(sample::codes(&rows).is_empty());
        rows.event[0].place_name = None;
        rows.event[0].online_url = Some("https://example.org/1212121212".to_owned());
        assert!(sample::codes(&rows).is_empty());

        rows.event[0].ends = date("2019-10");
        assert_eq!(sample::codes(&rows), ["CONFIRMED_WITHOUT_DAY"]);
        rows.event[0].ends = date("2019-10-11");
        assert!(sample::codes(&rows).is_empty());
        rows.event[0].begins = None;
        assert_eq!(sample::codes(&rows), ["CONFIRMED_WITHOUT_DAY"]);
        rows.event[0].status = EventStatus::Held;
        assert!(sample::codes(&rows).is_empty());
    }

    #[test]
    fn on_one_day_an_event_ends_after_it_begins() {
        let time = |hour| NaiveTime::from_hms_opt(hour, 30, 0);
        let mut rows = sample::rows();
        rows.event.push(sample::event(2));
        rows.event[0].begins = date("2019-10-10");
        rows.event[0].start_time = time(9);
        rows.event[0].end_time = time(8);

        assert_eq!(
            sample::found(&rows),
            [
                "EVENT `event-2`: the event ends at 08:30:00, before it begins at 09:30:00: \
                 correct one of the two times"
            ]
        );

        rows.event[0].ends = date("2019-10-11");
        assert!(sample::codes(&rows).is_empty());
        rows.event[0].ends = None;
        rows.event[0].end_time = time(9);
        assert!(sample::codes(&rows).is_empty());
    }
}
