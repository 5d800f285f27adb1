//! Organizations: authorities, associations, companies, universities.

mod queries;
mod told;
mod types;
mod work;

pub(super) use queries::{OrganizationBy, OrganizationOrder, OrganizationQuery, list, name_key};
pub(super) use types::Organization;
