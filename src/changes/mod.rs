//! What may be done, and what does it do?
//!
//! One use case so far: taking in what a bundle says.

mod import;

pub use import::{Import, ImportError, Imported};
