//! Codes and numbers as people write them, put into the spelling that the registry keeps.

use entity::IdentifierScheme;

/// A code or number in the spelling of its scheme. What is none of the scheme stays as it is, for
/// the rules to refuse.
pub fn spelled(scheme: IdentifierScheme, given: &str) -> String {
    let given = given.trim();
    let found = match scheme {
        IdentifierScheme::SwedishOrganizationNumber => swedish_organization_number(given),
        IdentifierScheme::FinnishBusinessId => finnish_business_id(given),
        _ => None,
    };
    found.unwrap_or_else(|| given.to_owned())
}

/// Ten digits with a hyphen before the last four. Tax authorities write «16» before them.
fn swedish_organization_number(given: &str) -> Option<String> {
    let is_separator = |letter: char| letter == ' ' || letter == '-';
    let digits: String = given.chars().filter(|c| !is_separator(*c)).collect();
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    let ten = match digits.len() {
        12 => digits.strip_prefix("16")?,
        _ => &digits,
    };
    let (first, last) = ten.split_at_checked(6)?;
    (is_number && last.len() == 4).then(|| format!("{first}-{last}"))
}

/// Seven digits, a hyphen and the check digit. Older numbers have six digits before the hyphen.
fn finnish_business_id(given: &str) -> Option<String> {
    let (body, check) = given.split_once('-')?;
    let is_number = body.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && body.len() == 6).then(|| format!("0{body}-{check}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_put_into_the_spelling_of_their_scheme() {
        let swedish = IdentifierScheme::SwedishOrganizationNumber;
        let finnish = IdentifierScheme::FinnishBusinessId;
        for (scheme, given, kept) in [
            (swedish, "222000-0315", "222000-0315"),
            (swedish, "2220000315", "222000-0315"),
            (swedish, " 222000 0315 ", "222000-0315"),
            (swedish, "162220000315", "222000-0315"),
            (swedish, "192220000315", "192220000315"),
            (swedish, "22200-0315", "22200-0315"),
            (swedish, "22200ö-0315", "22200ö-0315"),
            (finnish, "0926151-4", "0926151-4"),
            (finnish, "926151-4", "0926151-4"),
            (finnish, "92615-4", "92615-4"),
            (IdentifierScheme::ScbMunicipality, " 0114", "0114"),
            (IdentifierScheme::ScbMunicipality, "22 00", "22 00"),
        ] {
            assert_eq!(spelled(scheme, given), kept, "{given}");
        }
    }
}
