//! The municipalities, areas and authorities of both countries.

mod areas;
mod municipalities;
mod names;
