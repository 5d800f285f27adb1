//! The scenarios of the five texts, as far as reading goes.

mod history;
mod languages;
mod unfilled;
