//! The programme committee of SKR on safety, Trygghetsberedningen.

mod committee;
mod page;
mod work;
