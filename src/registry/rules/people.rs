//! What is noted of the protection of a person goes together.

use entity::Protection;

use super::{Found, Rule, Ruled as _, Scope};

pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    for person in scope.records(&scope.registry.people.all) {
        let row = &person.row;
        if row.protection == Protection::None && row.protection_until.is_some() {
            found.add(person.of(), Rule::ConfirmsNoProtection);
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use entity::Protection;

    use super::super::sample;

    #[test]
    fn only_a_protection_is_confirmed_anew() {
        let mut rows = sample::rows();
        rows.person.push(sample::person(2));
        rows.person[0].protection = Protection::Marked;
        rows.person[0].protection_until = NaiveDate::from_ymd_opt(2030, 1, 31);
        assert!(sample::codes(&rows).is_empty());

        rows.person[0].protection = Protection::None;
        assert_eq!(
            sample::found(&rows),
            [
                "PERSON `person-2`: a protection is to be confirmed anew and there is none: take \
                 `protection_until` away"
            ]
        );
        rows.person[0].protection_until = None;
        assert!(sample::codes(&rows).is_empty());
    }
}
