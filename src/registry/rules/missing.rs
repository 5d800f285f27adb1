//! What is there is not missing: no reason is given why it is.

use super::{Found, Rule, Ruled as _, Scope, field};

pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    let registry = scope.registry;
    macro_rules! each {
        ($($concept:ident.$missing:ident beside $($known:ident),+: $called:literal, $name:literal;)+) => {$(
            for record in scope.records(&registry.$concept.all) {
                let row = &record.row;
                let is_known = $(row.$known.is_some())||+;
                if is_known && row.$missing.is_some() {
                    let field = field($called, $name);
                    found.add(record.of(), Rule::KnownAndMissing { field });
                }
            }
        )+};
    }
    each! {
        sources.published_missing beside published: "date of publication", "published";
        sources.updated_missing beside updated: "date of the last update", "updated";
        seats.on_behalf_of_missing beside on_behalf_of_organization_id, on_behalf_of_area_id:
            "one whom the holder speaks for", "onBehalfOf";
        events.place_missing beside place_area_id, place_name: "place", "placeName";
        directions.text_missing beside text: "text", "text";
    }
}

#[cfg(test)]
mod tests {
    use entity::Missing;

    use super::super::sample::{self, date, id, localized};

    #[test]
    fn of_what_is_there_no_reason_is_given_why_it_is_missing() {
        let mut rows = sample::work();
        rows.area.push(sample::area(51));
        rows.seat.push(sample::seat(52, 2));
        macro_rules! each {
            ($($table:ident.$missing:ident beside $known:ident = $value:expr),+ $(,)?) => {$({
                let mut rows = rows.clone();
                rows.$table[0].$missing = Some(Missing::NotStated);
                assert!(sample::codes(&rows).is_empty(), stringify!($missing));
                rows.$table[0].$known = $value;
                assert_eq!(sample::codes(&rows), ["KNOWN_AND_MISSING"], stringify!($known));
                rows.$table[0].$missing = None;
                assert!(sample::codes(&rows).is_empty(), stringify!($known));
            })+};
        }
        each! {
            source.published_missing beside published = date("2020"),
            source.updated_missing beside updated = date("2020"),
            seat.on_behalf_of_missing beside on_behalf_of_organization_id = Some(id(1).into()),
            seat.on_behalf_of_missing beside on_behalf_of_area_id = Some(id(51).into()),
            event.place_missing beside place_area_id = Some(id(51).into()),
            event.place_missing beside place_name = Some("Stadshuset".to_owned()),
            direction.text_missing beside text = Some(localized("Hold out.")),
        }

        rows.direction[0].text = Some(localized("Hold out."));
        rows.direction[0].text_missing = Some(Missing::NotStated);
        assert_eq!(
            sample::found(&rows),
            [
                "DIRECTION `direction-14`: the text is there, and so is a reason why it is missing: \
                 take one of the two away"
            ]
        );
    }
}
