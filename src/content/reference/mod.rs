//! The areas of Sweden and Finland, and the organizations that are known without any network.
//!
//! Municipalities, Swedish counties and civil areas, Finnish regions and wellbeing services
//! counties, two cooperation areas; and as organizations every municipality, county administrative
//! board, Swedish region and wellbeing services county, with some authorities, associations and
//! universities of both countries. It is kept as tables that people can read and compare with the
//! lists of the statistical offices; `sources.csv` says where the statements are from and under
//! which licence.
//!
//! The data were checked on 2026-11-22. What was not verified is absent and not guessed: Finnish
//! names of Swedish places and authorities, English names of Swedish municipalities, the form (city
//! or municipality) of most Finnish municipalities, their inflected and administrative names, the
//! region of the former municipality Pertunmaa, and the day on which the wellbeing services
//! counties began.
//!
//! A name stands in a language only if it is a name there. Of a municipality with one official
//! language that the other language calls the same there is one name, and no English one: the rule
//! for place names answers with the name in the official language of the majority. A municipality
//! as an organization is called as its area is; only an administrative name is its own.
//!
//! Owners are the statistical offices, for areas and for the organizations that follow from them,
//! and each agency for itself. A source that speaks of both countries is owned by Statistics Sweden
//! only because every record has one owner.

mod agencies;
mod countries;
mod finland;
mod records;
mod sources;
mod sweden;
mod table;
#[cfg(test)]
mod tests;

pub use table::BrokenRow;

use crate::transfer::bundle::Bundle;

/// The reference data as a bundle that refers to nothing outside itself.
pub fn bundle() -> Result<Bundle, BrokenRow> {
    let mut bundle = Bundle::default();
    sources::add(&mut bundle)?;
    countries::add(&mut bundle)?;
    sweden::add(&mut bundle)?;
    finland::add(&mut bundle)?;
    agencies::add(&mut bundle)?;
    Ok(bundle)
}
