//! The edges of the API: what is odd, wrong, or the last of its kind.
