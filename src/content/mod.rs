//! What the registry is delivered with: the reference data of both countries, and the texts of the
//! five systems.

pub mod reference;
